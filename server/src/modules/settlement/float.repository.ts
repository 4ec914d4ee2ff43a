import type { BusinessDate, FloatSessionState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, type Queryable, type Tx } from '../../platform';

export interface FloatSession {
  readonly id: string;
  readonly routeId: string;
  readonly pairingId: string;
  readonly driverAccountId: string;
  readonly businessDate: BusinessDate;
  readonly openedFen: number;
  readonly paidFen: number;
  /** Opened less paid. */
  readonly leftFen: number;
  readonly countedFen: number | null;
  readonly state: FloatSessionState;
}

interface FloatRow {
  readonly id: string;
  readonly route_id: string;
  readonly pairing_id: string;
  readonly driver_account_id: string;
  readonly business_date: BusinessDate;
  readonly opened_fen: number | string;
  readonly paid_fen: number | string;
  readonly counted_fen: number | string | null;
  readonly state: FloatSessionState;
}

const COLUMNS = 'id, route_id, pairing_id, driver_account_id, business_date, opened_fen, paid_fen, counted_fen, state';

@Injectable()
export class FloatRepository {
  constructor(private readonly database: Database) {}

  /** False when the route has a float already. */
  async insert(tx: Tx, float: FloatSession): Promise<boolean> {
    const inserted = await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} float_session (${COLUMNS}, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [float.id, float.routeId, float.pairingId, float.driverAccountId, float.businessDate, float.openedFen, float.paidFen, float.countedFen, float.state, tx.now],
    );
    return inserted === 1;
  }

  async ofRoute(from: Queryable, routeId: string): Promise<FloatSession | null> {
    const [row] = await from.query<FloatRow>(`SELECT ${COLUMNS} FROM float_session WHERE route_id = ?`, [routeId]);
    return row ? floatOf(row) : null;
  }

  async ofRoutes(from: Queryable, routeIds: readonly string[]): Promise<FloatSession[]> {
    if (routeIds.length === 0) return [];
    return (await from.query<FloatRow>(`SELECT ${COLUMNS} FROM float_session WHERE route_id IN (${routeIds.map(() => '?').join()})`, routeIds)).map(floatOf);
  }

  async openOfPairing(from: Queryable, pairingId: string): Promise<FloatSession[]> {
    return (await from.query<FloatRow>(`SELECT ${COLUMNS} FROM float_session WHERE pairing_id = ? AND state NOT IN ('balanced', 'variance_approved') ORDER BY business_date, id`, [pairingId])).map(floatOf);
  }

  async changeDriver(tx: Tx, routeId: string, driverAccountId: string): Promise<void> {
    await tx.execute('UPDATE float_session SET driver_account_id = ? WHERE route_id = ?', [driverAccountId, routeId]);
  }

  async ofDriver(from: Queryable, pairingId: string, driverAccountId: string, since: BusinessDate, until: BusinessDate): Promise<FloatSession[]> {
    const where = 'pairing_id = ? AND business_date BETWEEN ? AND ? AND driver_account_id = ?';
    return (await from.query<FloatRow>(`SELECT ${COLUMNS} FROM float_session WHERE ${where} ORDER BY business_date, id`, [pairingId, since, until, driverAccountId])).map(floatOf);
  }

  /** False when the float is closed or would not be enough. */
  async takeOut(tx: Tx, routeId: string, fen: number): Promise<boolean> {
    return (await tx.execute(`UPDATE float_session SET paid_fen = paid_fen + ? WHERE route_id = ? AND state = 'open' AND paid_fen + ? <= opened_fen`, [fen, routeId, fen])) === 1;
  }

  /** Open → counted, or counted anew: what the driver found, while somebody has to decide. Nothing is paid from it any more. */
  async noteCount(tx: Tx, float: FloatSession, countedFen: number): Promise<boolean> {
    return (await tx.execute(`UPDATE float_session SET state = 'counted', counted_fen = ? WHERE id = ? AND state IN ('open', 'counted') AND paid_fen = ?`, [countedFen, float.id, float.paidFen])) === 1;
  }

  /** False unless the float is not closed, with exactly this much paid out. */
  async close(tx: Tx, float: FloatSession, countedFen: number, state: 'balanced' | 'variance_approved'): Promise<boolean> {
    const touched = await tx.execute(`UPDATE float_session SET state = ?, counted_fen = ?, closed_at = ? WHERE id = ? AND state IN ('open', 'counted') AND paid_fen = ?`, [
      state,
      countedFen,
      tx.now,
      float.id,
      float.paidFen,
    ]);
    return touched === 1;
  }
}

function floatOf(row: FloatRow): FloatSession {
  return {
    id: row.id,
    routeId: row.route_id,
    pairingId: row.pairing_id,
    driverAccountId: row.driver_account_id,
    businessDate: row.business_date,
    openedFen: Number(row.opened_fen),
    paidFen: Number(row.paid_fen),
    leftFen: Number(row.opened_fen) - Number(row.paid_fen),
    countedFen: row.counted_fen === null ? null : Number(row.counted_fen),
    state: row.state,
  };
}
