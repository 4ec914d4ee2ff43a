import { type BusinessDate, instantAt, type Seconds } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, Refusal, type Tx } from '../../platform';
import type { LoadToPlan, RoutingMap, VanBrief } from './routing-problem';
import { loadId } from './routing-problem';
import type { PlannedRoute, PlannedStop } from './solver/plan';

interface VanRow {
  readonly id: string;
  readonly name: string;
  readonly driver_account_id: string;
  readonly capacity_grams: number;
  readonly capacity_crates: number;
  readonly start_lat_e6: number;
  readonly start_lng_e6: number;
  readonly shift_from: string;
  readonly shift_to: string;
}

export interface RouteToSave {
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly driverAccountId: string;
  readonly route: PlannedRoute;
  readonly map: RoutingMap;
  readonly loads: readonly LoadToPlan[];
}

export interface NewRoute {
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly vanId: string;
  readonly driverAccountId: string;
}

/** Vans, and plans that passed the checker. */
@Injectable()
export class PlanRepository {
  constructor(private readonly ids: Ids) {}

  async vansOf(from: Queryable, pairingId: string): Promise<VanBrief[]> {
    const sql = `SELECT id, name, driver_account_id, capacity_grams, capacity_crates, start_lat_e6, start_lng_e6, shift_from, shift_to
      FROM van WHERE pairing_id = ? ORDER BY id`;
    return (await from.query<VanRow>(sql, [pairingId])).map((row) => ({
      id: row.id,
      name: row.name,
      driverAccountId: row.driver_account_id,
      capacityGrams: row.capacity_grams,
      capacityCrates: row.capacity_crates,
      latitude: row.start_lat_e6 / 1e6,
      longitude: row.start_lng_e6 / 1e6,
      shiftFrom: row.shift_from,
      shiftTo: row.shift_to,
    }));
  }

  async savePublished(tx: Tx, save: RouteToSave): Promise<string> {
    const routeId = await this.openRoute(tx, { ...save, vanId: save.route.vanId });
    const stops = save.route.stops.map((stop, index) => ({ ...stop, id: this.ids.next(), sequence: index + 1 }));
    for (const stop of stops) await this.saveStop(tx, save, routeId, stop);
    const stopOf = (kind: PlannedStop['kind'], id: string) => stops.find((stop) => stop.kind === kind && stop.loadIds.includes(id))?.id;
    for (const load of save.loads) {
      const collectStopId = stopOf('collect', loadId(load));
      const dropStopId = stopOf('drop', loadId(load));
      if (collectStopId && dropStopId) await this.saveLoad(tx, save, { ...load, routeId, collectStopId, dropStopId });
    }
    return routeId;
  }

  /** A van's route of a cycle: a new one, or the one that was taken back. */
  async openRoute(tx: Tx, route: NewRoute): Promise<string> {
    const again = await tx.execute(`UPDATE pickup_route SET state = 'published', published_at = ? WHERE cycle_id = ? AND van_id = ? AND state IN ('cancelled', 'replanned')`, [tx.now, route.cycleId, route.vanId]);
    if (again === 1) return (await tx.query<{ id: string }>('SELECT id FROM pickup_route WHERE cycle_id = ? AND van_id = ?', [route.cycleId, route.vanId]))[0]!.id;
    const id = this.ids.next();
    const values = [id, route.pairingId, route.cycleId, route.businessDate, route.vanId, route.driverAccountId, tx.now];
    await tx.execute(`INSERT INTO pickup_route (id, pairing_id, cycle_id, business_date, van_id, driver_account_id, state, published_at) VALUES (?, ?, ?, ?, ?, ?, 'published', ?)`, values);
    return id;
  }

  /** Takes a cycle's routes back before any van has set out. @throws Refusal STATE_CHANGED when one has */
  async withdraw(tx: Tx, cycleId: string): Promise<void> {
    await tx.execute(`UPDATE pickup_route SET state = 'replanned' WHERE cycle_id = ? AND state = 'published'`, [cycleId]);
    const [driven] = await tx.query(`SELECT id FROM pickup_route WHERE cycle_id = ? AND state NOT IN ('replanned', 'cancelled')
      UNION ALL SELECT s.id FROM route_stop s JOIN pickup_route r ON r.id = s.route_id WHERE r.cycle_id = ? AND s.state <> 'pending'`, [cycleId, cycleId]);
    if (driven) throw new Refusal('STATE_CHANGED', { state: 'running' });
    await tx.execute('DELETE FROM route_stop WHERE route_id IN (SELECT id FROM pickup_route WHERE cycle_id = ?)', [cycleId]);
    await tx.execute('DELETE FROM route_load WHERE cycle_id = ?', [cycleId]);
  }

  private async saveStop(tx: Tx, save: RouteToSave, routeId: string, stop: PlannedStop & { readonly id: string; readonly sequence: number }): Promise<void> {
    const place = [save.map.station, ...save.map.households, ...save.map.points].find(({ id }) => id === stop.placeId)!;
    await tx.execute(
      `INSERT INTO route_stop (id, pairing_id, route_id, seq, kind, household_id, pickup_point_id, lat_e6, lng_e6, planned_arrival,
        planned_leave, metres, state, crates_in, crates_out) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', 0, 0)`,
      [
        stop.id, save.pairingId, routeId, stop.sequence, stop.kind, stop.kind === 'collect' ? stop.placeId : null,
        stop.kind === 'drop' ? stop.placeId : null, Math.round(place.latitude * 1e6), Math.round(place.longitude * 1e6),
        instantOfDay(save.businessDate, stop.arriveAt), instantOfDay(save.businessDate, stop.leaveAt), stop.metres,
      ],
    );
  }

  private async saveLoad(tx: Tx, save: RouteToSave, load: LoadToPlan & { routeId: string; collectStopId: string; dropStopId: string }): Promise<void> {
    await tx.execute(
      `INSERT INTO route_load (id, pairing_id, cycle_id, route_id, household_id, pickup_point_id, collect_stop_id, drop_stop_id, grams, crates)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.ids.next(), save.pairingId, save.cycleId, load.routeId, load.householdId, load.pickupPointId, load.collectStopId,
        load.dropStopId, load.grams, load.crates,
      ],
    );
  }
}

function instantOfDay(date: BusinessDate, time: Seconds): Date {
  return new Date(instantAt(date, '00:00').getTime() + time * 1000);
}
