import fc from 'fast-check';
import { checkPlan } from '../check-plan';
import { anyProblem } from '../test/any-problem';
import { fourStops } from '../test/four-stops';
import { planRoutes } from '../plan-routes';
import { planSimply } from './plan-simply';

describe('planSimply', () => {
  it('drives the four stops out and back in order, as the search does', () => {
    expect(planSimply(fourStops())).toEqual(planRoutes(fourStops()));
  });

  it('returns only plans that pass the checker, and the search serves no fewer', () => {
    fc.assert(
      fc.property(anyProblem(), (problem) => {
        const plan = planSimply(problem);
        expect(checkPlan(problem, plan)).toEqual([]);
        expect(planRoutes(problem).unserved.length).toBeLessThanOrEqual(plan.unserved.length);
      }),
      { numRuns: 60, seed: 5, endOnFailure: true },
    );
  });
});
