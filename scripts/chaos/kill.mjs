/**
 * Kills the server again and again under ordering and paying load, and proves that nothing was lost:
 *   npm run chaos:kill -- --cycles 10 [--engine sqlite|mariadb]
 * Both engines without --engine. Ends with one line of JSON; exit code 1 unless every count of a fault is zero.
 */
import { parseArgs } from 'node:util';
import { main } from '../steps/main.mjs';
import { prepareBuilds } from '../steps/prepare.mjs';
import { faultsIn, sumOf } from './outcome.mjs';
import { runOnEngine } from './run-on-engine.mjs';

const ENGINES = ['sqlite', 'mariadb'];

await main(async () => {
  const { values } = parseArgs({ options: { cycles: { type: 'string', default: '10' }, engine: { type: 'string' } } });
  const cycles = Number(values.cycles);
  const engines = values.engine ? [values.engine] : ENGINES;
  if (!Number.isSafeInteger(cycles) || cycles < 1 || engines.some((engine) => !ENGINES.includes(engine))) {
    throw new Error('Usage: npm run chaos:kill -- --cycles <number> [--engine sqlite|mariadb]');
  }
  await prepareBuilds(['server']);
  const outcomes = [];
  for (const engine of engines) outcomes.push(await runOnEngine(engine, cycles));
  const outcome = sumOf(outcomes);
  console.log(JSON.stringify(outcome));
  return faultsIn(outcome) === 0 && outcome.acknowledged > 0 ? 0 : 1;
});
