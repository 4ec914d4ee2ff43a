import fc from 'fast-check';
import { seconds } from '@cunshe/shared';
import { checkPlan } from './check-plan';
import { anyProblem } from './test/any-problem';
import { fourStops, timeAt } from './test/four-stops';
import type { RoutePlan } from './plan';
import { planRoutes } from './plan-routes';
import type { RoutingLoad, RoutingProblem } from './problem';

const direct = (): RoutingProblem => ({ ...fourStops(), via: 'direct' });
const stopsOf = (plan: RoutePlan) => plan.routes.flatMap(({ stops }) => stops.map(({ placeId }) => placeId));
const withLoads = (problem: RoutingProblem, change: (load: RoutingLoad) => Partial<RoutingLoad>) => ({
  ...problem,
  loads: problem.loads.map((load) => ({ ...load, ...change(load) })),
});

describe('straight routes', () => {
  it('drive from the doors to the gates without the station', () => {
    const plan = planRoutes(direct());
    expect(stopsOf(plan)).toEqual(['garden-07', 'garden-12', 'east-gate', 'west-gate']);
    expect(checkPlan(direct(), plan)).toEqual([]);
    expect(checkPlan(fourStops(), plan).map(({ rule }) => rule)).toContain('precedence');
  });

  it('let a full van drop before it collects more', () => {
    const small = { ...direct(), dropBy: timeAt(20, 0), vans: fourStops().vans.map((van) => ({ ...van, capacityCrates: 4, shiftTo: timeAt(20, 0) })) };
    const plan = planRoutes(small);
    expect(plan.unserved).toEqual([]);
    expect(plan.routes).toHaveLength(1);
    expect(plan.routes[0]!.stops.map(({ kind }) => kind[0]).join('')).toMatch(/d.*c/);
    expect(checkPlan(small, plan)).toEqual([]);
  });

  it('pass the checker for any problem, in any order of the same input', () => {
    fc.assert(
      fc.property(anyProblem(), (each) => {
        const problem: RoutingProblem = { ...each, via: 'direct' };
        const plan = planRoutes(problem);
        expect(checkPlan(problem, plan)).toEqual([]);
        expect(planRoutes({ ...problem, loads: [...problem.loads].reverse(), vans: [...problem.vans].reverse() })).toEqual(plan);
      }),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
  });
});

describe('what a problem may say more', () => {
  it('closed routes are home within the shift, or the load is not taken', () => {
    const closing = (shiftTo: number): RoutingProblem => ({ ...fourStops(), vans: fourStops().vans.map((van) => ({ ...van, end: van.start, shiftTo: seconds(shiftTo) })) });
    const plan = planRoutes(closing(timeAt(18, 0)));
    const home = plan.routes[0]!.home!;
    expect(home.arriveAt).toBeGreaterThan(plan.routes[0]!.stops.at(-1)!.leaveAt);
    expect(checkPlan(closing(timeAt(18, 0)), plan)).toEqual([]);
    expect(checkPlan(closing(home.arriveAt - 1), plan).map(({ rule }) => rule)).toContain('window');
    expect(checkPlan(fourStops(), plan).map(({ rule }) => rule)).toContain('travel');
    expect(planRoutes(closing(home.arriveAt - 1)).unserved).not.toEqual([]);
  });

  it('a door that gets ready late is waited for, a gate that closes early comes first', () => {
    const late = withLoads(fourStops(), ({ id }) => (id === '07-west' ? { readyAt: timeAt(14, 50) } : {}));
    const plan = planRoutes(late);
    expect(plan.unserved).toEqual([]);
    expect(checkPlan(late, plan)).toEqual([]);
    const hurried = withLoads(fourStops(), ({ pickupPointId }) => (pickupPointId === 'west-gate' ? { dropBy: timeAt(15, 50) } : {}));
    expect(stopsOf(planRoutes(hurried)).slice(-2)).toEqual(['east-gate', 'west-gate']);
    const tight = withLoads(fourStops(), ({ pickupPointId }) => (pickupPointId === 'west-gate' ? { dropBy: timeAt(14, 45) } : {}));
    expect(planRoutes(tight).unserved.map(({ loadId }) => loadId)).toEqual(['07-west']);
    expect(planRoutes(tight).unserved[0]!.reason).toMatch(/^最早 1[45]:\d\d 到，晚 \d+ 分钟$/);
  });

  it('leafy loads are collected last when that costs little', () => {
    const leafy = (id: string) => withLoads(fourStops(), (load) => ({ leafy: load.id === id, pickupPointId: 'east-gate' }));
    const dear = (problem: RoutingProblem): RoutingProblem => ({ ...problem, prices: { van: 0, kilometre: 80, hour: 3_000, leafyHour: 600_000 } as RoutingProblem['prices'] });
    expect(stopsOf(planRoutes(dear(leafy('12-east')))).slice(0, 2)).toEqual(['garden-07', 'garden-12']);
    expect(stopsOf(planRoutes(dear(leafy('07-east')))).slice(0, 2)).toEqual(['garden-12', 'garden-07']);
  });

  it('tells plans as they get better, the first at once', () => {
    const told: RoutePlan[] = [];
    const plan = planRoutes(fourStops(), undefined, { onBetter: (better) => told.push(better) });
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((each) => checkPlan(fourStops(), each).length === 0)).toBe(true);
    expect(told).toContainEqual(plan);
  });
});
