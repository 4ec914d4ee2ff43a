import { Injectable } from '@nestjs/common';
import { Database, type SqlValue, type Tx, forUpdateSql } from '../../platform';
import { places } from './order-rows';

interface IdRow {
  readonly id: string;
}

/** A buyer who finds nothing left waits for the end of this many overdue reservations at most. */
const OVERDUE_AT_ONCE = 50;

/** Unpaid reservations: which are over, and that they are. Rows are held in ascending id order. */
@Injectable()
export class ReservationRepository {
  constructor(private readonly database: Database) {}

  holdOverdueOrder(tx: Tx, orderId: string): Promise<string[]> {
    return this.hold(tx, 'id = ? AND expires_at <= ?', [orderId, tx.now]);
  }

  async holdOverdueOnListings(tx: Tx, listingIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<IdRow>(
      `SELECT DISTINCT o.id FROM order_line l JOIN resident_order o ON o.id = l.order_id
       WHERE l.listing_id IN (${places(listingIds)}) AND o.state = 'reserved' AND o.expires_at <= ? ORDER BY o.id LIMIT ${OVERDUE_AT_ONCE}`,
      [...listingIds, tx.now],
    );
    if (rows.length === 0) return [];
    return this.hold(tx, `id IN (${places(rows)})`, rows.map(({ id }) => id));
  }

  holdReservedOfCycle(tx: Tx, cycle: { readonly pairingId: string; readonly businessDate: string; readonly id: string }): Promise<string[]> {
    return this.hold(tx, 'pairing_id = ? AND business_date = ? AND cycle_id = ?', [cycle.pairingId, cycle.businessDate, cycle.id]);
  }

  async markExpired(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await tx.execute(`UPDATE resident_order SET state = 'expired', expired_at = ? WHERE state = 'reserved' AND id IN (${places(orderIds)})`, [tx.now, ...orderIds]);
  }

  private async hold(tx: Tx, where: string, values: readonly SqlValue[]): Promise<string[]> {
    const sql = `SELECT id FROM resident_order WHERE ${where} AND state = 'reserved' ORDER BY id ${forUpdateSql(this.database.dialect)}`;
    return (await tx.query<IdRow>(sql, values)).map(({ id }) => id);
  }
}
