import { type Seconds, seconds } from '@cunshe/shared';
import { clockText } from '../explain';
import { driveOn, loadsAt, type TimedVisit } from './drive-on';
import type { RunUnderWay, Scene } from './under-way';

/** A constraint a run breaks, and by how much. */
export interface Fault {
  readonly rule: 'drop_by' | 'shift' | 'crates' | 'grams' | 'station_passed';
  readonly vanId: string;
  /** Where it shows; the van's last stop for its shift. */
  readonly placeId: string;
  /** Minutes too late, crates or kilograms too many; 0 for a station that lies behind. */
  readonly over: number;
  /** When it would be there. */
  readonly at: Seconds;
}

/** All that is wrong with the way ahead of a run. */
export function faultsOf(scene: Scene, run: RunUnderWay, timed = driveOn(scene, run)): Fault[] {
  return [...lateDrops(scene, run, timed), ...lateHome(scene, run, timed), ...overloads(scene, run, timed)];
}

/** By how many seconds a run is late in all: what a change must not make more. */
export function latenessOf(scene: Scene, run: RunUnderWay, timed = driveOn(scene, run)): number {
  const late = timed.reduce((sum, visit) => sum + Math.max(0, visit.leaveAt - closesAt(scene, run, visit)), 0);
  return late + Math.max(0, homeAt(scene, run, timed) - run.van.shiftTo);
}

/** In words for the operator. */
export function faultText({ rule, over, at }: Fault, vanName: string, placeName: string): string {
  if (rule === 'drop_by') return `${placeName} ${clockText(at)} 才卸完，晚 ${over} 分钟`;
  if (rule === 'shift') return `${vanName} ${clockText(at)} 才收车，超 ${over} 分钟`;
  if (rule === 'crates') return `${vanName}装不下，多 ${over} 筐`;
  if (rule === 'grams') return `${vanName}装不下，多 ${over} 公斤`;
  return `${vanName}已经离开村站，不能再收菜`;
}

function lateDrops(scene: Scene, run: RunUnderWay, timed: readonly TimedVisit[]): Fault[] {
  return timed.flatMap((visit): Fault[] => {
    const late = visit.leaveAt - closesAt(scene, run, visit);
    if (visit.kind !== 'drop' || late <= 0) return [];
    return [{ rule: 'drop_by', vanId: run.van.id, placeId: visit.placeId, over: Math.ceil(late / 60), at: visit.leaveAt }];
  });
}

function lateHome(scene: Scene, run: RunUnderWay, timed: readonly TimedVisit[]): Fault[] {
  const home = homeAt(scene, run, timed);
  const late = home - run.van.shiftTo;
  return late <= 0 || timed.length === 0 ? [] : [{ rule: 'shift', vanId: run.van.id, placeId: timed.at(-1)!.placeId, over: Math.ceil(late / 60), at: home }];
}

function homeAt({ travel, places }: Scene, { van }: RunUnderWay, timed: readonly TimedVisit[]): Seconds {
  const last = timed.at(-1);
  if (!last) return seconds(0);
  return seconds(last.leaveAt + (van.end ? travel(places.get(last.placeId)!, van.end).seconds : 0));
}

function closesAt(scene: Scene, { van }: RunUnderWay, visit: TimedVisit): number {
  if (visit.kind !== 'drop') return Infinity;
  return Math.min(scene.problem.dropBy, van.shiftTo, ...loadsAt(scene, visit).map(({ dropBy }) => dropBy ?? Infinity));
}

/** The worst moment of each measure. */
function overloads(scene: Scene, { van, onBoard }: RunUnderWay, timed: readonly TimedVisit[]): Fault[] {
  return (['crates', 'grams'] as const).flatMap((rule) => {
    const most = rule === 'crates' ? van.capacityCrates : van.capacityGrams;
    let held = onBoard.reduce((sum, id) => sum + scene.loads.get(id)![rule], 0);
    let worst: Fault[] = [];
    for (const visit of timed) {
      held += (visit.kind === 'drop' ? -1 : 1) * loadsAt(scene, visit).reduce((sum, load) => sum + load[rule], 0);
      const over = rule === 'crates' ? held - most : Math.ceil((held - most) / 1_000);
      if (over > (worst[0]?.over ?? 0)) worst = [{ rule, over, vanId: van.id, placeId: visit.placeId, at: visit.leaveAt }];
    }
    return worst;
  });
}
