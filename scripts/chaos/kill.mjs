/**
 * Kills the server again and again under ordering and paying load, and proves that nothing was lost:
 *   npm run chaos:kill -- --cycles 10 [--engine sqlite|mariadb] [--scenario orders|run]
 * `orders` (as without it): buyers order and pay. `run`: drivers' phones replay their receipts, and the floats are counted.
 * Both engines without --engine. Ends with one line of JSON; exit code 1 unless every count of a fault is zero.
 */
import { parseArgs } from 'node:util';
import { main } from '../steps/main.mjs';
import { prepareBuilds } from '../steps/prepare.mjs';
import { faultsIn, sumOf } from './outcome.mjs';
import { runCycles } from './run-cycles.mjs';
import { runOnEngine } from './run-on-engine.mjs';
import { runReplays } from './run-replays.mjs';

const ENGINES = ['sqlite', 'mariadb'];
const SCENARIOS = new Map([['orders', runCycles], ['run', runReplays]]);

await main(async () => {
  const { values } = parseArgs({ options: { cycles: { type: 'string', default: '10' }, engine: { type: 'string' }, scenario: { type: 'string', default: 'orders' } } });
  const scenario = SCENARIOS.get(values.scenario);
  const cycles = Number(values.cycles);
  const engines = values.engine ? [values.engine] : ENGINES;
  if (!scenario || !Number.isSafeInteger(cycles) || cycles < 1 || engines.some((engine) => !ENGINES.includes(engine))) {
    throw new Error('Usage: npm run chaos:kill -- --cycles <number> [--engine sqlite|mariadb] [--scenario orders|run]');
  }
  await prepareBuilds(['server']);
  const outcomes = [];
  for (const engine of engines) outcomes.push(await runOnEngine(engine, cycles, scenario));
  const outcome = sumOf(outcomes);
  console.log(JSON.stringify(outcome));
  return faultsIn(outcome) === 0 && outcome.acknowledged > 0 ? 0 : 1;
});
