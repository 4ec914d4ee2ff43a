import { type BusinessDate, instantAt } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, Refusal, type Tx } from '../../../platform';
import type { RouteBrief, StopBrief } from '../domain/run';
import type { TimedVisit } from '../solver/replan/drive-on';
import type { CarriedLoad } from './situation';

interface LoadRow {
  readonly id: string;
  readonly household_id: string;
  readonly pickup_point_id: string;
  readonly collect_stop_id: string;
  readonly drop_stop_id: string;
  readonly grams: number;
  readonly crates: number;
}

/** A stop as it shall be driven: one that is there, or a new one. */
export interface StopToKeep {
  readonly stop: StopBrief | undefined;
  readonly visit: TimedVisit;
  readonly sequence: number;
  readonly arrival: Date;
  readonly leave: Date;
  readonly latitude: number;
  readonly longitude: number;
}

/** Above every sequence of a day: stops stand here while they change places. */
const ASIDE = 10_000;

@Injectable()
export class ReplanRepository {
  constructor(private readonly ids: Ids) {}

  /** One change at a time: the cycle's routes belong to this transaction until it ends. */
  async hold(tx: Tx, cycleId: string): Promise<void> {
    await tx.execute('UPDATE pickup_route SET published_at = published_at WHERE cycle_id = ?', [cycleId]);
  }

  async loads(from: Queryable, cycleId: string): Promise<CarriedLoad[]> {
    const sql = 'SELECT id, household_id, pickup_point_id, collect_stop_id, drop_stop_id, grams, crates FROM route_load WHERE cycle_id = ? ORDER BY id';
    return (await from.query<LoadRow>(sql, [cycleId])).map((row) => ({
      id: row.id, householdId: row.household_id, pickupPointId: row.pickup_point_id, collectStopId: row.collect_stop_id, dropStopId: row.drop_stop_id, grams: row.grams, crates: row.crates,
    }));
  }

  async setAside(tx: Tx, routeId: string): Promise<void> {
    await tx.execute(`UPDATE route_stop SET seq = seq + ${ASIDE} WHERE route_id = ? AND state = 'pending'`, [routeId]);
  }

  /** @throws Refusal STATE_CHANGED when the driver has reached the stop meanwhile */
  async keepStop(tx: Tx, route: Pick<RouteBrief, 'id' | 'pairingId'>, kept: StopToKeep): Promise<string> {
    if (!kept.stop) return this.insertStop(tx, route, kept);
    const sql = `UPDATE route_stop SET seq = ?, planned_arrival = ?, planned_leave = ?, metres = ? WHERE id = ? AND state = 'pending'`;
    if ((await tx.execute(sql, [kept.sequence, kept.arrival, kept.leave, kept.visit.metres, kept.stop.id])) !== 1) throw new Refusal('STATE_CHANGED', { state: 'arrived' });
    return kept.stop.id;
  }

  private async insertStop(tx: Tx, route: Pick<RouteBrief, 'id' | 'pairingId'>, { visit, ...kept }: StopToKeep): Promise<string> {
    const id = this.ids.next();
    await tx.execute(
      `INSERT INTO route_stop (id, pairing_id, route_id, seq, kind, household_id, pickup_point_id, lat_e6, lng_e6, planned_arrival,
        planned_leave, metres, state, crates_in, crates_out) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', 0, 0)`,
      [
        id, route.pairingId, route.id, kept.sequence, visit.kind, visit.kind === 'collect' ? visit.placeId : null, visit.kind === 'drop' ? visit.placeId : null,
        Math.round(kept.latitude * 1e6), Math.round(kept.longitude * 1e6), kept.arrival, kept.leave, visit.metres,
      ],
    );
    return id;
  }

  async carryBy(tx: Tx, loadId: string, routeId: string, column: 'collect_stop_id' | 'drop_stop_id', stopId: string): Promise<void> {
    await tx.execute(`UPDATE route_load SET route_id = ?, ${column} = ? WHERE id = ?`, [routeId, stopId, loadId]);
  }

  /** A load nobody planned: its stops are told as they are kept. */
  async addLoad(tx: Tx, { pairingId, cycleId, id: routeId }: RouteBrief, load: CarriedLoad): Promise<void> {
    const sql = `INSERT INTO route_load (id, pairing_id, cycle_id, route_id, household_id, pickup_point_id, collect_stop_id, drop_stop_id, grams, crates) VALUES (?, ?, ?, ?, ?, ?, '', '', ?, ?)`;
    await tx.execute(sql, [load.id, pairingId, cycleId, routeId, load.householdId, load.pickupPointId, load.grams, load.crates]);
  }

  async removeLoads(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of ids) await tx.execute('DELETE FROM route_load WHERE id = ?', [id]);
  }

  /** Stops nobody drives to any more. @throws Refusal STATE_CHANGED when one was reached meanwhile */
  async removeStops(tx: Tx, stopIds: readonly string[]): Promise<void> {
    for (const id of stopIds) {
      if ((await tx.execute(`DELETE FROM route_stop WHERE id = ? AND state = 'pending'`, [id])) !== 1) throw new Refusal('STATE_CHANGED', { state: 'arrived' });
    }
  }
}

/** Seconds of the date as an instant. */
export function instantOfDay(date: BusinessDate, time: number): Date {
  return new Date(instantAt(date, '00:00').getTime() + time * 1_000);
}
