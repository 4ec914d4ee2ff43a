import { type OrderState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import type { Order } from './domain/order';
import { ORDER_COLUMNS, type OrderRow, orderOf, places } from './order-rows';

/** An order's way from the van into somebody's hands: each step one conditional update. */
@Injectable()
export class HandoverRepository {
  async lock(tx: Tx, cycle: { readonly id: string; readonly pairingId: string; readonly businessDate: string }): Promise<number> {
    return tx.execute(`UPDATE resident_order SET state = 'locked', locked_at = ? WHERE pairing_id = ? AND business_date = ? AND state = 'paid' AND cycle_id = ?`, [
      tx.now, cycle.pairingId, cycle.businessDate, cycle.id,
    ]);
  }

  /** Orders that are not packed stay as they are. @returns how many left */
  dispatch(tx: Tx, orderIds: readonly string[]): Promise<number> {
    return this.step(tx, orderIds, 'packed', 'dispatched', 'dispatched_at');
  }

  /** Orders that are not on the way stay as they are. @returns how many arrived */
  arrive(tx: Tx, orderIds: readonly string[]): Promise<number> {
    return this.step(tx, orderIds, 'dispatched', 'arrived', 'arrived_at');
  }

  /** True for the one call that hands it over. */
  async handOver(tx: Tx, orderId: string, pickupPointId: string, keeperAccountId: string): Promise<boolean> {
    const handed = await tx.execute(
      `UPDATE resident_order SET state = 'picked_up', picked_up_at = ?, handed_over_by = ? WHERE id = ? AND pickup_point_id = ? AND state = 'arrived'`,
      [tx.now, keeperAccountId, orderId, pickupPointId],
    );
    if (handed !== 1) return false;
    await tx.execute(`UPDATE order_line SET state = 'handed_over' WHERE order_id = ? AND state = 'packed'`, [orderId]);
    return true;
  }

  async atPoint(tx: Tx, orderId: string, pickupPointId: string): Promise<Order | null> {
    const [row] = await tx.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE o.id = ? AND o.pickup_point_id = ?`, [orderId, pickupPointId]);
    return row ? orderOf(row) : null;
  }

  private async step(tx: Tx, orderIds: readonly string[], from: OrderState, to: OrderState, at: 'dispatched_at' | 'arrived_at'): Promise<number> {
    if (orderIds.length === 0) return 0;
    return tx.execute(`UPDATE resident_order SET state = ?, ${at} = ? WHERE state = ? AND id IN (${places(orderIds)})`, [to, tx.now, from, ...[...orderIds].sort()]);
  }
}
