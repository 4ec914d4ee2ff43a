import fc from 'fast-check';
import { checkPlan } from '../../../src/modules/visits/solver/check-plan';
import { searchExactly } from '../../../src/modules/visits/solver/exact';
import { readInstance } from '../../../src/modules/visits/solver/instance';
import { compareCosts } from '../../../src/modules/visits/solver/objective';
import { planTrip, searchTwice, stepsFor } from '../../../src/modules/visits/solver/plan-trip';
import type { TripPlan } from '../../../src/modules/visits/solver/plan-trip';
import type { TripProblem } from '../../../src/modules/visits/solver/problem';
import { bruteForce, costOf } from './brute-force';
import { bigProblem, problems } from './problems';

/** Few steps: what the search does not find, the exact engine has to. */
const quick = { steps: 2_000 };

/** The plan is right, costs what it says, and nothing is better. */
function expectBest(problem: TripProblem, plan: TripPlan): void {
  expect(checkPlan(problem, plan.placement)).toEqual([]);
  const told = costOf(problem, plan.placement);
  expect({ ...plan.cost, gini: plan.cost.gini.toFixed(9) }).toEqual({ ...told, gini: told.gini.toFixed(9) });
  expect(plan.proven).toBe(true);
  const best = bruteForce(problem);
  expect({ better: compareCosts(best, plan.cost) < 0, ...best }).toEqual({ better: false, ...best });
}

describe('the planner equals brute force', () => {
  it('up to 7 families at 4 households', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }).chain((families) => problems({ families, households: 3 })), (problem) => expectBest(problem, planTrip(problem, quick))), { numRuns: 30 });
    fc.assert(fc.property(problems({ families: 7, households: 4 }), (problem) => expectBest(problem, planTrip(problem, quick))), { numRuns: 15 });
  });

  it('on two days', () => {
    fc.assert(fc.property(problems({ families: 4, households: 3, days: 2 }), (problem) => expectBest(problem, planTrip(problem, quick))), { numRuns: 15 });
  });

  it('with families that may be split', () => {
    fc.assert(fc.property(problems({ families: 4, households: 3, splits: true }), (problem) => expectBest(problem, planTrip(problem, quick))), { numRuns: 20 });
  });

  it('when families sit already, a household drops out and as few as possible move', () => {
    fc.assert(
      fc.property(problems({ families: 6, households: 4 }), fc.integer({ min: 0, max: 3 }), (problem, out) => {
        const { placement } = planTrip(problem, quick);
        const after = { ...problem, current: placement, households: problem.households.map((host, at) => (at === out ? { ...host, plaque: { state: 'suspended' as const } } : host)) };
        expectBest(after, planTrip(after, quick));
      }),
      { numRuns: 15 },
    );
  });
});

it('finds by search alone what exhaustion proves best', () => {
  fc.assert(
    fc.property(problems({ families: 8, households: 4, splits: true }), (problem) => {
      const instance = readInstance(problem);
      const found = searchTwice(instance, { steps: stepsFor(problem), seed: 1 });
      const { cost, complete } = searchExactly(instance, found, 1_500_000);
      expect({ complete, better: compareCosts(cost, found.cost) < 0 }).toEqual({ complete: true, better: false });
    }),
    { numRuns: 12, seed: 11 },
  );
});

describe('in time', () => {
  it.each([
    { families: 40, households: 12, seconds: 1 },
    { families: 400, households: 60, seconds: 10 },
  ])('$families families at $households households in $seconds s of one core', ({ families, households, seconds }) => {
    const problem = bigProblem(families, households);
    const told: number[] = [];
    const begin = process.cpuUsage();
    const plan = planTrip(problem, { onProgress: (share) => told.push(share) });
    const { user, system } = process.cpuUsage(begin);
    expect(checkPlan(problem, plan.placement)).toEqual([]);
    expect(plan.cost).toMatchObject({ unplacedFamilies: 0, splits: 0, friendsApart: 0 });
    expect((user + system) / 1e6).toBeLessThan(seconds);
    expect(told.length).toBeGreaterThan(20);
  });
});
