import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PlatformRequest } from './platform-request';
import { refusalFor } from './refusal-for';
import { sendProblem } from './refusal-filter';

/** Addresses the router itself cannot read (a broken percent sign, an endless parameter) never reach hooks or filter: they are refused here like any bad input. */
export function refuseUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { id: requestId, ip } = request;
  const context = { requestId, ip, actor: null, onBehalfOf: null };
  reply.header('x-request-id', requestId);
  sendProblem(reply, Object.assign(request, { context }) as PlatformRequest, refusalFor(error));
}
