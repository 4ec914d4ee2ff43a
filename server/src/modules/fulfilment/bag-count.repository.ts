import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';

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

  async insert(tx: Tx, count: BagCount): Promise<void> {
    await tx.execute(
      `INSERT INTO bag_count (id, pairing_id, pickup_point_id, business_date, order_id, result, keeper_account_id, counted_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [this.ids.next(), count.pairingId, count.pickupPointId, count.businessDate, count.orderId, count.result, count.keeperAccountId, tx.now],
    );
  }
}
