import { type BoardStop, type BoardVan, businessDateOf, instantAt, type PlaceChoice, type PlanView, type RunBoardPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { Households } from '../catalogue/public';
import { Accounts, Roles } from '../identity/public';
import { type PairingBrief, Pairings, PickupPoints } from '../pairing/public';
import { delayOf, expectedArrivals, type PlanBrief, type RouteBrief, RoutePlans, Runs, Speeds, type StopBrief, type VanBrief } from '../pickup-routing/public';
import { Photos } from '../photos/public';
import { Floats, type FloatSession } from '../settlement/public';
import { etaRange } from './domain/eta-range';
import { PlaceTitles } from './place-titles';

interface Board {
  readonly now: Date;
  readonly dropBy: Date;
  readonly titles: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, { readonly displayName: string }>;
  /** Who holds the role now. */
  readonly drivers: readonly string[];
  readonly floats: readonly FloatSession[];
  readonly photos: ReadonlyMap<string, readonly string[]>;
}

/** 车次: where all vans of the day are, how late, and with how much money. */
@Injectable()
export class RunBoardQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly runs: Runs,
    private readonly floats: Floats,
    private readonly accounts: Accounts,
    private readonly roles: Roles,
    private readonly plans: RoutePlans,
    private readonly titles: PlaceTitles,
    private readonly speeds: Speeds,
    private readonly households: Households,
    private readonly points: PickupPoints,
    private readonly photos: Photos,
  ) {}

  /** Also one that rests: what was ordered before is still driven. @throws Refusal NOT_FOUND when the operator runs none */
  async pairingOf(operatorId: string): Promise<PairingBrief> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    return pairing;
  }

  async page(from: Queryable, pairing: PairingBrief, now: Date): Promise<RunBoardPage> {
    const date = businessDateOf(now);
    const vans = await this.runs.vansOf(from, pairing.id);
    const routes = await this.runs.ofPairing(from, pairing.id, date);
    const stops = await this.runs.stopsOfPairing(from, pairing.id, date);
    const drivers = await this.roles.holders(from, 'driver', pairing.operatorId ?? '');
    const names = await this.accounts.briefs(from, [...new Set([...drivers, ...[...vans, ...routes].map(({ driverAccountId }) => driverAccountId)])]);
    const households = await this.households.ofVillage(from, pairing.villageId);
    const titles = await this.titles.of(pairing, households);
    const board: Board = {
      now, names, titles, drivers, dropBy: instantAt(date, pairing.schedule.dropBy),
      floats: await this.floats.ofRoutes(from, routes.map(({ id }) => id)),
      photos: await this.photos.ofSubjects(from, stops.map(({ id }) => id)),
    };
    return {
      serverNow: now.toISOString(),
      pairingName: `${pairing.villageName}·${pairing.communityName}`,
      businessDate: date,
      vans: vans.map((van) => presentVan(board, van, routes.find(({ vanId }) => vanId === van.id), stops)),
      plans: routes[0] ? (await this.plans.ofCycle(from, routes[0].cycleId)).map((plan) => presentPlan(plan, titles)) : [],
      doors: choicesOf(titles, households.filter(({ id, pairingId }) => pairingId === pairing.id && !stops.some(({ householdId }) => householdId === id))),
      gates: choicesOf(titles, await this.points.ofPairing(pairing.id)),
      unserved: (await this.plans.unservedOn(from, pairing.id, date)).map(({ householdId, pickupPointId, reason }) => ({ title: `${titles.get(householdId) ?? ''} → ${titles.get(pickupPointId) ?? ''}`, reason })),
      speeds: (await this.speeds.ofPairing(from, pairing.id)).map(({ band, permille, runs, firstDate, lastDate, active }) => ({ band, permille, runs, from: firstDate, to: lastDate, active })),
      rule: await this.plans.ruleOf(from, pairing.id),
      drivers: drivers.map((accountId) => ({ accountId, name: names.get(accountId)?.displayName ?? '' })),
    };
  }
}

function choicesOf(titles: ReadonlyMap<string, string>, places: readonly { readonly id: string }[]): PlaceChoice[] {
  return places.map(({ id }) => ({ id, title: titles.get(id) ?? '' }));
}

function presentPlan({ via, vans, metres, minutes: driven, costFen, slackMinutes, tightGates, tightestPointId, unserved, chosen, note }: PlanBrief, titles: Board['titles']): PlanView {
  return { via, vans, metres, minutes: driven, costFen, slackMinutes, tightGates, tightestGate: titles.get(tightestPointId ?? '') ?? null, unserved, chosen, note };
}

function presentVan(board: Board, van: VanBrief, route: RouteBrief | undefined, ofAll: readonly StopBrief[]): BoardVan {
  const stops = ofAll.filter(({ routeId }) => routeId === route?.id);
  const arrivals = expectedArrivals(stops);
  const driver = route?.driverAccountId ?? van.driverAccountId;
  const float = board.floats.find(({ routeId }) => routeId === route?.id);
  const next = stops.find(({ state }) => state === 'pending');
  const position = route?.position ?? null;
  const seen = stops.flatMap(({ arrivedAt, endedAt }) => [arrivedAt, endedAt]).flatMap((each) => each?.getTime() ?? []).concat(position?.at.getTime() ?? []);
  return {
    vanId: van.id,
    routeId: route?.id ?? null,
    vanName: van.name,
    driverName: board.names.get(driver)?.displayName ?? '',
    hasDriver: board.drivers.includes(driver),
    state: route?.state ?? 'idle',
    lateMinutes: minutes(next ? arrivals.get(next.id)!.getTime() - next.plannedArrival.getTime() : stops.reduce((last, stop) => delayOf(stop) ?? last, 0)),
    seenAt: seen.length === 0 ? null : new Date(Math.max(...seen)).toISOString(),
    position: position && { ...position, at: position.at.toISOString() },
    floatLeftFen: route ? (float?.openedFen ?? route.floatFen) - (float?.paidFen ?? 0) : 0,
    stops: stops.map((stop) => presentStop(board, stop, arrivals.get(stop.id)!)),
  };
}

function presentStop({ now, dropBy, titles, photos }: Board, stop: StopBrief, at: Date): BoardStop {
  const been = stop.arrivedAt !== null || stop.endedAt !== null;
  const { earliest, latest } = been ? { earliest: at, latest: at } : etaRange(at, stop.plannedArrival, now);
  return {
    stopId: stop.id,
    kind: stop.kind,
    title: stop.householdId || stop.pickupPointId ? (titles.get(stop.householdId ?? stop.pickupPointId!) ?? '') : '村站',
    state: stop.state,
    latitude: stop.latitude,
    longitude: stop.longitude,
    at: at.toISOString(),
    earliestAt: earliest.toISOString(),
    latestAt: latest.toISOString(),
    lateMinutes: stop.kind === 'drop' ? minutes(Math.max(0, (been ? at : new Date(Math.max(at.getTime(), now.getTime()))).getTime() - dropBy.getTime())) : 0,
    temperature: stop.temperature,
    photoIds: photos.get(stop.id) ?? [],
  };
}

function minutes(milliseconds: number): number {
  return Math.ceil(milliseconds / 60_000);
}
