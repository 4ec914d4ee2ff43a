import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allRoutes } from '@cunshe/shared';
import { AppModule } from './app.module';
import { migrations } from './migrations';
import { type AnswerSchemas, type Config, createApp, Database, makeMissingDatabase, migrate, refuseMovedClock, useMigrations } from './platform';

/** The whole application on its migrated database, not yet listening: for the server and for the commands beside it. */
export async function boot(config: Config): Promise<NestFastifyApplication> {
  useMigrations(migrations);
  await makeMissingDatabase(config);
  const database = await Database.open(config);
  await migrate(database);
  await refuseMovedClock(config, database);
  return createApp(config, { module: AppModule.with(config, database), routes: allRoutes(), answers: writtenAnswers() });
}

/** Written by the build beside the program; a program compiled by hand describes no answers. */
function writtenAnswers(): AnswerSchemas | undefined {
  const file = join(__dirname, 'answers.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AnswerSchemas) : undefined;
}
