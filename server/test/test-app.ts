import { tmpdir } from 'node:os';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allRoutes, type Route } from '@cunshe/shared';
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
  PlatformModule,
  Readiness,
} from '../src/platform';
import { ApiClient } from './api-client';
import { type Engine, freshDatabase, type TestDatabase } from './databases';

export interface TestAppOptions {
  /** Only these features instead of the whole application; then only what their controllers serve is expected. */
  readonly features?: (Type | DynamicModule)[];
  /** Routes the controllers must serve when `features` are given. */
  readonly routes?: readonly Route[];
  /** Settings beside the test's defaults. */
  readonly settings?: Partial<Config>;
  /** The clock stands here from the start; it runs freely when absent. */
  readonly stoppedAt?: Date;
  /** An existing database, to start a second process of the same application. */
  readonly database?: TestDatabase;
  /** Who bearer tokens belong to, in tests of the platform itself. */
  readonly actors?: ActorResolver;
  readonly log?: (line: string) => void;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly testDatabase: TestDatabase;
  readonly client: ApiClient;
  readonly clock: ClockSetting;
  /** Any provider of the application. */
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Runs every job that is due. */
  runDueJobs(): Promise<number>;
  /** Ends the application and, if it opened it, removes the database. */
  close(): Promise<void>;
}

/** The whole application on an empty database, without a port: jobs run when the test says so. */
export async function startTestApp(engine: Engine, options: TestAppOptions = {}): Promise<TestApp> {
  const testDatabase = options.database ?? (await freshDatabase(engine));
  const { database } = testDatabase;
  const config = testConfig(options.settings);
  const app = await createApp(config, {
    module: options.features ? featuresOnly(config, database, options.features) : AppModule.with(config, database),
    routes: options.features ? (options.routes ?? []).map((route) => ({ name: route.path, route })) : allRoutes(),
    logSink: { write: (line) => options.log?.(line) },
  });
  if (options.actors) app.get(Authentication).use(options.actors);
  const clock = app.get(ClockSetting);
  if (options.stoppedAt) await clock.stopAt(options.stoppedAt);
  return {
    app,
    database,
    testDatabase,
    client: new ApiClient(app),
    clock,
    get: (token) => app.get(token),
    runDueJobs: () => app.get(JobRunner).runDue(),
    close: async () => {
      app.get(Readiness).stopping = true;
      await app.get(JobLoop).stop();
      await app.close();
      if (!options.database) await testDatabase.drop();
    },
  };
}

export function testConfig(settings: Partial<Config> = {}): Config {
  return Object.assign(new Config(), { mode: 'test', dataDir: tmpdir(), logLevel: 'info', signInsPerMinute: 100_000 }, freshSecrets(), settings);
}

function featuresOnly(config: Config, database: Database, features: (Type | DynamicModule)[]): DynamicModule {
  class Features {}
  return { module: Features, imports: [PlatformModule.with(config, database), ...features] };
}
