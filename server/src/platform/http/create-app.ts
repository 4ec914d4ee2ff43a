import compress from '@fastify/compress';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController } from 'fastify';
import type { Route } from '@cunshe/shared';
import { Config } from '../config';
import { Database } from '../database';
import { Ids } from '../ids';
import { JobStore } from '../jobs';
import { logOptions, logRequests, type LogSink, NestLog } from '../observability';
import { EndpointCheck } from './endpoint-check';
import { sendFiles } from './file-answer';
import { answerHealth } from './health';
import { takeJsonOnly } from './json-body';
import { type AnswerSchemas, serveDocs } from './openapi';
import type { PlatformRequest } from './platform-request';
import { Readiness } from './readiness';
import { inRequestContext } from './request-context';
import { sendCachedBodies } from './send-cached-body';
import { sendSecurityHeaders } from './security-headers';
import { serveStaticPages } from './static-pages';
import { refuseUnroutable } from './unroutable';
import { takeUploads } from './upload';

const BODY_LIMIT_BYTES = 100_000;

export interface AppParts {
  readonly module: Type | DynamicModule;
  /** What the controllers must serve, no more and no less. */
  readonly routes: readonly { name: string; route: Route }[];
  /** What the routes answer, for `/docs`; undescribed when absent. */
  readonly answers?: AnswerSchemas;
  /** Receives log lines instead of standard output. */
  readonly logSink?: LogSink;
}

/**
 * The whole application, ready to listen or to be injected into.
 * @throws Error listing every controller method without route or policy and every route without method.
 */
export async function createApp(config: Config, { module, routes, answers, logSink }: AppParts): Promise<NestFastifyApplication> {
  const adapter = fastifyAdapter(config, logSink);
  const server = adapter.getInstance() as unknown as FastifyInstance;
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bodyParser: false, logger: new NestLog(server.log), abortOnError: false });
  app.setGlobalPrefix('api');
  if (config.corsOrigins.length > 0) app.enableCors({ origin: [...config.corsOrigins], credentials: false, methods: ['GET', 'POST', 'PUT', 'DELETE'] });
  await addHooks(server);
  takeUploads(server, routes.filter(({ route }) => route.upload).map(({ route }) => route.path));
  letGoWhenStopping(server, app.get(Readiness));
  const check = app.get(EndpointCheck);
  refuseBadEndpoints(check.problems(routes));
  answerHealth(server, { database: app.get(Database), jobs: app.get(JobStore), readiness: app.get(Readiness) });
  await serveDocs(app, check.endpoints(), { routes, schemas: answers ?? { answers: {}, components: {} } });
  if (config.h5Dir) await serveStaticPages(server, config.h5Dir);
  await app.init();
  await server.ready();
  return app;
}

const ids = new Ids();

function fastifyAdapter(config: Config, logSink?: LogSink): FastifyAdapter {
  return new FastifyAdapter({
    logger: logOptions(config.logLevel, logSink) as never, // Nest types the server as HTTP/1 or HTTP/2
    genReqId: () => ids.next(),
    logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 10_000 },
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: refuseUnroutable as never, // as above
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    return503OnClosing: false, // a stopping server still finishes what keep-alive clients send
  });
}

async function addHooks(server: FastifyInstance): Promise<void> {
  server.addHook('onRequest', (request, reply, done) => {
    const requestId = request.id;
    (request as PlatformRequest).context = { requestId, ip: request.ip, actor: null, onBehalfOf: null };
    reply.header('x-request-id', requestId);
    done();
  });
  sendSecurityHeaders(server);
  logRequests(server);
  takeJsonOnly(server);
  sendCachedBodies(server);
  sendFiles(server);
  await server.register(compress, { encodings: ['gzip'], threshold: 1024 });
  server.addHook('preHandler', (request, _reply, done) => inRequestContext((request as PlatformRequest).context, done));
}

/** Connections kept alive would hold a stopping server until they time out. */
function letGoWhenStopping(server: FastifyInstance, readiness: Readiness): void {
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (readiness.letsGo) reply.header('connection', 'close');
    done(null, payload);
  });
}

function refuseBadEndpoints(problems: string[]): void {
  if (problems.length > 0) throw new Error(`The controllers and the contract disagree:\n${problems.map((text) => `  - ${text}`).join('\n')}`);
}
