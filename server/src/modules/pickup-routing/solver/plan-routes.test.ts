import fc from 'fast-check';
import { seconds } from '@cunshe/shared';
import { checkPlan } from './check-plan';
import { anyProblem } from './test/any-problem';
import { fourStops, timeAt } from './test/four-stops';
import { planRoutes } from './plan-routes';
import type { RoutingProblem } from './problem';

describe('planRoutes', () => {
  it('drives the four stops out and back in order', () => {
    const plan = planRoutes(fourStops());
    expect(plan.unserved).toEqual([]);
    expect(plan.routes).toHaveLength(1);
    expect(plan.routes[0]!.stops.map(({ placeId }) => placeId)).toEqual(['garden-07', 'garden-12', 'station', 'east-gate', 'west-gate']);
    expect(plan.routes[0]!.stops[0]!.arriveAt).toBe(timeAt(14, 30));
    expect(plan.routes[0]!.stops[0]!.loadIds).toEqual(['07-east', '07-west']);
    expect(checkPlan(fourStops(), plan)).toEqual([]);
  });

  it('pays the setup of a stop once, and 20 seconds a crate', () => {
    const [garden] = planRoutes(fourStops()).routes[0]!.stops;
    expect(garden!.leaveAt - garden!.arriveAt).toBe(180 + 4 * 20);
  });

  it('says how late a load would be instead of failing', () => {
    const problem = { ...fourStops(), dropBy: timeAt(15, 0) };
    const plan = planRoutes(problem);
    expect(plan.routes).toEqual([]);
    expect(plan.unserved.map(({ cause }) => cause)).toEqual(['too_late', 'too_late', 'too_late']);
    expect(plan.unserved[0]!.reason).toMatch(/^最早 15:\d\d 到，晚 \d+ 分钟$/);
    expect(plan.unserved[0]!.minutesLate).toBeGreaterThan(0);
    expect(checkPlan(problem, plan)).toEqual([]);
  });

  it('gives up its slack when that serves more', () => {
    const end = planRoutes(fourStops()).routes[0]!.stops.at(-1)!.leaveAt;
    expect(planRoutes({ ...fourStops(), dropBy: end }).unserved).toEqual([]);
    expect(planRoutes({ ...fourStops(), dropBy: seconds(end - 1) }).unserved).not.toEqual([]);
  });

  it('sends one van to a door where one can take all it gives', () => {
    const [van] = fourStops().vans;
    const vans = ['van-1', 'van-2'].map((id) => ({ ...van!, id, capacityCrates: 5 }));
    const doors = planRoutes({ ...fourStops(), vans }).routes.map(({ stops }) => stops.filter(({ kind }) => kind === 'collect').map(({ placeId }) => placeId));
    expect(doors).toEqual([['garden-07'], ['garden-12']]);
    const tight = vans.map((each) => ({ ...each, capacityCrates: 3 }));
    const split = planRoutes({ ...fourStops(), vans: tight });
    expect(split.unserved).toEqual([]);
    expect(split.routes.map(({ stops }) => stops[0]!.placeId)).toEqual(['garden-07', 'garden-07']);
  });

  it('names the other causes', () => {
    const causes = (change: Partial<RoutingProblem>) => planRoutes({ ...fourStops(), ...change }).unserved.map(({ cause }) => cause);
    const [van] = fourStops().vans;
    expect(causes({ vans: [] })).toEqual(['no_van', 'no_van', 'no_van']);
    expect(causes({ vans: [{ ...van!, capacityCrates: 2 }] })).toEqual(['too_big', 'vans_full']);
    expect(causes({ households: [] })).toEqual(['unknown_place', 'unknown_place', 'unknown_place']);
  });

  it('uses a second van only when the first cannot', () => {
    const [van] = fourStops().vans;
    expect(planRoutes({ ...fourStops(), vans: [van!, { ...van!, id: 'van-2' }] }).routes).toHaveLength(1);
    const small = { ...van!, capacityCrates: 4 };
    const plan = planRoutes({ ...fourStops(), vans: [small, { ...small, id: 'van-2' }] });
    expect(plan.routes).toHaveLength(2);
    expect(plan.unserved).toEqual([]);
  });

  it('returns only plans that pass the checker', () => {
    fc.assert(fc.property(anyProblem(), (problem) => expect(checkPlan(problem, planRoutes(problem))).toEqual([])), { numRuns: 100 });
  });

  it('gives a plan that passes for any order of the same input', () => {
    const shuffled = anyProblem().chain((problem) =>
      fc.tuple(fc.constant(problem), shuffle(problem.loads), shuffle(problem.vans), shuffle(problem.households), shuffle(problem.points)),
    );
    fc.assert(
      fc.property(shuffled, ([problem, loads, vans, households, points]) => {
        const plan = planRoutes({ ...problem, loads, vans, households, points });
        expect(checkPlan(problem, plan)).toEqual([]);
        expect(plan).toEqual(planRoutes(problem));
      }),
      { numRuns: 50 },
    );
  });
});

function shuffle<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
