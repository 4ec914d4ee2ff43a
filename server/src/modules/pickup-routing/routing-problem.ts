import { type BusinessDate, type DaySchedule, grams, minutesOfDay, type Seconds, seconds, type TimeOfDay } from '@cunshe/shared';
import type { Place, RoutingProblem, RoutingVan, StopTimes } from './solver/problem';

/** A household's produce for one pickup point, before it has a van. */
export interface LoadToPlan {
  readonly householdId: string;
  readonly pickupPointId: string;
  readonly grams: number;
  readonly crates: number;
}

export interface CycleToPlan {
  readonly cycleId: string;
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
  readonly loads: readonly LoadToPlan[];
}

export interface UnservedBrief {
  readonly householdId: string;
  readonly pickupPointId: string;
  /** "最早 17:12 到，晚 17 分钟". */
  readonly reason: string;
  readonly minutesLate: number;
}

/** A van as it is kept. */
export interface VanBrief {
  readonly id: string;
  readonly name: string;
  readonly driverAccountId: string;
  readonly capacityGrams: number;
  readonly capacityCrates: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly shiftFrom: TimeOfDay;
  readonly shiftTo: TimeOfDay;
}

export interface RoutingMap {
  readonly station: Place;
  readonly households: readonly Place[];
  readonly points: readonly Place[];
}

/** Three minutes to park and greet, twenty seconds a crate, ten minutes of sorting at the station. */
export const STOP_TIMES: StopTimes = { setup: seconds(180), perCrate: seconds(20), sorting: seconds(600) };

/** The day's question to the planner. A load's id is its household and its point: there is one of each. */
export function routingProblem(schedule: DaySchedule, map: RoutingMap, vans: readonly VanBrief[], loads: readonly LoadToPlan[]): RoutingProblem {
  const collectFrom = ofTime(schedule.collectFrom);
  return {
    ...map,
    collectFrom,
    dropBy: ofTime(schedule.dropBy),
    times: STOP_TIMES,
    vans: vans.map(routingVan),
    loads: loads.map((load) => ({ ...load, id: loadId(load), grams: grams(load.grams), readyAt: collectFrom })),
  };
}

export function loadId({ householdId, pickupPointId }: Pick<LoadToPlan, 'householdId' | 'pickupPointId'>): string {
  return `${householdId}/${pickupPointId}`;
}

export function routingVan(van: VanBrief): RoutingVan {
  return {
    id: van.id,
    start: { latitude: van.latitude, longitude: van.longitude },
    capacityGrams: grams(van.capacityGrams),
    capacityCrates: van.capacityCrates,
    shiftFrom: ofTime(van.shiftFrom),
    shiftTo: ofTime(van.shiftTo),
  };
}

/** Seconds since midnight. */
export function ofTime(time: TimeOfDay): Seconds {
  return seconds(minutesOfDay(time) * 60);
}
