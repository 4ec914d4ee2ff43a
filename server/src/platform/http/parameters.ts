import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, Route } from '@cunshe/shared';
import { hashOf, type IdempotentRequest, isIdempotencyKey } from '../idempotency';
import { ROUTE_METADATA } from './endpoint';
import { mergedInput } from './input';
import { InputPipe } from './input-pipe';
import type { PlatformRequest } from './platform-request';
import { Refusal } from './refusal';

const requestOf = (context: ExecutionContext): PlatformRequest => context.switchToHttp().getRequest<PlatformRequest>();

/** The signed-in actor; null on a public route called by a visitor. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor | null => requestOf(context).context.actor);

/** The request as Fastify has it, `rawBody` included: for signed notifications. */
export const RawRequest = createParamDecorator((_data: unknown, context: ExecutionContext): PlatformRequest => requestOf(context));

/**
 * The write's identity for `UnitOfWork.once`.
 * @throws Refusal IDEMPOTENCY_KEY_REQUIRED without a well-formed `Idempotency-Key` header.
 */
export const Idempotent = createParamDecorator((_data: unknown, context: ExecutionContext): IdempotentRequest => {
  const request = requestOf(context);
  const key = request.headers['idempotency-key'];
  if (!isIdempotencyKey(key)) throw new Refusal('IDEMPOTENCY_KEY_REQUIRED');
  const actorId = request.context.actor?.accountId ?? 'anonymous';
  return { actorId, key, route: `${request.method} ${request.url}`.slice(0, 200), bodyHash: hashOf(request.body) };
});

const MergedInput = createParamDecorator((_data: unknown, context: ExecutionContext): unknown => {
  const route: Route | undefined = Reflect.getMetadata(ROUTE_METADATA, context.getHandler());
  return mergedInput(requestOf(context), route?.method ?? 'GET');
});

/** Path parameters and query (GET) or body (all else) as one checked instance of the parameter's DTO class. */
export const Input = (): ParameterDecorator => MergedInput(InputPipe);
