import { type BusinessDate, type DaySchedule, instantAt, minutesOfDay } from '@cunshe/shared';
import type { DoorTime } from '../catalogue/public';
import { STOP_TIMES } from './routing-problem';
import type { Place, Position } from './solver/problem';
import type { Travel } from './solver/travel';

/** A day before anybody knows its loads: where doors and gates are, how many doors are to be expected, with how many vans. */
export interface DayAhead {
  readonly businessDate: BusinessDate;
  readonly schedule: Pick<DaySchedule, 'collectFrom' | 'dropBy' | 'pickupFrom'>;
  readonly station: Position;
  readonly households: readonly Place[];
  readonly gates: readonly Position[];
  readonly doors: number;
  readonly vans: number;
}

/** Crates at a usual door and gate, and the way on to the next door. */
const CRATES = 4;
const WAY_ON_SECONDS = 120;

/**
 * The latest a van can be at each door: back from the pick-up through unloading, the gates, the road, sorting, and a
 * van's share of the doors. A household nobody has put on the map has no time. Pure; more doors never make it later.
 */
export function doorTimes(day: DayAhead, travel: Travel): DoorTime[] {
  const { schedule, station, vans } = day;
  if (vans === 0 || day.gates.length === 0 || !isOnMap(station)) return [];
  const shared = sharedParts(day, travel);
  return day.households.filter(isOnMap).map((household) => {
    const home = minutes(travel(household, station).seconds);
    const counted = minutesOfDay(schedule.pickupFrom) - shared.unload - shared.gates - shared.road - shared.sorting - shared.collecting - home;
    const doorBy = Math.max(counted, minutesOfDay(schedule.collectFrom));
    return { householdId: household.id, doorBy: new Date(instantAt(day.businessDate, '00:00').getTime() + doorBy * 60_000), why: sentence(day, shared, home) };
  });
}

export function isOnMap({ latitude, longitude }: Position): boolean {
  return latitude !== 0 || longitude !== 0;
}

type Parts = ReturnType<typeof sharedParts>;

function sharedParts({ schedule, station, gates, doors, vans }: DayAhead, travel: Travel) {
  const stay = STOP_TIMES.setup + CRATES * STOP_TIMES.perCrate;
  const share = Math.ceil(Math.max(1, doors) / vans);
  return {
    unload: minutesOfDay(schedule.pickupFrom) - minutesOfDay(schedule.dropBy),
    gates: minutes(gates.length * stay),
    road: minutes(nearestFirst(station, gates.filter(isOnMap), travel)),
    sorting: minutes(STOP_TIMES.setup + STOP_TIMES.sorting),
    collecting: minutes(share * (stay + WAY_ON_SECONDS)),
    share,
  };
}

function sentence({ schedule, gates }: DayAhead, { unload, gates: dropping, road, sorting, collecting, share }: Parts, home: number): string {
  return `从 ${schedule.pickupFrom} 倒推：留 ${unload} 分，${gates.length} 个门卸菜 ${dropping} 分，路上 ${road + home} 分，分拣 ${sorting} 分，一车收 ${share} 家 ${collecting} 分`;
}

/** Seconds of driving from gate to gate, always to the nearest that is left. */
function nearestFirst(from: Position, gates: readonly Position[], travel: Travel): number {
  let [here, left, driven] = [from, [...gates], 0];
  while (left.length > 0) {
    const next = left.reduce((best, gate) => (travel(here, gate).seconds < travel(here, best).seconds ? gate : best));
    driven += travel(here, next).seconds;
    [here, left] = [next, left.filter((gate) => gate !== next)];
  }
  return driven;
}

function minutes(time: number): number {
  return Math.ceil(time / 60);
}
