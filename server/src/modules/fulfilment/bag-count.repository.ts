import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, instantOf, type Queryable, type Tx } from '../../platform';

export type BagCountResult = 'received' | 'missing';

export interface BagCount {
  readonly pairingId: string;
  readonly pickupPointId: string;
  readonly businessDate: BusinessDate;
  readonly orderId: string;
  readonly result: BagCountResult;
  readonly keeperAccountId: string;
}

/** The keeper's count, one result per order. */
@Injectable()
export class BagCountRepository {
  constructor(private readonly ids: Ids) {}

  async ofPoint(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<Map<string, BagCountResult>> {
    const rows = await from.query<{ order_id: string; result: BagCountResult }>(
      'SELECT order_id, result FROM bag_count WHERE pickup_point_id = ? AND business_date = ?',
      [pickupPointId, date],
    );
    return new Map(rows.map((row) => [row.order_id, row.result]));
  }

  /** Who counted at a point last, and when; null before. */
  async signatureOf(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<{ keeperAccountId: string; at: Date } | null> {
    const [last] = await from.query<{ keeper_account_id: string; counted_at: Date | string }>(
      'SELECT keeper_account_id, counted_at FROM bag_count WHERE pickup_point_id = ? AND business_date = ? ORDER BY counted_at DESC, id LIMIT 1',
      [pickupPointId, date],
    );
    return last ? { keeperAccountId: last.keeper_account_id, at: instantOf(last.counted_at) } : null;
  }

  async insert(tx: Tx, count: BagCount): Promise<void> {
    await tx.execute(
      `INSERT INTO bag_count (id, pairing_id, pickup_point_id, business_date, order_id, result, keeper_account_id, counted_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [this.ids.next(), count.pairingId, count.pickupPointId, count.businessDate, count.orderId, count.result, count.keeperAccountId, tx.now],
    );
  }
}
