import { type BusinessDate, grams, instantAt, seconds, type Seconds } from '@cunshe/shared';
import { expectedArrivals } from '../domain/expected-arrivals';
import { isOver, type RouteBrief, type StopBrief } from '../domain/run';
import { routingVan, STOP_TIMES, type VanBrief } from '../routing-problem';
import type { Place, RoutingLoad } from '../solver/problem';
import { driveOn } from '../solver/replan/drive-on';
import { type RunUnderWay, type Scene, sceneOf, type Visit } from '../solver/replan/under-way';
import type { Travel } from '../solver/travel';

/** A load of the day with its size. */
export interface CarriedLoad {
  readonly id: string;
  readonly householdId: string;
  readonly pickupPointId: string;
  readonly collectStopId: string;
  readonly dropStopId: string;
  readonly grams: number;
  readonly crates: number;
}

/** A door no van comes to so far, and the gate its produce is wanted at. */
export interface AddedDoor {
  readonly load: CarriedLoad;
  readonly household: Place;
  readonly point: Place;
}

export interface DayFacts {
  readonly businessDate: BusinessDate;
  readonly now: Date;
  readonly collectFrom: Seconds;
  readonly dropBy: Seconds;
  readonly station: Place;
  /** Of the pairing, those that stand still too. */
  readonly vans: readonly VanBrief[];
  readonly routes: readonly RouteBrief[];
  readonly stops: readonly StopBrief[];
  readonly loads: readonly CarriedLoad[];
  readonly added?: AddedDoor;
  readonly travel: Travel;
}

/** The day as it stands, in the re-planner's words. */
export interface Situation {
  readonly facts: DayFacts;
  readonly scene: Scene;
  readonly runs: readonly RunUnderWay[];
  /** By van: when it could go on, whatever was said of its coming late. */
  readonly soonest: ReadonlyMap<string, Seconds>;
}

/** Pure: what is driven, on board and ahead, of every van of the day. */
export function situationOf(facts: DayFacts): Situation {
  const alive = facts.loads.filter(({ collectStopId }) => !['skipped', 'failed'].includes(stopById(facts, collectStopId)?.state ?? 'failed'));
  const scene = sceneOf(
    {
      station: facts.station, households: placesOf(facts, 'householdId', facts.added?.household), points: placesOf(facts, 'pickupPointId', facts.added?.point), collectFrom: facts.collectFrom, dropBy: facts.dropBy, times: STOP_TIMES,
      via: facts.stops.length === 0 || facts.stops.some(({ kind }) => kind === 'station') ? 'station' : 'direct', loads: [...alive, ...(facts.added ? [facts.added.load] : [])].map((load) => routingLoad(load, facts.collectFrom)), vans: facts.vans.map(routingVan),
    },
    facts.travel,
    ofDay(facts, facts.now),
  );
  const punctual = facts.vans.map((van) => runOf(facts, scene, van, alive));
  return { facts, scene, runs: punctual.map((run) => asTold(facts, scene, run)), soonest: new Map(punctual.map(({ van, freeAt }) => [van.id, freeAt])) };
}

export function routeOfVan({ routes }: DayFacts, vanId: string): RouteBrief | undefined {
  return routes.find((route) => route.vanId === vanId);
}

export function placeIdOf(facts: DayFacts, stop: StopBrief): string {
  return stop.householdId ?? stop.pickupPointId ?? facts.station.id;
}

/** Seconds since the date's midnight. */
export function ofDay({ businessDate }: Pick<DayFacts, 'businessDate'>, instant: Date): Seconds {
  return seconds(Math.round((instant.getTime() - instantAt(businessDate, '00:00').getTime()) / 1_000));
}

function runOf(facts: DayFacts, scene: Scene, van: VanBrief, loads: readonly CarriedLoad[]): RunUnderWay {
  const route = routeOfVan(facts, van.id);
  const stops = facts.stops.filter(({ routeId }) => routeId === route?.id);
  const driven = stops.filter(({ state }) => state !== 'pending');
  const ahead = stops.filter(({ state }) => state === 'pending').map((stop) => visitOf(facts, stop, loads));
  const last = driven.at(-1);
  const started = route?.state === 'running';
  const own = routingVan(van);
  return {
    van: own, ahead, locked: started && last?.state !== 'arrived' && ahead.length > 0 ? 1 : 0,
    position: last ? scene.places.get(placeIdOf(facts, last))! : own.start,
    freeAt: last ? freeAfter(facts, last) : seconds(Math.max(own.shiftFrom, ofDay(facts, facts.now))),
    onBoard: loads.filter((load) => driven.some(({ id }) => id === load.collectStopId) && ahead.some(({ loadIds, kind }) => kind === 'drop' && loadIds.includes(load.id))).map(({ id }) => id),
  };
}

/** A van that was said to come late is no sooner at its next stop for another change. */
function asTold(facts: DayFacts, scene: Scene, run: RunUnderWay): RunUnderWay {
  const stops = facts.stops.filter(({ routeId }) => routeId === routeOfVan(facts, run.van.id)?.id);
  const next = stops.find(({ state }) => state === 'pending');
  if (!next) return run;
  const place = scene.places.get(placeIdOf(facts, next))!;
  const told = ofDay(facts, expectedArrivals(stops).get(next.id)!);
  const [soonest] = driveOn(scene, run);
  return told <= soonest!.arriveAt ? run : { ...run, freeAt: seconds(told - (run.position === place ? 0 : scene.travel(run.position, place).seconds)) };
}

/** When the van leaves the stop it has reached; where it stands now, as long as was planned. */
function freeAfter(facts: DayFacts, stop: StopBrief): Seconds {
  if (isOver(stop.state) && stop.endedAt) return ofDay(facts, stop.endedAt);
  const stay = stop.plannedLeave.getTime() - stop.plannedArrival.getTime();
  const leave = new Date(Math.max(facts.now.getTime(), (stop.arrivedAt ?? facts.now).getTime() + stay));
  return ofDay(facts, leave);
}

function visitOf(facts: DayFacts, stop: StopBrief, loads: readonly CarriedLoad[]): Visit {
  const here = loads.filter((load) => (stop.kind === 'collect' ? load.collectStopId : load.dropStopId) === stop.id);
  return { kind: stop.kind, placeId: placeIdOf(facts, stop), loadIds: stop.kind === 'station' ? [] : here.map(({ id }) => id).sort() };
}

function placesOf({ stops }: DayFacts, key: 'householdId' | 'pickupPointId', added?: Place): Place[] {
  const places = stops.flatMap((stop): [string, Place][] => (stop[key] ? [[stop[key], { id: stop[key], latitude: stop.latitude, longitude: stop.longitude }]] : []));
  return [...new Map([...(added ? [[added.id, added] as const] : []), ...places]).values()];
}

function routingLoad(load: CarriedLoad, readyAt: Seconds): RoutingLoad {
  return { id: load.id, householdId: load.householdId, pickupPointId: load.pickupPointId, grams: grams(load.grams), crates: load.crates, readyAt };
}

function stopById({ stops }: DayFacts, id: string): StopBrief | undefined {
  return stops.find((stop) => stop.id === id);
}
