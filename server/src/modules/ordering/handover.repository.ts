import { type OrderState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, type Queryable, type Tx } from '../../platform';
import type { Order, OrderLine } from './domain/order';
import { orderEvent } from './order-audit';
import { LINE_COLUMNS, type LineRow, lineOf, ORDER_COLUMNS, type OrderRow, orderOf, places } from './order-rows';

export type ProofKind = 'code' | 'qr' | 'list';

/** An order at the gate, held until the transaction ends. */
export interface BagAtGate {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
}

/** States in which something of a bag may still go into somebody's hands. */
const HOLDABLE = "('arrived', 'partly_picked', 'unclaimed')";

/** An order's way from the van into somebody's hands: each step one conditional update. */
@Injectable()
export class HandoverRepository {
  constructor(private readonly database: Database) {}

  /** Paid → locked: the cycle is closed to payments, so none comes between the two statements. @returns their ids */
  async lock(tx: Tx, cycle: { readonly id: string; readonly pairingId: string; readonly businessDate: string }): Promise<string[]> {
    const paid = `pairing_id = ? AND business_date = ? AND state = 'paid' AND cycle_id = ?`;
    const values = [cycle.pairingId, cycle.businessDate, cycle.id];
    const rows = await tx.query<{ id: string }>(`SELECT id FROM resident_order WHERE ${paid} ORDER BY id ${forUpdateSql(this.database.dialect)}`, values);
    await tx.execute(`UPDATE resident_order SET state = 'locked', locked_at = ? WHERE ${paid}`, [tx.now, ...values]);
    return rows.map(({ id }) => id);
  }

  /** Orders that are not packed stay as they are. @returns those that left */
  dispatch(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
    return this.step(tx, orderIds, 'packed', 'dispatched', 'dispatched_at');
  }

  /** Orders that are not on the way stay as they are. @returns those that arrived */
  arrive(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
    return this.step(tx, orderIds, 'dispatched', 'arrived', 'arrived_at');
  }

  /** The bag, if something of it may still go; two keepers come one after the other. */
  async hold(tx: Tx, orderId: string, pickupPointId: string): Promise<BagAtGate | null> {
    const held = await tx.execute(`UPDATE resident_order SET bag_label = bag_label WHERE id = ? AND pickup_point_id = ? AND state IN ${HOLDABLE}`, [orderId, pickupPointId]);
    const order = held === 1 ? await this.atPoint(tx, orderId, pickupPointId) : null;
    return order && { order, lines: await this.linesOf(tx, orderId) };
  }

  /** Packed → handed over. @returns how many lines went */
  async handLines(tx: Tx, order: Order, lineIds: readonly string[], keeperAccountId: string, proof: ProofKind): Promise<number> {
    if (lineIds.length === 0) return 0;
    const handed = await tx.execute(`UPDATE order_line SET state = 'handed_over' WHERE order_id = ? AND state = 'packed' AND id IN (${places(lineIds)})`, [order.id, ...lineIds]);
    await tx.execute(
      `INSERT INTO line_handover (line_id, pairing_id, order_id, keeper_account_id, proof_kind, handed_at) VALUES ${lineIds.map(() => '(?, ?, ?, ?, ?, ?)').join()}`,
      lineIds.flatMap((lineId) => [lineId, order.pairingId, order.id, keeperAccountId, proof, tx.now]),
    );
    return handed;
  }

  async partlyPicked(tx: Tx, orderId: string): Promise<void> {
    await tx.execute(`UPDATE resident_order SET state = 'partly_picked' WHERE id = ? AND state = 'arrived'`, [orderId]);
  }

  /** The last of it is gone: picked up, or late when it was unclaimed. */
  async finish(tx: Tx, orderId: string, keeperAccountId: string): Promise<void> {
    await tx.execute(
      `UPDATE resident_order SET state = CASE state WHEN 'unclaimed' THEN 'late_picked' ELSE 'picked_up' END, picked_up_at = ?, handed_over_by = ? WHERE id = ? AND state IN ${HOLDABLE}`,
      [tx.now, keeperAccountId, orderId],
    );
  }

  /** Line → the order it is of. */
  async ordersOfLines(from: Queryable, lineIds: readonly string[]): Promise<Map<string, string>> {
    if (lineIds.length === 0) return new Map();
    const rows = await from.query<{ id: string; order_id: string }>(`SELECT id, order_id FROM order_line WHERE id IN (${places(lineIds)})`, lineIds);
    return new Map(rows.map((row) => [row.id, row.order_id]));
  }

  /** Arrived → unclaimed; others stay. @returns which are now */
  async markUnclaimed(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
    const marked: string[] = [];
    for (const orderId of [...orderIds].sort()) {
      if ((await tx.execute(`UPDATE resident_order SET state = 'unclaimed' WHERE id = ? AND state = 'arrived'`, [orderId])) === 1) marked.push(orderId);
    }
    return marked;
  }

  /** Unclaimed → donated; others stay. @returns how many were */
  async donate(tx: Tx, orderIds: readonly string[]): Promise<number> {
    if (orderIds.length === 0) return 0;
    return tx.execute(`UPDATE resident_order SET state = 'donated' WHERE state = 'unclaimed' AND id IN (${places(orderIds)})`, [...orderIds].sort());
  }

  /** Line → who handed it over, and when. */
  async handedLines(from: Queryable, orderId: string): Promise<Map<string, { readonly keeperAccountId: string; readonly at: Date | string }>> {
    const rows = await from.query<{ line_id: string; keeper_account_id: string; handed_at: Date | string }>('SELECT line_id, keeper_account_id, handed_at FROM line_handover WHERE order_id = ?', [orderId]);
    return new Map(rows.map((row) => [row.line_id, { keeperAccountId: row.keeper_account_id, at: row.handed_at }]));
  }

  async atPoint(tx: Tx, orderId: string, pickupPointId: string): Promise<Order | null> {
    const [row] = await tx.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE o.id = ? AND o.pickup_point_id = ?`, [orderId, pickupPointId]);
    return row ? orderOf(row) : null;
  }

  private async linesOf(tx: Tx, orderId: string): Promise<OrderLine[]> {
    return (await tx.query<LineRow>(`SELECT ${LINE_COLUMNS} FROM order_line l WHERE l.order_id = ? ORDER BY l.id`, [orderId])).map(lineOf);
  }

  private async step(tx: Tx, orderIds: readonly string[], from: OrderState, to: OrderState, at: 'dispatched_at' | 'arrived_at'): Promise<string[]> {
    if (orderIds.length === 0) return [];
    const sql = `SELECT id FROM resident_order WHERE state = ? AND id IN (${places(orderIds)}) ORDER BY id ${forUpdateSql(this.database.dialect)}`;
    const moving = (await tx.query<{ id: string }>(sql, [from, ...[...orderIds].sort()])).map(({ id }) => id);
    if (moving.length === 0) return [];
    await tx.execute(`UPDATE resident_order SET state = ?, ${at} = ? WHERE state = ? AND id IN (${places(moving)})`, [to, tx.now, from, ...moving]);
    await tx.audit(...moving.map((id) => orderEvent(id, `order.${to}`, { before: { state: from }, after: { state: to } })));
    return moving;
  }
}
