import type { FastifyInstance } from 'fastify';
import type { PlatformRequest } from '../http/platform-request';

/** One line per answered request: what, how it ended, how long, for whom (account id only). Queries are left out. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { context } = request as PlatformRequest;
    request.log.info(
      {
        actor: context.actor?.accountId,
        method: request.method,
        route: request.routeOptions.url ?? request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });
}
