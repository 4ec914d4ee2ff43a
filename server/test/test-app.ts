import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allRoutes, type Problem, type Route } from '@cunshe/shared';
import { AppModule } from '../src/app.module';
import {
  type ActorResolver,
  Authentication,
  ClockSetting,
  Config,
  createApp,
  type Database,
  freshSecrets,
  JobLoop,
  JobRunner,
  loadConfig,
  PlatformModule,
  Readiness,
  type Tx,
  UnitOfWork,
} from '../src/platform';
import { ApiClient } from './api-client';
import { answerSchemas } from './contract/answer-schemas';
import { type Engine, freshDatabase, type TestDatabase } from './databases';

export interface TestAppOptions {
  /** Only these features instead of the whole application; then only what their controllers serve is expected. */
  readonly features?: readonly (Type | DynamicModule)[];
  /** Routes the controllers must serve when `features` are given. */
  readonly routes?: readonly Route[] | Record<string, Route>;
  /** Environment variables beside the test's own. */
  readonly environment?: Record<string, string>;
  /** Settings beside the test's defaults. */
  readonly settings?: Partial<Config>;
  /** An existing database, to start a second process of the same application. */
  readonly database?: TestDatabase;
  /** Who bearer tokens belong to, in tests of the platform itself. */
  readonly actors?: ActorResolver;
  readonly log?: (line: string) => void;
}

export interface CallOptions {
  readonly token?: string;
  /** Idempotency key; a fresh one is made for routes that need one. */
  readonly key?: string;
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body & Problem;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly testDatabase: TestDatabase;
  /** For other processes on the same database. */
  readonly databaseUrl: string;
  readonly config: Config;
  /** Throws refusals. */
  readonly client: ApiClient;
  readonly clock: ClockSetting;
  /** Any provider of the application. */
  get<T>(token: Type<T> | (abstract new (...parts: never[]) => T)): T;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The answer, refused or not. */
  call<Input, Output>(route: Route<Input, Output>, input: Input, options?: CallOptions): Promise<Answer<Output>>;
  /** Runs every job that is due. */
  runDueJobs(): Promise<number>;
  /** Ends the application and, if it opened it, removes the database. */
  close(): Promise<void>;
}

/** The application on an empty database of its own, without a port: jobs run when the test says so. */
export async function startTestApp(engine: Engine, options: TestAppOptions = {}): Promise<TestApp> {
  const testDatabase = options.database ?? (await freshDatabase(engine));
  const dataDir = mkdtempSync(join(tmpdir(), 'cunshe-app-'));
  const config = configOf(dataDir, options);
  const app = await createApp(config, { ...served(config, testDatabase.database, options), answers: answerSchemas(), logSink: { write: (line) => options.log?.(line) } });
  if (options.actors) app.get(Authentication).use(options.actors);
  return {
    ...handles(app, config, testDatabase),
    close: async () => {
      app.get(Readiness).stopping = true;
      await app.get(JobLoop).stop();
      await app.close();
      if (!options.database) await testDatabase.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function handles(app: NestFastifyApplication, config: Config, testDatabase: TestDatabase): Omit<TestApp, 'close'> {
  const client = new ApiClient(app);
  const get = <T>(token: Type<T> | (abstract new (...parts: never[]) => T)): T => app.get(token as Type<T>, { strict: false });
  return {
    app,
    database: testDatabase.database,
    testDatabase,
    databaseUrl: testDatabase.url,
    config,
    client,
    clock: get(ClockSetting),
    get,
    run: (work) => get(UnitOfWork).run(work),
    call: async (route, input, { token, key } = {}) => {
      const { status, body } = await client.send(route, input, { as: token, key });
      return { status, body: body as typeof body & Problem };
    },
    runDueJobs: () => get(JobRunner).runDue(),
  };
}

/** Settings without files or environment. */
export function testConfig(settings: Partial<Config> = {}): Config {
  return Object.assign(new Config(), { mode: 'test', dataDir: tmpdir(), logLevel: 'info', signInsPerMinute: 100_000 }, freshSecrets(), settings);
}

function configOf(dataDir: string, { environment, settings, log }: TestAppOptions): Config {
  const read = loadConfig({ CUNSHE_MODE: 'test', DATA_DIR: dataDir, LOG_LEVEL: log ? 'info' : 'silent', SIGN_INS_PER_MINUTE: '100000', ...environment });
  return Object.freeze(Object.assign(new Config(), read, settings));
}

type Served = { readonly module: DynamicModule; readonly routes: readonly { name: string; route: Route }[] };

function served(config: Config, database: Database, { features, routes = [] }: TestAppOptions): Served {
  if (!features) return { module: AppModule.with(config, database), routes: allRoutes() };
  class ChosenFeatures {}
  return {
    module: { module: ChosenFeatures, imports: [PlatformModule.with(config, database), ...features] },
    routes: Array.isArray(routes) ? routes.map((route: Route) => ({ name: route.path, route })) : Object.entries(routes).map(([name, route]) => ({ name, route })),
  };
}
