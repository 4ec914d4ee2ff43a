import { type Seconds, seconds } from '@cunshe/shared';
import type { PlannedRoute, PlannedStop } from '../plan';
import type { Place, Position, RoutingLoad, RoutingProblem, RoutingVan } from '../problem';
import type { Travel } from '../travel';

/** A visit under construction: a place and what is taken or left there. */
export interface Visit {
  readonly place: Place;
  readonly loads: readonly RoutingLoad[];
}

/** One van's work under construction. */
export interface Run {
  readonly van: RoutingVan;
  readonly collects: readonly Visit[];
  readonly drops: readonly Visit[];
}

/** The run with its times: as early as readiness, shift and roads allow. */
export function timeRun(problem: RoutingProblem, run: Run, travel: Travel): PlannedRoute {
  const stops: PlannedStop[] = [];
  let position: Position = run.van.start;
  let free: number = run.van.shiftFrom;
  const visit = (kind: PlannedStop['kind'], place: Place, loads: readonly RoutingLoad[], notBefore: number, stay: number) => {
    const journey = travel(position, place);
    const arriveAt = seconds(Math.max(free + journey.seconds, notBefore));
    const leaveAt = seconds(arriveAt + stay);
    stops.push({ kind, placeId: place.id, loadIds: loads.map(({ id }) => id), arriveAt, leaveAt, metres: journey.metres });
    position = place;
    free = leaveAt;
  };
  const { setup, perCrate, sorting } = problem.times;
  for (const { place, loads } of run.collects) {
    visit('collect', place, loads, Math.max(problem.collectFrom, ...loads.map(({ readyAt }) => readyAt)), setup + perCrate * cratesOf(loads));
  }
  visit('station', problem.station, [], 0, setup + sorting);
  for (const { place, loads } of run.drops) visit('drop', place, loads, 0, setup + perCrate * cratesOf(loads));
  return { vanId: run.van.id, stops };
}

/** How long after the hour by which everything is dropped (or the shift's end) the timed run ends; ≤ 0 when in time. */
export function lateness(problem: RoutingProblem, van: RoutingVan, route: PlannedRoute): number {
  return endOf(route) - Math.min(problem.dropBy, van.shiftTo);
}

export function endOf(route: PlannedRoute): Seconds {
  return route.stops.at(-1)!.leaveAt;
}

/** Everything collected is on the van at the station at once, so one sum decides. */
export function hasRoomFor(run: Run, load: RoutingLoad): boolean {
  const loads = run.collects.flatMap((visit) => visit.loads);
  const weight = loads.reduce((sum, { grams }) => sum + grams, load.grams as number);
  return weight <= run.van.capacityGrams && cratesOf(loads) + load.crates <= run.van.capacityCrates;
}

function cratesOf(loads: readonly RoutingLoad[]): number {
  return loads.reduce((sum, { crates }) => sum + crates, 0);
}
