import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Problem, Route } from '@cunshe/shared';
import { AppModule, FEATURES } from '../../src/app.module';
import { type Config, createApp, type Database, loadConfig, PlatformModule, type Tx, UnitOfWork } from '../../src/platform';
import { type Engine, freshDatabase } from '../databases';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body & Problem;
}

export interface CallOptions {
  readonly token?: string;
  /** Idempotency key; a fresh one is made for routes that need one. */
  readonly key?: string;
}

/** The application on an empty database of its own, called without a network. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  /** For other processes on the same database. */
  readonly databaseUrl: string;
  readonly config: Config;
  get<T>(type: Type<T> | (abstract new (...parts: never[]) => T)): T;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  call<Input, Output>(route: Route<Input, Output>, input: Input, options?: CallOptions): Promise<Answer<Output>>;
  close(): Promise<void>;
}

export interface TestAppParts {
  /** Modules to start with the platform; all features of the program when absent. */
  readonly features?: readonly Type[];
  readonly routes?: Record<string, Route>;
  readonly environment?: Record<string, string>;
}

export async function startTestApp(engine: Engine, { features = FEATURES, routes, environment = {} }: TestAppParts = {}): Promise<TestApp> {
  const db = await freshDatabase(engine);
  const dataDir = mkdtempSync(join(tmpdir(), 'cunshe-app-'));
  const config = loadConfig({ CUNSHE_MODE: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'silent', SIGN_INS_PER_MINUTE: '100000', ...environment });
  const served = Object.entries(routes ?? {}).map(([name, route]) => ({ name, route }));
  const app = await createApp(config, { module: moduleOf(features, config, db.database), routes: served });
  const get = <T>(type: Type<T> | (abstract new (...parts: never[]) => T)): T => app.get(type as Type<T>, { strict: false });
  return {
    app,
    database: db.database,
    databaseUrl: db.url,
    config,
    get,
    run: (work) => get(UnitOfWork).run(work),
    call: (route, input, options) => call(app, route, input as Record<string, unknown>, options),
    close: async () => {
      await app.close();
      await db.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

@Module({})
class ChosenFeatures {}

function moduleOf(features: readonly Type[], config: Config, database: Database): DynamicModule {
  if (features === FEATURES) return AppModule.with(config, database);
  return { module: ChosenFeatures, imports: [PlatformModule.with(config, database), ...features] };
}

let keys = 0;

async function call<Body>(app: NestFastifyApplication, route: Route, input: Record<string, unknown>, { token, key }: CallOptions = {}): Promise<Answer<Body>> {
  const rest = { ...input };
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const reads = route.method === 'GET';
  const response = await app.inject({
    method: route.method,
    url: `/api${path}`,
    ...(reads ? { query: rest as Record<string, string> } : { payload: rest }),
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(route.idempotent ? { 'idempotency-key': key ?? `test-key-${(keys += 1)}-${process.pid}` } : {}),
    },
  });
  return { status: response.statusCode, body: response.json() };
}
