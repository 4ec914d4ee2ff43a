import { boot } from '../boot';
import { loadConfig, stop } from '../platform';
import { prepareDemo } from '.';

/** `npm run seed`: makes the demo without serving it; with CUNSHE_RESET=1 starts it over. */
async function main(): Promise<void> {
  const config = loadConfig();
  if (config.mode === 'production') throw new Error('The demo is not seeded in production.');
  const app = await boot(config);
  await prepareDemo(app);
  await stop(app);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
