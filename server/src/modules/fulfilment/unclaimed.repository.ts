import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, instantOrNull, type Queryable, type Tx } from '../../platform';

export type UnclaimedOutcome = 'donated' | 'late_picked';

export interface UnclaimedBagRow {
  readonly orderId: string;
  readonly businessDate: BusinessDate;
  readonly markedAt: Date;
  readonly outcome: UnclaimedOutcome | null;
  readonly recipient: string | null;
  readonly closedAt: Date | null;
}

interface Row {
  readonly order_id: string;
  readonly business_date: BusinessDate;
  readonly marked_at: Date | string;
  readonly outcome: UnclaimedOutcome | null;
  readonly recipient: string | null;
  readonly closed_at: Date | string | null;
}

export interface UnclaimedEnd {
  readonly orderId: string;
  readonly outcome: UnclaimedOutcome;
  /** Who took it, or who it was given to. */
  readonly recipient: string;
  readonly keeperAccountId: string;
}

/** What nobody came for: opened by the evening's job, closed once. */
@Injectable()
export class UnclaimedRepository {
  async open(tx: Tx, place: { readonly pairingId: string; readonly pickupPointId: string; readonly businessDate: BusinessDate }, orderIds: readonly string[]): Promise<void> {
    for (const orderId of orderIds) {
      await tx.execute('INSERT INTO unclaimed_bag (order_id, pairing_id, pickup_point_id, business_date, marked_at) VALUES (?, ?, ?, ?, ?)', [
        orderId, place.pairingId, place.pickupPointId, place.businessDate, tx.now,
      ]);
    }
  }

  /** True when this call closed it; false when it was closed before or never unclaimed. */
  async close(tx: Tx, { orderId, outcome, recipient, keeperAccountId }: UnclaimedEnd): Promise<boolean> {
    const closed = await tx.execute('UPDATE unclaimed_bag SET outcome = ?, recipient = ?, keeper_account_id = ?, closed_at = ? WHERE order_id = ? AND outcome IS NULL', [
      outcome, recipient, keeperAccountId, tx.now, orderId,
    ]);
    return closed === 1;
  }

  /** Still waiting, of whatever day, and all of the days since. */
  async ofPoint(from: Queryable, pickupPointId: string, since: BusinessDate): Promise<UnclaimedBagRow[]> {
    const rows = await from.query<Row>(
      `SELECT order_id, business_date, marked_at, outcome, recipient, closed_at FROM unclaimed_bag
       WHERE pickup_point_id = ? AND (outcome IS NULL OR business_date >= ?) ORDER BY business_date DESC, order_id`,
      [pickupPointId, since],
    );
    return rows.map((row) => ({
      orderId: row.order_id,
      businessDate: row.business_date,
      markedAt: instantOf(row.marked_at),
      outcome: row.outcome,
      recipient: row.recipient,
      closedAt: instantOrNull(row.closed_at),
    }));
  }
}
