import type { PlannedRoute, PlannedStop, RoutePlan } from './plan';
import type { Position, RoutingLoad, RoutingProblem, RoutingVan } from './problem';
import { type Travel, estimatedTravel } from './travel';

/** What is wrong with a plan, for the log and the operator. */
export interface Violation {
  readonly rule: 'load' | 'precedence' | 'place' | 'capacity' | 'window' | 'travel' | 'van';
  readonly detail: string;
}

/**
 * Proves a plan right or says where it is not. Shares nothing with the planner but the question and the travel times:
 * it caught planners' bugs their own costs did not show (ROUTING §0.5).
 */
export function checkPlan(problem: RoutingProblem, plan: RoutePlan, travel: Travel = estimatedTravel): Violation[] {
  return [...checkLoads(problem, plan), ...checkVans(problem, plan), ...plan.routes.flatMap((route) => checkRoute(problem, route, travel))];
}

/** Each load exactly once: collected and dropped, or unserved with a reason. */
function checkLoads(problem: RoutingProblem, plan: RoutePlan): Violation[] {
  const stops = plan.routes.flatMap((route) => route.stops);
  const count = (id: string, kind: PlannedStop['kind']) =>
    stops.filter((stop) => stop.kind === kind).reduce((sum, stop) => sum + stop.loadIds.filter((each) => each === id).length, 0);
  const known = new Set(problem.loads.map(({ id }) => id));
  const strangers = [...stops.flatMap(({ loadIds }) => loadIds), ...plan.unserved.map(({ loadId }) => loadId)].filter((id) => !known.has(id));
  return [
    ...strangers.map((id): Violation => ({ rule: 'load', detail: `unknown load ${id}` })),
    ...problem.loads.flatMap(({ id }): Violation[] => {
      const wanted = plan.unserved.filter(({ loadId }) => loadId === id).length === 0 ? 1 : 0;
      const twice = plan.unserved.filter(({ loadId }) => loadId === id).length > 1;
      const right = !twice && count(id, 'collect') === wanted && count(id, 'drop') === wanted && count(id, 'station') === 0;
      return right ? [] : [{ rule: 'load', detail: `load ${id} is not served or unserved exactly once` }];
    }),
  ];
}

function checkVans(problem: RoutingProblem, plan: RoutePlan): Violation[] {
  return plan.routes.flatMap(({ vanId }, index): Violation[] => {
    if (!problem.vans.some(({ id }) => id === vanId)) return [{ rule: 'van', detail: `unknown van ${vanId}` }];
    return plan.routes.findIndex((other) => other.vanId === vanId) < index ? [{ rule: 'van', detail: `van ${vanId} drives twice` }] : [];
  });
}

function checkRoute(problem: RoutingProblem, route: PlannedRoute, travel: Travel): Violation[] {
  const van = problem.vans.find(({ id }) => id === route.vanId);
  if (!van) return [];
  return [
    ...checkOrder(problem, route),
    ...checkPlaces(problem, route),
    ...checkCapacity(problem, van, route),
    ...checkTimes(problem, van, route, travel),
    ...checkHome(problem, van, route, travel),
  ];
}

/** Collects, then the station once, then drops (straight: no station); and what is dropped was collected before by this van. */
function checkOrder({ via }: RoutingProblem, { vanId, stops }: PlannedRoute): Violation[] {
  const letters = stops.map(({ kind }) => kind[0]).join('');
  const shape = via === 'direct' ? /^c[cd]*d$/ : /^c+sd+$/;
  const collected = new Set<string>();
  const early: string[] = [];
  for (const { kind, loadIds } of stops) {
    for (const id of loadIds) {
      if (kind === 'collect') collected.add(id);
      else if (!collected.has(id)) early.push(id);
    }
  }
  return [
    ...(shape.test(letters) ? [] : [{ rule: 'precedence' as const, detail: `van ${vanId} drives ${letters}` }]),
    ...early.map((id) => ({ rule: 'precedence' as const, detail: `${id} is dropped but not collected` })),
  ];
}

function checkPlaces(problem: RoutingProblem, { stops }: PlannedRoute): Violation[] {
  return stops.flatMap((stop) => {
    const loads = loadsAt(problem, stop);
    const right =
      stop.kind === 'station'
        ? stop.placeId === problem.station.id
        : loads.length > 0 && loads.every((load) => (stop.kind === 'collect' ? load.householdId : load.pickupPointId) === stop.placeId);
    return right ? [] : [{ rule: 'place' as const, detail: `wrong loads at ${stop.kind} ${stop.placeId}` }];
  });
}

function checkCapacity(problem: RoutingProblem, van: RoutingVan, { stops }: PlannedRoute): Violation[] {
  let weight = 0;
  let crates = 0;
  return stops.flatMap((stop) => {
    const sign = stop.kind === 'drop' ? -1 : 1;
    for (const load of loadsAt(problem, stop)) {
      weight += sign * load.grams;
      crates += sign * load.crates;
    }
    const fits = weight >= 0 && crates >= 0 && weight <= van.capacityGrams && crates <= van.capacityCrates;
    return fits ? [] : [{ rule: 'capacity' as const, detail: `van ${van.id} carries ${weight} g, ${crates} crates after ${stop.placeId}` }];
  });
}

function checkTimes(problem: RoutingProblem, van: RoutingVan, { stops }: PlannedRoute, travel: Travel): Violation[] {
  let position: Position | undefined = van.start;
  let free: number = van.shiftFrom;
  return stops.flatMap((stop): Violation[] => {
    const here = placeOf(problem, stop);
    const journey = position && here ? travel(position, here) : undefined;
    const wrong = journey ? wrongTimes(problem, van, stop, free + journey.seconds, journey.metres) : [`${stop.placeId} is nowhere`];
    position = here;
    free = stop.leaveAt;
    return wrong.map((detail) => ({ rule: detail.startsWith('window') ? 'window' : 'travel', detail }));
  });
}

function wrongTimes(problem: RoutingProblem, van: RoutingVan, stop: PlannedStop, earliest: number, metres: number): string[] {
  const loads = loadsAt(problem, stop);
  const opens = stop.kind === 'collect' ? Math.max(problem.collectFrom, Math.min(...loads.map(({ readyAt }) => readyAt))) : 0;
  const closes = stop.kind === 'drop' ? Math.min(problem.dropBy, van.shiftTo, ...loads.map(({ dropBy }) => dropBy ?? Infinity)) : van.shiftTo;
  return [
    ...(stop.arriveAt < earliest ? [`${stop.placeId} is reached before the road allows`] : []),
    ...(stop.leaveAt < workDone(problem, stop, loads) ? [`too little time at ${stop.placeId}`] : []),
    ...(stop.metres !== metres ? [`${stop.placeId} is ${metres} m away, not ${stop.metres}`] : []),
    ...(stop.arriveAt < opens ? [`window: ${stop.placeId} before it is ready`] : []),
    ...(stop.leaveAt > closes ? [`window: ${stop.placeId} after it closes`] : []),
  ];
}

/** When the work of a stop can be done at the earliest: setup, then crates as they get ready. */
function workDone({ times }: RoutingProblem, stop: PlannedStop, loads: readonly RoutingLoad[]): number {
  if (stop.kind === 'station') return stop.arriveAt + times.setup + times.sorting;
  const inOrder = [...loads].sort((a, b) => a.readyAt - b.readyAt);
  const begin = (load: RoutingLoad, now: number) => (stop.kind === 'collect' ? Math.max(now, load.readyAt) : now);
  return inOrder.reduce((now, load) => begin(load, now) + times.perCrate * load.crates, stop.arriveAt + times.setup);
}

/** A closed route is back within the shift; an open one has no way home. */
function checkHome(problem: RoutingProblem, van: RoutingVan, { stops, home }: PlannedRoute, travel: Travel): Violation[] {
  const last = stops.at(-1);
  const from = last && placeOf(problem, last);
  if (!van.end && !home) return [];
  if (!van.end || !home || !last || !from) return [{ rule: 'travel', detail: `van ${van.id} has ${home ? 'a way home it does not drive' : 'no way home'}` }];
  const journey = travel(from, van.end);
  return [
    ...(home.arriveAt < last.leaveAt + journey.seconds ? [{ rule: 'travel' as const, detail: `van ${van.id} is home before the road allows` }] : []),
    ...(home.metres !== journey.metres ? [{ rule: 'travel' as const, detail: `home is ${journey.metres} m away, not ${home.metres}` }] : []),
    ...(home.arriveAt > van.shiftTo ? [{ rule: 'window' as const, detail: `van ${van.id} is home after its shift` }] : []),
  ];
}

function loadsAt(problem: RoutingProblem, { loadIds }: PlannedStop): RoutingLoad[] {
  return problem.loads.filter(({ id }) => loadIds.includes(id));
}

function placeOf(problem: RoutingProblem, stop: PlannedStop): Position | undefined {
  if (stop.kind === 'station') return problem.station;
  return (stop.kind === 'collect' ? problem.households : problem.points).find(({ id }) => id === stop.placeId);
}
