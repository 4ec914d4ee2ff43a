import type { FastifyRequest } from 'fastify';
import type { RequestContext } from './request-context';

/** A Fastify request as the platform's hooks leave it. */
export interface PlatformRequest extends FastifyRequest {
  context: RequestContext;
  /** The bytes as they came, for signatures over the body. */
  rawBody?: Buffer;
}
