import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CachedBody } from './cached-body';

/** Sends a `CachedBody` without serialising or compressing again, and 304 to whoever has it already. */
export function sendCachedBodies(server: FastifyInstance): void {
  server.addHook('preSerialization', (request, reply, payload, done) => {
    done(null, payload instanceof CachedBody ? prepared(request, reply, payload) : payload);
  });
}

function prepared(request: FastifyRequest, reply: FastifyReply, { json, gzipped, etag }: CachedBody): Buffer {
  void reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding', 'content-type': 'application/json; charset=utf-8' });
  reply.serializer((bytes: Buffer) => bytes as unknown as string);
  if (request.headers['if-none-match'] === etag) {
    reply.code(304);
    return Buffer.alloc(0);
  }
  const zip = gzipped && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zip) reply.header('content-encoding', 'gzip');
  return zip ? gzipped : json;
}
