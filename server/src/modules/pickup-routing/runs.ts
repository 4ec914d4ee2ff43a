import type { BusinessDate, PickupRouteState, StopState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx } from '../../platform';
import { type ExtraLoad, isOver, type LoadBrief, type RouteBrief, type StopBrief } from './domain/run';
import { PlanRepository } from './plan.repository';
import type { VanBrief } from './routing-problem';
import type { Position } from './solver/problem';
import { Speeds } from './speeds/speeds';
import { RunRepository, type StopStep } from './run.repository';

/** What other modules may ask of and do to the vans' runs. */
@Injectable()
export class Runs {
  constructor(
    private readonly runs: RunRepository,
    private readonly plans: PlanRepository,
    private readonly speeds: Speeds,
  ) {}

  vansOf(from: Queryable, pairingId: string): Promise<VanBrief[]> {
    return this.plans.vansOf(from, pairingId);
  }

  /** Another driver takes the run over, with all that is on board. @throws Refusal STATE_CHANGED once it is finished */
  async handTo(tx: Tx, route: RouteBrief, driverAccountId: string): Promise<void> {
    if (route.driverAccountId === driverAccountId) return;
    if (!(await this.runs.changeDriver(tx, route, driverAccountId))) throw new Refusal('STATE_CHANGED', { state: (await this.route(tx, route.id)).state });
    await tx.audit({ action: 'route.handed-over', subjectType: 'pickup_route', subjectId: route.id, before: { driverAccountId: route.driverAccountId }, after: { driverAccountId } });
  }

  /** @throws Refusal NOT_FOUND */
  async route(from: Queryable, routeId: string): Promise<RouteBrief> {
    return found(await this.runs.routesWhere(from, 'id', routeId));
  }

  /** @throws Refusal NOT_FOUND */
  async stop(from: Queryable, stopId: string): Promise<StopBrief> {
    return found(await this.runs.stopsWhere(from, 'id', stopId));
  }

  /** The driver's run of the date: the one still to be driven, else the last he drove. */
  async ofDriver(from: Queryable, driverAccountId: string, date: BusinessDate): Promise<RouteBrief | null> {
    const routes = await this.runs.routesOfDriver(from, driverAccountId, date);
    return routes.find(({ state }) => state !== 'reconciled') ?? routes.at(-1) ?? null;
  }

  /** The pairing of the driver's van; null for who drives none. */
  pairingOfDriver(from: Queryable, driverAccountId: string): Promise<string | null> {
    return this.runs.pairingOfDriver(from, driverAccountId);
  }

  ofPairing(from: Queryable, pairingId: string, date: BusinessDate): Promise<RouteBrief[]> {
    return this.runs.routesOfPairing(from, pairingId, date);
  }

  /** Planned or under way on the date. */
  async openOfPairing(from: Queryable, pairingId: string, date: BusinessDate): Promise<RouteBrief[]> {
    return (await this.ofPairing(from, pairingId, date)).filter(({ state }) => state === 'published' || state === 'running');
  }

  ofCycle(from: Queryable, cycleId: string): Promise<RouteBrief[]> {
    return this.runs.routesWhere(from, 'cycle_id', cycleId);
  }

  /** The day does not take place: routes not yet driven are off. @returns how many */
  async cancelOfCycle(tx: Tx, cycleId: string): Promise<number> {
    let cancelled = 0;
    for (const route of await this.ofCycle(tx, cycleId)) {
      if (!(await this.runs.stepRoute(tx, route.id, 'cancelled'))) continue;
      cancelled += 1;
      await tx.audit({ action: 'route.cancelled', subjectType: 'pickup_route', subjectId: route.id, before: { state: route.state }, after: { state: 'cancelled' } });
    }
    return cancelled;
  }

  /** In driving order. */
  stops(from: Queryable, routeId: string): Promise<StopBrief[]> {
    return this.runs.stopsWhere(from, 'route_id', routeId);
  }

  /** Of all runs of the date, run by run in driving order. */
  stopsOfPairing(from: Queryable, pairingId: string, date: BusinessDate): Promise<StopBrief[]> {
    return this.runs.stopsOfPairing(from, pairingId, date);
  }

  stopsOfCycle(from: Queryable, cycleId: string): Promise<StopBrief[]> {
    return this.runs.stopsOfCycle(from, cycleId);
  }

  loadsOfCycle(from: Queryable, cycleId: string): Promise<LoadBrief[]> {
    return this.runs.loadsOfCycle(from, cycleId);
  }

  /**
   * A household's produce for a point it did not serve so far: on the van that still comes to its door, when that van
   * stops at the point. False when none does.
   */
  async carryAlso(tx: Tx, load: ExtraLoad): Promise<boolean> {
    const stops = await this.runs.stopsOfCycle(tx, load.cycleId);
    const way = wayFrom(stops, load);
    if (way) await this.runs.addLoad(tx, load, way);
    return way !== null;
  }

  /** False when the route is there already. @throws Refusal STATE_CHANGED when its state does not allow the step. */
  async stepRoute(tx: Tx, route: RouteBrief, to: PickupRouteState): Promise<boolean> {
    if (await this.runs.stepRoute(tx, route.id, to)) {
      await tx.audit({ action: `route.${to}`, subjectType: 'pickup_route', subjectId: route.id, before: { state: route.state }, after: { state: to } });
      return true;
    }
    const { state } = await this.route(tx, route.id);
    if (state !== to) throw new Refusal('STATE_CHANGED', { state });
    return false;
  }

  /** The driver says whether others may see where the van is, for this run. @throws Refusal STATE_CHANGED when it is not under way */
  async sharePosition(tx: Tx, { id, state, sharesPosition }: RouteBrief, share: boolean): Promise<void> {
    if (sharesPosition === share) return;
    if (!(await this.runs.sharePosition(tx, id, share))) throw new Refusal('STATE_CHANGED', { state });
    await tx.audit({ action: share ? 'route.position-shared' : 'route.position-hidden', subjectType: 'pickup_route', subjectId: id, after: { share } });
  }

  /** No trail is kept of it; when the next stop is reached follows from it. @throws Refusal STATE_CHANGED when the driver does not share it, or the run is over */
  async tellPosition(tx: Tx, { id, pairingId, state }: RouteBrief, position: Position): Promise<void> {
    const next = (await this.stops(tx, id)).find((stop) => !isOver(stop.state));
    const way = next?.state === 'pending' ? (await this.speeds.travelOf(tx, pairingId))(position, next) : null;
    const sight = next && way && { stopId: next.id, arrivesAt: new Date(tx.now.getTime() + way.seconds * 1_000) };
    if (!(await this.runs.tellPosition(tx, id, position, sight ?? null))) throw new Refusal('STATE_CHANGED', { state });
  }

  forgetPositions(tx: Tx, pairingId: string, before: BusinessDate): Promise<void> {
    return this.runs.forgetPositions(tx, pairingId, before);
  }

  holdStop(tx: Tx, stopId: string): Promise<void> {
    return this.runs.holdStop(tx, stopId);
  }

  async noteTemperature(tx: Tx, stop: StopBrief, temperature: number): Promise<void> {
    await this.runs.noteTemperature(tx, stop.id, temperature);
    await tx.audit({ action: 'stop.measured', subjectType: 'route_stop', subjectId: stop.id, before: { temperature: stop.temperature }, after: { temperature } });
  }

  /**
   * False when the stop is there already.
   * @throws Refusal STOP_MOVED_ON when it is not as the step has seen it, STATE_CHANGED when its state does not allow the step.
   */
  async stepStop(tx: Tx, stop: StopBrief, to: StopState, step: StopStep = {}): Promise<boolean> {
    if (await this.runs.stepStop(tx, stop.id, to, step)) {
      await tx.audit({ action: `stop.${to}`, subjectType: 'route_stop', subjectId: stop.id, before: { state: stop.state }, after: { state: to, ...step } });
      return true;
    }
    const { state, revision } = await this.stop(tx, stop.id);
    if (state !== to) throw new Refusal(revision === (step.seen ?? revision) ? 'STATE_CHANGED' : 'STOP_MOVED_ON', { state });
    return false;
  }
}

/** Points that the vans still to come to a household's door will stop at. */
export function pointsAheadOf(stops: readonly StopBrief[], householdId: string): string[] {
  return [...new Set(stops.flatMap(({ pickupPointId }) => (pickupPointId && wayFrom(stops, { householdId, pickupPointId }) ? [pickupPointId] : [])))].sort();
}

function wayFrom(stops: readonly StopBrief[], { householdId, pickupPointId }: { householdId: string; pickupPointId: string }): { collect: StopBrief; drop: StopBrief } | null {
  for (const collect of stops.filter((stop) => stop.householdId === householdId && stop.state === 'pending')) {
    const drop = stops.find((stop) => stop.routeId === collect.routeId && stop.pickupPointId === pickupPointId && !isOver(stop.state));
    if (drop) return { collect, drop };
  }
  return null;
}

function found<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Refusal('NOT_FOUND');
  return first;
}
