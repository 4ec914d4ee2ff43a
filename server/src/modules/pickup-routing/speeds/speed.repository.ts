import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, instantOrNull, type Queryable, type Tx } from '../../../platform';
import type { ToldStep } from '../domain/driven-seconds';
import type { LearntSpeed, SpeedBand } from '../domain/speed-bands';
import type { Position } from '../solver/problem';

/** With the days it was learnt from, and whether it counts. */
export interface SpeedBrief extends LearntSpeed {
  readonly firstDate: BusinessDate;
  readonly lastDate: BusinessDate;
  readonly active: boolean;
}

/** A stop of a finished run. */
export interface DrivenStop extends Position {
  readonly runId: string;
  readonly businessDate: BusinessDate;
  readonly startedAt: Date | null;
  readonly reached: ToldStep | null;
  readonly left: ToldStep | null;
}

interface SpeedRow {
  readonly band: SpeedBand;
  readonly permille: number;
  readonly runs: number;
  readonly legs: number;
  readonly first_date: BusinessDate;
  readonly last_date: BusinessDate;
  readonly active: number | boolean;
}

interface StopRow {
  readonly run_id: string;
  readonly business_date: BusinessDate;
  readonly lat_e6: number;
  readonly lng_e6: number;
  readonly started_at: Date | string | null;
  readonly arrived_at: Date | string | null;
  readonly arrived_by_phone: Date | string | null;
  readonly ended_at: Date | string | null;
  readonly ended_by_phone: Date | string | null;
}

@Injectable()
export class SpeedRepository {
  constructor(private readonly ids: Ids) {}

  async ofPairing(from: Queryable, pairingId: string): Promise<SpeedBrief[]> {
    const rows = await from.query<SpeedRow>('SELECT band, permille, runs, legs, first_date, last_date, active FROM speed_band WHERE pairing_id = ? ORDER BY band', [pairingId]);
    return rows.map(({ first_date: firstDate, last_date: lastDate, ...row }) => ({ ...row, firstDate, lastDate, active: Boolean(row.active) }));
  }

  /** In driving order, run by run, since a date. */
  async drivenStops(from: Queryable, pairingId: string, since: BusinessDate): Promise<DrivenStop[]> {
    const sql = `SELECT r.id AS run_id, r.business_date, s.lat_e6, s.lng_e6, r.started_at, s.arrived_at, s.arrived_by_phone, s.ended_at, s.ended_by_phone FROM pickup_route r JOIN route_stop s ON s.route_id = r.id
      WHERE r.pairing_id = ? AND r.business_date >= ? AND r.state IN ('finished', 'reconciled') ORDER BY r.id, s.seq`;
    return (await from.query<StopRow>(sql, [pairingId, since])).map((row) => ({
      runId: row.run_id, businessDate: row.business_date, latitude: row.lat_e6 / 1e6, longitude: row.lng_e6 / 1e6, startedAt: instantOrNull(row.started_at),
      reached: stepOf(row.arrived_at, row.arrived_by_phone), left: stepOf(row.ended_at, row.ended_by_phone),
    }));
  }

  /** What the operator has put aside stays aside. */
  async keep(tx: Tx, pairingId: string, { band, permille, runs, legs, firstDate, lastDate }: Omit<SpeedBrief, 'active'>): Promise<void> {
    const values = [permille, runs, legs, firstDate, lastDate, tx.now];
    const sql = 'UPDATE speed_band SET permille = ?, runs = ?, legs = ?, first_date = ?, last_date = ?, learnt_at = ? WHERE pairing_id = ? AND band = ?';
    if ((await tx.execute(sql, [...values, pairingId, band])) === 1) return;
    const insert = 'INSERT INTO speed_band (permille, runs, legs, first_date, last_date, learnt_at, pairing_id, band, id, active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)';
    await tx.execute(insert, [...values, pairingId, band, this.ids.next()]);
  }

  /** False when it is so already, or nothing was learnt. */
  async setActive(tx: Tx, pairingId: string, band: SpeedBand, active: boolean): Promise<boolean> {
    return (await tx.execute('UPDATE speed_band SET active = ? WHERE pairing_id = ? AND band = ? AND active = ?', [active ? 1 : 0, pairingId, band, active ? 0 : 1])) === 1;
  }
}

function stepOf(at: Date | string | null, byPhone: Date | string | null): ToldStep | null {
  const heard = instantOrNull(at);
  return heard && { at: heard, byPhone: instantOrNull(byPhone) };
}
