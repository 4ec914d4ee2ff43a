import { Logger } from '@nestjs/common';
import { allRoutes } from '@cunshe/shared';
import { AppModule } from './app.module';
import { migrations } from './migrations';
import { createApp, Database, loadConfig, migrate, refuseMovedClock, serve, useMigrations } from './platform';

async function main(): Promise<void> {
  const config = loadConfig();
  useMigrations(migrations);
  const database = await Database.open(config);
  await migrate(database);
  await refuseMovedClock(config, database);
  const app = await createApp(config, { module: AppModule.with(config, database), routes: allRoutes() });
  new Logger('Main').warn(`listening on ${await serve(app)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
