import { addDays, type BusinessDate, type PickupRouteState, PICKUP_ROUTE_STATES, STOP_STATES, type StopState, statesBefore } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, Ids, insertIgnoreSql, instantOf, instantOrNull, type Queryable, type Tx } from '../../platform';
import type { ExtraLoad, LoadBrief, RouteBrief, StopBrief, StopKind } from './domain/run';
import type { Position } from './solver/problem';

interface RouteRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly cycle_id: string;
  readonly business_date: BusinessDate;
  readonly van_id: string;
  readonly van_name: string;
  readonly float_fen: number;
  readonly capacity_crates: number;
  readonly driver_account_id: string;
  readonly handed_from: string | null;
  readonly state: PickupRouteState;
  readonly position_shared_at: Date | string | null;
  readonly position_lat_e6: number | null;
  readonly position_lng_e6: number | null;
  readonly position_at: Date | string | null;
}

interface StopRow {
  readonly id: string;
  readonly route_id: string;
  readonly seq: number;
  readonly kind: StopKind;
  readonly state: StopState;
  readonly household_id: string | null;
  readonly pickup_point_id: string | null;
  readonly lat_e6: number;
  readonly lng_e6: number;
  readonly planned_arrival: Date | string;
  readonly planned_leave: Date | string;
  readonly metres: number;
  readonly arrived_at: Date | string | null;
  readonly ended_at: Date | string | null;
  readonly skip_reason: string | null;
  readonly crates_in: number;
  readonly crates_out: number;
  readonly revision: number;
  readonly temperature_tenths: number | null;
  readonly live_arrives_at: Date | string | null;
  readonly live_told_at: Date | string | null;
}

interface LoadRow {
  readonly route_id: string;
  readonly household_id: string;
  readonly pickup_point_id: string;
  readonly collect_stop_id: string;
  readonly drop_stop_id: string;
}

const ROUTES = `SELECT r.id, r.pairing_id, r.cycle_id, r.business_date, r.van_id, v.name AS van_name, v.float_fen, v.capacity_crates, r.driver_account_id, r.handed_from, r.state,
  r.position_shared_at, r.position_lat_e6, r.position_lng_e6, r.position_at
  FROM pickup_route r JOIN van v ON v.id = r.van_id`;
const STOPS = `SELECT s.id, s.route_id, s.seq, s.kind, s.state, s.household_id, s.pickup_point_id, s.lat_e6, s.lng_e6, s.planned_arrival,
  s.planned_leave, s.metres, s.arrived_at, s.ended_at, s.skip_reason, s.crates_in, s.crates_out, s.revision, s.temperature_tenths,
  CASE WHEN r.position_stop_id = s.id THEN r.position_arrives_at END AS live_arrives_at, r.position_at AS live_told_at FROM route_stop s JOIN pickup_route r ON r.id = s.route_id`;
const LOADS = 'SELECT route_id, household_id, pickup_point_id, collect_stop_id, drop_stop_id FROM route_load';

/** Nobody sees any more where a van is or was. */
const NOWHERE = `position_shared_at = NULL, position_lat_e6 = NULL, position_lng_e6 = NULL, position_at = NULL,
  position_stop_id = NULL, position_arrives_at = NULL`;
const DAYS_TO_FORGET = 7;

/** What a step of a stop leaves behind. */
export interface StopStep {
  readonly skipReason?: string;
  readonly cratesIn?: number;
  readonly cratesOut?: number;
  /** The revision the step rests on: nothing happens when the stop has moved on since. */
  readonly seen?: number;
  /** When it was done by the phone's clock. */
  readonly doneAt?: string;
}

@Injectable()
export class RunRepository {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  routesWhere(from: Queryable, column: 'id' | 'cycle_id', value: string): Promise<RouteBrief[]> {
    return this.routes(from, `r.${column} = ?`, [value]);
  }

  routesOfDriver(from: Queryable, driverAccountId: string, date: BusinessDate): Promise<RouteBrief[]> {
    return this.routes(from, `r.driver_account_id = ? AND r.business_date = ? AND r.state NOT IN ('replanned', 'cancelled')`, [driverAccountId, date]);
  }

  routesOfPairing(from: Queryable, pairingId: string, date: BusinessDate): Promise<RouteBrief[]> {
    return this.routes(from, `r.business_date = ? AND r.pairing_id = ? AND r.state NOT IN ('replanned', 'cancelled')`, [date, pairingId]);
  }

  async pairingOfDriver(from: Queryable, driverAccountId: string): Promise<string | null> {
    const [van] = await from.query<{ pairing_id: string }>('SELECT pairing_id FROM van WHERE driver_account_id = ? ORDER BY id', [driverAccountId]);
    return van?.pairing_id ?? null;
  }

  async stopsWhere(from: Queryable, column: 'id' | 'route_id', value: string): Promise<StopBrief[]> {
    return (await from.query<StopRow>(`${STOPS} WHERE s.${column} = ? ORDER BY s.seq`, [value])).map(stopOf);
  }

  async stopsOfCycle(from: Queryable, cycleId: string): Promise<StopBrief[]> {
    const sql = `${STOPS} WHERE r.cycle_id = ? ORDER BY s.route_id, s.seq`;
    return (await from.query<StopRow>(sql, [cycleId])).map(stopOf);
  }

  async stopsOfPairing(from: Queryable, pairingId: string, date: BusinessDate): Promise<StopBrief[]> {
    const sql = `${STOPS} WHERE r.business_date = ? AND r.pairing_id = ? AND r.state NOT IN ('replanned', 'cancelled') ORDER BY s.route_id, s.seq`;
    return (await from.query<StopRow>(sql, [date, pairingId])).map(stopOf);
  }

  async loadsOfCycle(from: Queryable, cycleId: string): Promise<LoadBrief[]> {
    return (await from.query<LoadRow>(`${LOADS} WHERE cycle_id = ?`, [cycleId])).map(loadOf);
  }

  /** A load that is there already stays as it is: the crates were counted for the plan. */
  async addLoad(tx: Tx, load: ExtraLoad, { collect, drop }: { readonly collect: StopBrief; readonly drop: StopBrief }): Promise<void> {
    await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} route_load (id, pairing_id, cycle_id, route_id, household_id, pickup_point_id, collect_stop_id, drop_stop_id, grams, crates)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
      [this.ids.next(), load.pairingId, load.cycleId, collect.routeId, load.householdId, load.pickupPointId, collect.id, drop.id, load.grams],
    );
  }

  /** True when this call made the step. */
  async stepRoute(tx: Tx, routeId: string, to: PickupRouteState): Promise<boolean> {
    const stamp = to === 'running' ? ', started_at = ?' : to === 'finished' ? `, finished_at = ?, ${NOWHERE}` : '';
    const before = statesBefore(PICKUP_ROUTE_STATES, to);
    const sql = `UPDATE pickup_route SET state = ?${stamp} WHERE id = ? AND state IN (${before.map(() => '?').join()})`;
    return (await tx.execute(sql, [to, ...(stamp ? [tx.now] : []), routeId, ...before])) === 1;
  }

  /** False when somebody else has changed the driver, or there is nothing left to drive. */
  async changeDriver(tx: Tx, { id, driverAccountId }: RouteBrief, to: string): Promise<boolean> {
    const sql = `UPDATE pickup_route SET driver_account_id = ?, handed_from = ?, ${NOWHERE} WHERE id = ? AND driver_account_id = ? AND state IN ('published', 'running')`;
    return (await tx.execute(sql, [to, driverAccountId, id, driverAccountId])) === 1;
  }

  /** True when this call changed it; where the van was is forgotten with it. */
  async sharePosition(tx: Tx, routeId: string, share: boolean): Promise<boolean> {
    const sql = share
      ? `UPDATE pickup_route SET position_shared_at = ? WHERE id = ? AND position_shared_at IS NULL AND state = 'running'`
      : `UPDATE pickup_route SET ${NOWHERE} WHERE id = ? AND position_shared_at IS NOT NULL`;
    return (await tx.execute(sql, [...(share ? [tx.now] : []), routeId])) === 1;
  }

  /** Keeps where the van is now, in place of where it was. False when its driver does not let it be seen. */
  async tellPosition(tx: Tx, routeId: string, { latitude, longitude }: Position, next: { readonly stopId: string; readonly arrivesAt: Date } | null): Promise<boolean> {
    const sql = `UPDATE pickup_route SET position_lat_e6 = ?, position_lng_e6 = ?, position_at = ?, position_stop_id = ?, position_arrives_at = ?
      WHERE id = ? AND position_shared_at IS NOT NULL AND state = 'running'`;
    return (await tx.execute(sql, [Math.round(latitude * 1e6), Math.round(longitude * 1e6), tx.now, next?.stopId ?? null, next?.arrivesAt ?? null, routeId])) === 1;
  }

  /** Runs of earlier days that nobody ended. */
  async forgetPositions(tx: Tx, pairingId: string, before: BusinessDate): Promise<void> {
    await tx.execute(`UPDATE pickup_route SET ${NOWHERE} WHERE pairing_id = ? AND business_date < ? AND business_date >= ? AND position_shared_at IS NOT NULL`, [pairingId, before, addDays(before, -DAYS_TO_FORGET)]);
  }

  /** Both wait for each other who add to what a stop has. */
  async holdStop(tx: Tx, stopId: string): Promise<void> {
    await tx.execute('UPDATE route_stop SET seq = seq WHERE id = ?', [stopId]);
  }

  /** The last who measures is believed. */
  async noteTemperature(tx: Tx, stopId: string, tenths: number): Promise<void> {
    await tx.execute('UPDATE route_stop SET temperature_tenths = ? WHERE id = ?', [tenths, stopId]);
  }

  /** True when this call made the step. */
  async stepStop(tx: Tx, stopId: string, to: StopState, { skipReason, cratesIn = 0, cratesOut = 0, seen, doneAt }: StopStep = {}): Promise<boolean> {
    const before = statesBefore(STOP_STATES, to);
    const stamp = to === 'arrived' || to === 'pending' ? 'arrived' : 'ended';
    const changed = await tx.execute(
      `UPDATE route_stop SET state = ?, ${stamp}_at = ?, ${stamp}_by_phone = ?, skip_reason = ?, crates_in = ?, crates_out = ?, revision = revision + 1
       WHERE id = ? AND state IN (${before.map(() => '?').join()}) AND revision = COALESCE(?, revision)`,
      [to, to === 'pending' ? null : tx.now, to === 'pending' || !doneAt ? null : new Date(doneAt), skipReason ?? null, cratesIn, cratesOut, stopId, ...before, seen ?? null],
    );
    return changed === 1;
  }

  private async routes(from: Queryable, where: string, values: string[]): Promise<RouteBrief[]> {
    return (await from.query<RouteRow>(`${ROUTES} WHERE ${where} ORDER BY r.id`, values)).map(routeOf);
  }
}

function routeOf(row: RouteRow): RouteBrief {
  return {
    id: row.id,
    pairingId: row.pairing_id,
    cycleId: row.cycle_id,
    businessDate: row.business_date,
    vanId: row.van_id,
    vanName: row.van_name,
    floatFen: row.float_fen,
    capacityCrates: row.capacity_crates,
    driverAccountId: row.driver_account_id,
    handedFrom: row.handed_from,
    state: row.state,
    sharesPosition: row.position_shared_at !== null,
    position: row.position_at === null ? null : { latitude: row.position_lat_e6! / 1e6, longitude: row.position_lng_e6! / 1e6, at: instantOf(row.position_at) },
  };
}

function stopOf(row: StopRow): StopBrief {
  return {
    id: row.id,
    routeId: row.route_id,
    sequence: row.seq,
    kind: row.kind,
    state: row.state,
    householdId: row.household_id,
    pickupPointId: row.pickup_point_id,
    latitude: row.lat_e6 / 1e6,
    longitude: row.lng_e6 / 1e6,
    plannedArrival: instantOf(row.planned_arrival),
    plannedLeave: instantOf(row.planned_leave),
    metres: row.metres,
    arrivedAt: instantOrNull(row.arrived_at),
    endedAt: instantOrNull(row.ended_at),
    skipReason: row.skip_reason,
    cratesIn: row.crates_in,
    cratesOut: row.crates_out,
    revision: row.revision,
    temperature: row.temperature_tenths,
    live: row.live_arrives_at === null ? null : { arrivesAt: instantOf(row.live_arrives_at), toldAt: instantOf(row.live_told_at!) },
  };
}

function loadOf(row: LoadRow): LoadBrief {
  return {
    routeId: row.route_id,
    householdId: row.household_id,
    pickupPointId: row.pickup_point_id,
    collectStopId: row.collect_stop_id,
    dropStopId: row.drop_stop_id,
  };
}
