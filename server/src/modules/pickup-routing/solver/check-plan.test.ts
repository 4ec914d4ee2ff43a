import { seconds } from '@cunshe/shared';
import { type Violation, checkPlan } from './check-plan';
import { fourStops, timeAt } from './test/four-stops';
import type { PlannedStop, RoutePlan } from './plan';
import { planRoutes } from './plan-routes';
import type { RoutingProblem } from './problem';

describe('checkPlan', () => {
  it('accepts the right plan', () => {
    expect(checkPlan(fourStops(), planRoutes(fourStops()))).toEqual([]);
  });

  const broken: [string, Violation['rule'], (stops: PlannedStop[]) => PlannedStop[]][] = [
    ['a load forgotten', 'load', (stops) => stops.map((stop) => ({ ...stop, loadIds: stop.loadIds.filter((id) => id !== '12-east') }))],
    ['a load dropped twice', 'load', (stops) => stops.map((stop) => (stop.kind === 'drop' ? { ...stop, loadIds: ['07-east'] } : stop))],
    ['a gate before the station', 'precedence', ([a, b, station, c, d]) => [a!, b!, c!, station!, d!]],
    ['no station', 'precedence', (stops) => stops.filter(({ kind }) => kind !== 'station')],
    ['a drop without its collection', 'precedence', ([, ...rest]) => rest],
    ['a load at the wrong gate', 'place', (stops) => stops.map((stop) => (stop.placeId === 'west-gate' ? { ...stop, placeId: 'east-gate' } : stop))],
    ['a place that is nowhere', 'travel', (stops) => stops.map((stop) => (stop.placeId === 'garden-12' ? { ...stop, placeId: 'moon' } : stop))],
    ['a van faster than the road', 'travel', (stops) => stops.map((stop, at) => (at === 3 ? { ...stop, arriveAt: seconds(stop.arriveAt - 60) } : stop))],
    ['metres made up', 'travel', (stops) => stops.map((stop, at) => (at === 1 ? { ...stop, metres: 1 } : stop))],
    ['a stop without its setup', 'travel', (stops) => stops.map((stop, at) => (at === 0 ? { ...stop, leaveAt: stop.arriveAt } : stop))],
    ['a door before half past two', 'window', (stops) => stops.map((stop, at) => (at === 0 ? { ...stop, arriveAt: timeAt(14, 20) } : stop))],
    ['a drop after the hour', 'window', (stops) => stops.map((stop, at) => (at === 4 ? { ...stop, leaveAt: timeAt(16, 56) } : stop))],
  ];
  it.each(broken)('finds %s', (_name, rule, breakIt) => {
    expect(rulesOf(planned((stops) => breakIt(stops)))).toContain(rule);
  });

  it('finds a van too small, a van unknown and a van driving twice', () => {
    const [van] = fourStops().vans;
    const plan = planRoutes(fourStops());
    expect(rulesOf(plan, { vans: [{ ...van!, capacityCrates: 5 }] })).toContain('capacity');
    expect(rulesOf(plan, { vans: [] })).toContain('van');
    expect(rulesOf({ ...plan, routes: [...plan.routes, ...plan.routes] })).toContain('van');
  });

  it('finds a load both served and unserved, and one made up', () => {
    const plan = planRoutes(fourStops());
    const unserved = (loadId: string) => ({ loadId, cause: 'too_late' as const, reason: '最早 17:12 到', minutesLate: 17 });
    expect(rulesOf({ ...plan, unserved: [unserved('12-east')] })).toContain('load');
    expect(rulesOf({ ...plan, unserved: [unserved('nobody')] })).toContain('load');
  });
});

function planned(change: (stops: PlannedStop[]) => PlannedStop[]): RoutePlan {
  const plan = planRoutes(fourStops());
  return { ...plan, routes: plan.routes.map((route) => ({ ...route, stops: change([...route.stops]) })) };
}

function rulesOf(plan: RoutePlan, change: Partial<RoutingProblem> = {}): Violation['rule'][] {
  return checkPlan({ ...fourStops(), ...change }, plan).map(({ rule }) => rule);
}
