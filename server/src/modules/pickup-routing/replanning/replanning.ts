import { createHash } from 'node:crypto';
import { type BusinessDate, seconds } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx } from '../../../platform';
import { Households } from '../../catalogue/public';
import { Pairings, PickupPoints } from '../../pairing/public';
import { delayOf } from '../domain/expected-arrivals';
import type { RouteBrief } from '../domain/run';
import { PlanRepository } from '../plan.repository';
import { ofTime } from '../routing-problem';
import { RunRepository } from '../run.repository';
import { Speeds } from '../speeds/speeds';
import { driveOn } from '../solver/replan/drive-on';
import type { RunUnderWay } from '../solver/replan/under-way';
import { type ChangeDraft, changedVans, draftChange, type RunChange } from './draft-change';
import { instantOfDay, ReplanRepository } from './replan.repository';
import { type AddedDoor, placeIdOf, routeOfVan, type Situation, situationOf } from './situation';

/** A usual crate; a door that is added has not been weighed. */
const GRAMS_A_CRATE = 8_000;

/** Changes the runs of a day that is planned or under way. */
@Injectable()
export class Replanning {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly households: Households,
    private readonly plans: PlanRepository,
    private readonly runs: RunRepository,
    private readonly changes: ReplanRepository,
    private readonly speeds: Speeds,
  ) {}

  /** Null before the routes are out. */
  async situation(from: Queryable, pairingId: string, date: BusinessDate, now: Date, change?: RunChange): Promise<Situation | null> {
    const routes = (await this.runs.routesOfPairing(from, pairingId, date)).filter(({ state }) => state !== 'reconciled');
    const [first] = routes;
    if (!first) return null;
    const { schedule, station, villageId } = await this.pairings.get(pairingId);
    return situationOf({
      businessDate: date, now, routes, collectFrom: ofTime(schedule.collectFrom), dropBy: ofTime(schedule.dropBy),
      station: { id: villageId, latitude: station.lat, longitude: station.lng }, vans: await this.plans.vansOf(from, pairingId),
      stops: await this.runs.stopsOfPairing(from, pairingId, date), loads: await this.changes.loads(from, first.cycleId), travel: await this.speeds.travelOf(from, pairingId),
      ...(change?.kind === 'add' ? { added: await this.addedDoor(from, first, change) } : {}),
    });
  }

  /** @throws Refusal NOT_FOUND for a door or a gate of somebody else */
  private async addedDoor(from: Queryable, { pairingId, cycleId }: RouteBrief, { householdId, pickupPointId, crates }: Extract<RunChange, { kind: 'add' }>): Promise<AddedDoor> {
    const household = (await this.households.byIds(from, [householdId])).get(householdId);
    const point = (await this.points.ofPairing(pairingId)).find(({ id }) => id === pickupPointId);
    if (household?.pairingId !== pairingId || !point) throw new Refusal('NOT_FOUND');
    const id = createHash('sha256').update(`${cycleId}/${householdId}/${pickupPointId}`).digest('hex').slice(0, 32);
    const [door, gate] = [household, point].map((each) => ({ id: each.id, latitude: each.lat, longitude: each.lng }));
    return { load: { id, householdId, pickupPointId, collectStopId: '', dropStopId: '', grams: crates * GRAMS_A_CRATE, crates }, household: door!, point: gate! };
  }

  /** @throws Refusal STATE_CHANGED when there is nothing to change so any more */
  draft(situation: Situation, change: RunChange): ChangeDraft {
    const { added, loads } = situation.facts;
    const carried = added && loads.some(({ householdId, pickupPointId }) => householdId === added.load.householdId && pickupPointId === added.load.pickupPointId);
    const draft = carried ? null : draftChange(situation, change);
    if (!draft) throw new Refusal('STATE_CHANGED', { state: 'driven' });
    return draft;
  }

  /** @param seen what the change leads to as the operator saw it @param before what else has to happen while the stops are still there @throws Refusal RUNS_NOT_OUT, STATE_CHANGED, CHANGE_NOT_POSSIBLE */
  async apply(tx: Tx, pairingId: string, date: BusinessDate, change: RunChange, seen: string, before?: (draft: ChangeDraft) => Promise<void>): Promise<{ situation: Situation; draft: ChangeDraft }> {
    const [route] = await this.runs.routesOfPairing(tx, pairingId, date);
    if (route) await this.changes.hold(tx, route.cycleId);
    const situation = await this.situation(tx, pairingId, date, tx.now, change);
    if (!situation) throw new Refusal('RUNS_NOT_OUT');
    const draft = this.draft(situation, change);
    if (draft.left.length > 0) throw new Refusal('CHANGE_NOT_POSSIBLE');
    if (draft.seen !== seen) throw new Refusal('STATE_CHANGED', { state: 'replanned' });
    await before?.(draft);
    if (situation.facts.added) await this.changes.addLoad(tx, situation.facts.routes[0]!, situation.facts.added.load);
    await this.keep(tx, situation, draft, change);
    await this.changes.removeLoads(tx, draft.cancelled);
    return { situation, draft };
  }

  private async keep(tx: Tx, situation: Situation, draft: ChangeDraft, change: RunChange): Promise<void> {
    const vans = changedVans(draft, situation);
    const wayOf = (runs: readonly RunUnderWay[], vanId: string) => runs.find(({ van }) => van.id === vanId)!.ahead.map(({ kind, placeId }) => `${kind} ${placeId}`);
    const unneeded: string[] = [];
    for (const vanId of vans) unneeded.push(...(await this.keepRun(tx, situation, draft.after.find(({ van }) => van.id === vanId)!)));
    await this.changes.removeStops(tx, unneeded);
    for (const vanId of vans) {
      const route = routeOfVan(situation.facts, vanId);
      await tx.audit({ action: `route.${change.kind}`, subjectType: 'pickup_route', subjectId: route?.id ?? vanId, before: { ahead: wayOf(draft.before, vanId) }, after: { ahead: wayOf(draft.after, vanId), ...change } });
      if (route?.state === 'published' && wayOf(draft.after, vanId).length === 0) await this.runs.stepRoute(tx, route.id, 'cancelled');
    }
  }

  /** @returns stops the run does not need any more */
  private async keepRun(tx: Tx, { facts, scene }: Situation, run: RunUnderWay): Promise<string[]> {
    const route = routeOfVan(facts, run.van.id) ?? (await this.openRoute(tx, facts.routes[0]!, run, facts.vans.find(({ id }) => id === run.van.id)!.driverAccountId));
    const own = facts.stops.filter(({ routeId }) => routeId === route.id);
    const pending = own.filter(({ state }) => state === 'pending');
    const driven = own.filter(({ state }) => state !== 'pending');
    const delay = driven.reduce((last, stop) => delayOf(stop) ?? last, 0) / 1_000;
    await this.changes.setAside(tx, route.id);
    const used = new Set<string>();
    for (const [index, visit] of driveOn(scene, run).entries()) {
      const stop = pending.find((each) => !used.has(each.id) && each.kind === visit.kind && placeIdOf(facts, each) === visit.placeId);
      const [arrival, leave] = [visit.arriveAt, visit.leaveAt].map((time) => instantOfDay(facts.businessDate, seconds(time - delay)));
      const id = await this.changes.keepStop(tx, route, { stop, visit, sequence: (driven.at(-1)?.sequence ?? 0) + index + 1, arrival: arrival!, leave: leave!, ...scene.places.get(visit.placeId)! });
      used.add(id);
      for (const loadId of visit.loadIds) await this.changes.carryBy(tx, loadId, route.id, visit.kind === 'collect' ? 'collect_stop_id' : 'drop_stop_id', id);
    }
    return pending.filter(({ id }) => !used.has(id)).map(({ id }) => id);
  }

  private async openRoute(tx: Tx, { pairingId, cycleId, businessDate }: RouteBrief, run: RunUnderWay, driverAccountId: string): Promise<{ id: string; pairingId: string }> {
    return { id: await this.plans.openRoute(tx, { pairingId, cycleId, businessDate, vanId: run.van.id, driverAccountId }), pairingId };
  }
}
