// npm run bench:city -- --seed S [--pairings 100] [--threads 2]: a synthetic city's day planned, pairing by pairing, then neighbours that share a van together.
import { parseArgs } from 'node:util';
import { say, tellOnStderr } from '../steps/board.mjs';
import { StepFailure } from '../steps/failure.mjs';
import { main } from '../steps/main.mjs';
import { prepareBuilds, prepareInstall } from '../steps/prepare.mjs';
import { built } from './built.mjs';
import { isBetter, joined, wantsRepair } from './city/repair.mjs';
import { syntheticCity } from './city/synthetic-city.mjs';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, pairings: { type: 'string', default: '100' }, threads: { type: 'string', default: '2' } } });

/** Seconds of wall time a pairing and a pair of neighbours get. */
const EACH = { pairing: 0.9, pair: 1 };

/** @param {string} what @param {number} done @param {number} all */
const progress = (what, done, all) => void ((done % 10 === 0 || done === all) && say(`  ${what}: ${done} of ${all}`));

/** @param {any} pool @param {any[]} problems @param {number} seed */
async function planAlone(pool, problems, seed) {
  let done = 0;
  return Promise.all(problems.map(async (problem) => {
    const plan = await pool.plan({ problem, seconds: EACH.pairing, seed });
    progress('pairings planned', ++done, problems.length);
    return plan;
  }));
}

/** Problems and plans that hold in the end: a pair's joint one where it is better. @param {any} pool @param {any[]} problems @param {any[]} plans @param {any[]} shared @param {number} seed */
async function repair(pool, problems, plans, shared, seed) {
  let done = 0;
  const pairs = await Promise.all(shared.map(async (van, pair) => {
    const [own, alone] = [problems.slice(2 * pair, 2 * pair + 2), plans.slice(2 * pair, 2 * pair + 2)];
    const apart = own.map((problem, index) => ({ problem, plan: alone[index] }));
    if (!wantsRepair(own, alone)) return apart;
    const problem = joined(own[0], own[1], van);
    const plan = await pool.plan({ problem, seconds: EACH.pair, seed });
    progress('neighbours looked at again', ++done, shared.length);
    return isBetter(plan, alone) ? [{ problem, plan }] : apart;
  }));
  const last = 2 * shared.length;
  return [...pairs.flat(), ...problems.slice(last).map((problem, index) => ({ problem, plan: plans[last + index] }))];
}

await main(async () => {
  tellOnStderr();
  const [seed, pairings, threads] = [values.seed, values.pairings, values.threads].map(Number);
  if (![seed, pairings, threads].every((each) => Number.isSafeInteger(each) && Number(each) > 0)) throw new StepFailure('--seed, --pairings and --threads are whole numbers from 1');
  await prepareInstall();
  await prepareBuilds(['server']);
  const { Random } = built('modules/pickup-routing/solver/search/random.js');
  const { PlanningPool } = built('modules/pickup-routing/pool/planning-pool.js');
  const { checkPlan } = built('modules/pickup-routing/solver/check-plan.js');
  const { problems, shared } = syntheticCity(new Random(seed), pairings ?? 0);
  const began = performance.now();
  const pool = new PlanningPool(threads);
  const alone = await planAlone(pool, problems, seed ?? 1);
  const held = await repair(pool, problems, alone, shared, seed ?? 1);
  await pool.close();
  const wallSeconds = Math.round(performance.now() - began) / 1000;
  const violations = held.flatMap(({ problem, plan }) => checkPlan(problem, plan));
  for (const { detail } of violations.slice(0, 5)) say(`  ✗ ${detail}`);
  const sum = (/** @type {(plan: any) => number} */ of) => held.reduce((total, { plan }) => total + of(plan), 0);
  console.log(JSON.stringify({
    stops: problems.reduce((total, { households, points }) => total + households.length + points.length, 0),
    wallSeconds,
    vans: sum(({ routes }) => routes.length),
    unserved: sum(({ unserved }) => unserved.length),
    violations: violations.length,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    pairings, loads: problems.reduce((total, { loads }) => total + loads.length, 0), joint: held.filter(({ problem }) => problem.vans.some((/** @type {any} */ van) => shared.includes(van))).length,
  }));
  return violations.length > 0 ? 1 : 0;
});
