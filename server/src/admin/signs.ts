import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { boot } from '../boot';
import { loadConfig, stop } from '../platform';
import { seedForPrint } from '../seed/seed-for-print';
import { printSigns } from './print-signs';

const MOST_GARDENS = 1000;

/** `npm run signs -- --out DIR`: see `scripts/signs.mjs`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, gardens: { type: 'string' }, household: { type: 'string', multiple: true, default: [] }, demo: { type: 'boolean', default: false } },
  });
  const gardens = values.gardens === undefined ? undefined : Number(values.gardens);
  if (!values.out || (gardens !== undefined && !(Number.isSafeInteger(gardens) && gardens >= 1 && gardens <= MOST_GARDENS))) {
    throw new Error(`Usage: npm run signs -- --out DIR [--gardens 1…${MOST_GARDENS}] [--household 07 …]`);
  }
  const app = await boot(loadConfig());
  if (values.demo) await seedForPrint(app, gardens ?? 0);
  const printed = await printSigns(app, { out: resolve(values.out), gardens, households: values.household });
  console.log(JSON.stringify(printed));
  await stop(app);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
