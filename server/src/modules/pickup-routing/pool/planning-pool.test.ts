import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planRoutes } from '../solver/plan-routes';
import { fourStops } from '../solver/test/four-stops';
import { wideField } from '../solver/test/wide-field';
import { PlanningPool } from './planning-pool';

const folder = mkdtempSync(join(tmpdir(), 'cunshe-pool-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread's program of the test's own. */
function program(name: string, body: string): string {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, `const { parentPort } = require('node:worker_threads');\nparentPort.on('message', (task) => { ${body} });`);
  return file;
}

const answer = `parentPort.postMessage({ routes: [], unserved: [{ loadId: String(task.seed) }] })`;
const task = (seed: number) => ({ problem: fourStops(), seconds: 2, seed });

it('plans what waits, one after the other, on as many threads as it has', async () => {
  const pool = new PlanningPool(2, program('works', answer));
  const plans = await Promise.all([1, 2, 3, 4, 5].map((seed) => pool.plan(task(seed))));
  expect(plans.map(({ unserved }) => unserved[0]!.loadId)).toEqual(['1', '2', '3', '4', '5']);
  await pool.close();
  await expect(pool.plan(task(6))).rejects.toThrow('closed');
});

it('fails the problem of a thread that dies, and gives the next one a new thread', async () => {
  const pool = new PlanningPool(1, program('dies', `if (task.seed === 1) process.exit(3); if (task.seed === 2) throw new Error('out of memory'); ${answer}`));
  const plans = await Promise.allSettled([1, 2, 3].map((seed) => pool.plan(task(seed))));
  expect(plans.map((each) => (each.status === 'rejected' ? (each.reason as Error).message : 'planned'))).toEqual(['the planning thread ended with 3', 'out of memory', 'planned']);
  await pool.close();
});

it('stops a thread that does not keep its time, and goes on with another', async () => {
  const pool = new PlanningPool(1, program('hangs', `if (task.seed === 1) for (;;); ${answer}`), 200);
  const plans = await Promise.allSettled([1, 2].map((seed) => pool.plan(task(seed))));
  expect(plans.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  await pool.close();
});

/** Processor time, so that a busy machine is not blamed on the search. */
const clock = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;

it('overruns its deadline by less than a tenth of a second, with the first plan within another', () => {
  const field = wideField({ doors: 40, gates: 17, vans: 12 });
  planRoutes(field, undefined, { stop: { seconds: 0.1, clock } }); // the program is compiled
  const began = clock();
  let first: number | undefined;
  planRoutes(field, undefined, { stop: { seconds: 0.5, clock }, onBetter: () => (first ??= clock() - began) });
  expect(clock() - began).toBeLessThan(0.5 + 0.1);
  expect(first).toBeLessThan(0.1);
});
