import type { FastifyInstance } from 'fastify';

const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  // A chosen photo is read from its blob address before it is sent.
  "connect-src 'self' blob:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** Answers of the API are nobody's page and nobody's cache; pages load from this origin only. */
export function sendSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(EVERYWHERE);
    const api = request.url.startsWith('/api');
    reply.header('content-security-policy', api ? "default-src 'none'; frame-ancestors 'none'" : PAGE_POLICY);
    if (api) reply.header('cache-control', 'no-store');
    done();
  });
}
