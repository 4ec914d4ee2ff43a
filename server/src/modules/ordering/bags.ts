import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import { bagLabel } from './domain/bag-label';
import type { Order } from './domain/order';
import { ORDER_COLUMNS, type OrderRow, orderOf } from './order-rows';
import { PickupRepository } from './pickup.repository';

export interface Bag {
  /** "A-07". */
  readonly label: string;
  /** The order whose ticket opens it. */
  readonly orderId: string;
}

type Packed = Pick<Order, 'id' | 'accountId' | 'pickupPointId' | 'pointLetter' | 'businessDate'>;

/** More orders of one bag than these are not listed beside each other. */
const MATES_SHOWN = 10;

/** Orders of one account at one point on one date are packed as one: one label, one code. What is bought for somebody else is not. */
@Injectable()
export class Bags {
  constructor(private readonly pickups: PickupRepository) {}

  /** The bag an order that is being paid goes into: that of a paid order beside it, else one of its own with a new code. */
  async bagFor(tx: Tx, order: Packed): Promise<Bag> {
    const place = { pickupPointId: order.pickupPointId, businessDate: order.businessDate };
    // Taking the number holds the point's day: of two orders paid at once the second finds the first.
    const number = await this.pickups.nextBag(tx, place);
    const bag = await this.bagBeside(tx, order);
    if (bag) {
      await this.pickups.returnBag(tx, place);
      return bag;
    }
    await this.pickups.issueTicket(tx, place, order.id);
    return { label: bagLabel(order.pointLetter, number), orderId: order.id };
  }

  /** The other orders of an order's bag, cancelled ones left out, first paid first. */
  async matesOf(from: Queryable, { id, bagOrderId }: Pick<Order, 'id' | 'bagOrderId'>): Promise<Order[]> {
    if (!bagOrderId) return [];
    const where = `WHERE o.bag_order_id = ? AND o.id <> ? AND o.state <> 'cancelled' ORDER BY o.id LIMIT ${MATES_SHOWN}`;
    return (await from.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM resident_order o ${where}`, [bagOrderId, id])).map(orderOf);
  }

  /** The orders of the bag an order is in that are still to be had; just itself when there are none. */
  async waitingIn(from: Queryable, orderId: string): Promise<string[]> {
    const sql = `SELECT mate.id FROM resident_order o JOIN resident_order mate ON mate.bag_order_id = o.bag_order_id
      WHERE o.id = ? AND mate.state <> 'cancelled' ORDER BY mate.id`;
    const ids = (await from.query<{ id: string }>(sql, [orderId])).map(({ id }) => id);
    return ids.length > 0 ? ids : [orderId];
  }

  /** The order whose ticket opens the bag an order is in. */
  async bagOrderOf(from: Queryable, orderId: string): Promise<string> {
    const [row] = await from.query<{ bag_order_id: string | null }>('SELECT bag_order_id FROM resident_order WHERE id = ?', [orderId]);
    return row?.bag_order_id ?? orderId;
  }

  /** The bag of an order moves to another point with every paid order in it: a new label and code, or into her bag there. */
  async move(tx: Tx, order: Pick<Order, 'accountId' | 'businessDate' | 'bagOrderId'>, point: { readonly id: string; readonly letter: string }): Promise<void> {
    const place = { pickupPointId: point.id, businessDate: order.businessDate };
    const from = order.bagOrderId!;
    const number = await this.pickups.nextBag(tx, place);
    const beside = await this.bagBeside(tx, { ...order, pickupPointId: point.id, id: from });
    await (beside ? this.pickups.returnBag(tx, place) : this.pickups.moveTicket(tx, place, from));
    const bag = beside ?? { label: bagLabel(point.letter, number), orderId: from };
    await tx.execute(`UPDATE resident_order SET pickup_point_id = ?, point_letter = ? WHERE bag_order_id = ? AND state = 'paid'`, [point.id, point.letter, from]);
    await tx.execute('UPDATE resident_order SET bag_label = ?, bag_order_id = ? WHERE bag_order_id = ?', [bag.label, bag.orderId, from]);
    if (beside) await this.pickups.dropTicket(tx, from);
  }

  private async bagBeside(tx: Tx, order: Omit<Packed, 'pointLetter'>): Promise<Bag | null> {
    const [row] = await tx.query<{ bag_label: string; bag_order_id: string }>(
      `SELECT bag_label, bag_order_id FROM resident_order
       WHERE account_id = ? AND business_date = ? AND pickup_point_id = ? AND state = 'paid' AND bag_order_id IS NOT NULL AND id <> ?
       AND NOT EXISTS (SELECT 1 FROM order_recipient r WHERE r.order_id IN (resident_order.bag_order_id, ?)) LIMIT 1`,
      [order.accountId, order.businessDate, order.pickupPointId, order.id, order.id],
    );
    return row ? { label: row.bag_label, orderId: row.bag_order_id } : null;
  }
}
