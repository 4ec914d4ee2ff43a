import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { places } from './order-rows';

interface LockedBuyer {
  readonly accountId: string;
  /** One of hers. */
  readonly orderId: string;
  readonly orders: number;
}

interface ArrivedOrder {
  readonly accountId: string;
  readonly orderId: string;
  readonly bagLabel: string;
  readonly code: string;
}

/** Whom to tell: one statement for all. */
@Injectable()
export class OrderNoticeQueries {
  async lockedBuyers(from: Queryable, cycle: { readonly id: string; readonly pairingId: string; readonly businessDate: string }): Promise<LockedBuyer[]> {
    const rows = await from.query<{ account_id: string; order_id: string; orders: number }>(
      `SELECT account_id, MIN(id) AS order_id, COUNT(*) AS orders FROM resident_order
       WHERE pairing_id = ? AND business_date = ? AND state = 'locked' AND cycle_id = ? GROUP BY account_id ORDER BY account_id`,
      [cycle.pairingId, cycle.businessDate, cycle.id],
    );
    return rows.map((row) => ({ accountId: row.account_id, orderId: row.order_id, orders: Number(row.orders) }));
  }

  /** By bag: two orders packed as one are told of once. */
  async arrived(from: Queryable, orderIds: readonly string[]): Promise<ArrivedOrder[]> {
    if (orderIds.length === 0) return [];
    const rows = await from.query<{ account_id: string; id: string; bag_label: string; code: string }>(
      `SELECT o.account_id, MIN(o.id) AS id, o.bag_label, t.code FROM resident_order o JOIN pickup_ticket t ON t.order_id = COALESCE(o.bag_order_id, o.id)
       WHERE o.id IN (${places(orderIds)}) AND o.state = 'arrived' GROUP BY o.account_id, o.bag_label, t.code ORDER BY id`,
      orderIds,
    );
    return rows.map((row) => ({ accountId: row.account_id, orderId: row.id, bagLabel: row.bag_label, code: row.code }));
  }
}
