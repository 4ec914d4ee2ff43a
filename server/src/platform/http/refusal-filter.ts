import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Problem } from '@cunshe/shared';
import { refusalFor } from './refusal-for';
import type { PlatformRequest } from './platform-request';
import type { Refusal } from './refusal';

/** The one place where anything thrown becomes an answer. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly logger = new Logger('Refusal');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const refusal = refusalFor(error);
    if (refusal.status >= 500) this.logger.error(error);
    sendProblem(http.getResponse<FastifyReply>(), http.getRequest<PlatformRequest>(), refusal);
  }
}

export function sendProblem(reply: FastifyReply, request: PlatformRequest, refusal: Refusal): void {
  const { code, title, status, details } = refusal;
  const problem: Problem = { code, title, status, requestId: request.context?.requestId ?? '', ...(details ? { details: { ...details } } : {}) };
  if (status === 503) reply.header('retry-after', '1');
  void reply.status(status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
