import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, type Queryable, type Tx } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import type { Order } from './domain/order';
import { calledOffWords } from './domain/order-sentences';
import { OrderCancelling } from './order-cancelling';
import { ORDER_COLUMNS, type OrderRow, orderOf } from './order-rows';

interface CycleKey {
  readonly id: string;
  readonly pairingId: string;
  readonly businessDate: string;
}

const STANDING = `pairing_id = ? AND business_date = ? AND cycle_id = ? AND state IN ('reserved', 'paid', 'locked')`;

/** The orders of a day that does not take place. */
@Injectable()
export class CalledOffOrders {
  constructor(
    private readonly database: Database,
    private readonly cancelling: OrderCancelling,
    private readonly notices: Notices,
  ) {}

  /** Orders that still stand: none when the day is cancelled to its end. */
  async count(from: Queryable, cycle: CycleKey): Promise<number> {
    const [row] = await from.query<{ standing: number }>(`SELECT COUNT(*) AS standing FROM resident_order WHERE ${STANDING}`, [cycle.pairingId, cycle.businessDate, cycle.id]);
    return Number(row?.standing ?? 0);
  }

  /** Standing orders by date, both ends included. */
  async countByDate(from: Queryable, pairingId: string, first: string, last: string): Promise<Map<string, number>> {
    const rows = await from.query<{ business_date: string; standing: number }>(
      `SELECT business_date, COUNT(*) AS standing FROM resident_order
       WHERE pairing_id = ? AND business_date >= ? AND business_date <= ? AND state NOT IN ('expired', 'cancelled') GROUP BY business_date`,
      [pairingId, first, last],
    );
    return new Map(rows.map((row) => [row.business_date, Number(row.standing)]));
  }

  /** How far the refunds of a day called off are. */
  async progress(from: Queryable, cycle: CycleKey): Promise<{ left: number; refundFen: number; refundedFen: number }> {
    const [row] = await from.query<{ refund_fen: number | null; refunded_fen: number | null }>(
      `SELECT SUM(total_fen) AS refund_fen, SUM(refunded_fen) AS refunded_fen FROM resident_order
       WHERE pairing_id = ? AND business_date = ? AND cycle_id = ? AND payment_id IS NOT NULL`,
      [cycle.pairingId, cycle.businessDate, cycle.id],
    );
    return { left: await this.count(from, cycle), refundFen: Number(row?.refund_fen ?? 0), refundedFen: Number(row?.refunded_fen ?? 0) };
  }

  /** Cancels some of the standing orders, gives their money back and tells their people once. @returns how many */
  async cancelSome(tx: Tx, cycle: CycleKey, reason: string, most: number): Promise<number> {
    const orders = await this.hold(tx, cycle, most);
    for (const order of orders) await this.cancelling.cancel(tx, order, `${reason}，当天不送菜`);
    const people = [...new Set(orders.map(({ accountId }) => accountId))].sort();
    await this.notices.postAll(tx, people.map((accountId) => ({ accountId, kind: 'day_cancelled' as const, subjectId: cycle.id, ...calledOffWords(cycle.businessDate, reason), place: NOTICE_PLACES.orders })));
    return orders.length;
  }

  private async hold(tx: Tx, cycle: CycleKey, most: number): Promise<Order[]> {
    const rows = await tx.query<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE ${STANDING} ORDER BY id LIMIT ${most} ${forUpdateSql(this.database.dialect)}`,
      [cycle.pairingId, cycle.businessDate, cycle.id],
    );
    return rows.map(orderOf);
  }
}
