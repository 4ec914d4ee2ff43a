import { Logger } from '@nestjs/common';
import { boot } from './boot';
import { loadConfig, serve } from './platform';
import { prepareDemo } from './seed';

async function main(): Promise<void> {
  const config = loadConfig();
  const app = await boot(config);
  if (config.mode === 'demo') await prepareDemo(app);
  new Logger('Main').warn(`listening on ${await serve(app)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
