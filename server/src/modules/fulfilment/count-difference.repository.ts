import type { BusinessDate, LineFlaw } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';
import type { CountDifference } from './domain/line-flaws';

export interface CountPlace {
  readonly pairingId: string;
  readonly pickupPointId: string;
  readonly businessDate: BusinessDate;
  readonly keeperAccountId: string;
}

interface Row {
  readonly line_id: string;
  readonly order_id: string;
  readonly flaw: LineFlaw;
  readonly packed_before: number;
  readonly good: number;
}

/** What keepers found wrong, noted once and never changed. */
@Injectable()
export class CountDifferenceRepository {
  constructor(private readonly ids: Ids) {}

  async ofPoint(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<CountDifference[]> {
    const rows = await from.query<Row>(
      'SELECT line_id, order_id, flaw, packed_before, good FROM count_difference WHERE pickup_point_id = ? AND business_date = ? ORDER BY id',
      [pickupPointId, date],
    );
    return rows.map((row) => ({ lineId: row.line_id, orderId: row.order_id, flaw: row.flaw, packedBefore: row.packed_before, good: row.good }));
  }

  async insert(tx: Tx, { pairingId, pickupPointId, businessDate, keeperAccountId }: CountPlace, difference: CountDifference): Promise<void> {
    await tx.execute(
      `INSERT INTO count_difference (id, pairing_id, pickup_point_id, business_date, order_id, line_id, flaw, packed_before, good, keeper_account_id, noted_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [this.ids.next(), pairingId, pickupPointId, businessDate, difference.orderId, difference.lineId, difference.flaw, difference.packedBefore, difference.good, keeperAccountId, tx.now],
    );
  }
}
