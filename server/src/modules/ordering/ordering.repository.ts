import { type OrderState, baseQuantity, fen, feeBaseAmount } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable, Refusal, type SqlValue, type Tx, forUpdateSql } from '../../platform';
import type { Bag } from './bags';
import type { DecidedLine, OfferedListing } from './domain/decide-order';
import type { Order, OrderFee, OrderLine } from './domain/order';
import type { ChangedLine } from './domain/order-change';
import { type FeeRow, LINE_COLUMNS, type LineRow, ORDER_COLUMNS, type OrderRow, feeOf, lineOf, orderOf, places } from './order-rows';

/** What a listing lends to the line that orders it. */
export interface ChosenListing extends OfferedListing {
  readonly householdId: string;
  readonly drawing: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
}

export type ChargedFee = Pick<OrderFee, 'type' | 'rule' | 'fen'>;

export type NewOrder = Pick<Order, 'id' | 'pairingId' | 'cycleId' | 'businessDate' | 'accountId' | 'pickupPointId' | 'pointLetter' | 'cropsFen' | 'totalFen' | 'creditFen' | 'cutoffAt' | 'expiresAt'>;

/** A line of a changed order: its own id, new or not, and the listing it is of. */
export type ChangedOrderLine = ChangedLine & { readonly id: string; readonly listing: ChosenListing };

export interface SavedChange {
  readonly lines: readonly ChangedOrderLine[];
  readonly fees: readonly OrderFee[];
  readonly differenceFen: number;
  readonly cutoffAt: Date;
}

/** Orders with their lines and fees: written with one statement a table, never read back. */
@Injectable()
export class OrderingRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, order: NewOrder, lines: readonly (DecidedLine<ChosenListing> & { readonly id: string })[], fees: readonly ChargedFee[]): Promise<void> {
    await tx.execute(
      `INSERT INTO resident_order (id, pairing_id, cycle_id, business_date, account_id, pickup_point_id, point_letter, state, payment_state, crops_fen,
        total_fen, credit_fen, refunded_fen, cutoff_at, expires_at, placed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'reserved', 'unpaid', ?, ?, ?, 0, ?, ?, ?)`,
      [
        order.id, order.pairingId, order.cycleId, order.businessDate, order.accountId, order.pickupPointId, order.pointLetter, order.cropsFen,
        order.totalFen, order.creditFen, order.cutoffAt, order.expiresAt, tx.now,
      ],
    );
    await this.insertLines(tx, order, lines);
    if (fees.length > 0) await this.insertFees(tx, order.id, fees);
  }

  /** The order, kept from changing until this transaction ends; null for an unknown id. */
  async hold(tx: Tx, orderId: string): Promise<Order | null> {
    const [row] = await tx.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE o.id = ? ${forUpdateSql(this.database.dialect)}`, [orderId]);
    return row ? orderOf(row) : null;
  }

  async byId(from: Queryable, orderId: string): Promise<Order | null> {
    const [row] = await from.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE o.id = ?`, [orderId]);
    return row ? orderOf(row) : null;
  }

  async byIds(from: Queryable, orderIds: readonly string[]): Promise<Order[]> {
    if (orderIds.length === 0) return [];
    return (await from.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE o.id IN (${places(orderIds)})`, orderIds)).map(orderOf);
  }

  /** Orders of pairings with this on their bag, from a date on. */
  async idsByBag(from: Queryable, pairingIds: readonly string[], { bagLabel, since }: { readonly bagLabel: string; readonly since: string }): Promise<string[]> {
    if (pairingIds.length === 0) return [];
    const rows = await from.query<{ id: string }>(`SELECT id FROM resident_order WHERE pairing_id IN (${places(pairingIds)}) AND business_date >= ? AND bag_label = ? ORDER BY id`, [...pairingIds, since, bagLabel]);
    return rows.map(({ id }) => id);
  }

  /** A resident's orders, latest first; `before` is the id of the last one already seen. */
  async ordersOf(from: Queryable, accountId: string, before: string | undefined, limit: number): Promise<Order[]> {
    const select = `SELECT ${ORDER_COLUMNS} FROM resident_order o`;
    const latest = `ORDER BY o.placed_at DESC, o.id DESC LIMIT ${limit}`;
    const rows = before
      ? await from.query<OrderRow>(
          `${select} JOIN resident_order seen ON seen.id = ? AND seen.account_id = o.account_id
           WHERE o.account_id = ? AND (o.placed_at < seen.placed_at OR (o.placed_at = seen.placed_at AND o.id < seen.id)) ${latest}`,
          [before, accountId],
        )
      : await from.query<OrderRow>(`${select} WHERE o.account_id = ? ${latest}`, [accountId]);
    return rows.map(orderOf);
  }

  async linesOf(from: Queryable, orderIds: readonly string[]): Promise<OrderLine[]> {
    if (orderIds.length === 0) return [];
    const rows = await from.query<LineRow>(`SELECT ${LINE_COLUMNS} FROM order_line l WHERE l.order_id IN (${places(orderIds)}) ORDER BY l.order_id, l.id`, orderIds);
    return rows.map(lineOf);
  }

  async feesOf(from: Queryable, orderIds: readonly string[]): Promise<Map<string, OrderFee[]>> {
    const fees = new Map<string, OrderFee[]>(orderIds.map((id) => [id, []]));
    if (orderIds.length === 0) return fees;
    const rows = await from.query<FeeRow>(`SELECT order_id, type, base_kind, base_amount, payer, payee, amount_fen, billed_fen FROM order_fee WHERE order_id IN (${places(orderIds)}) ORDER BY order_id, seq`, orderIds);
    for (const row of rows) fees.get(row.order_id)!.push(feeOf(row));
    return fees;
  }

  /** Reserved (or expired, its stock taken again) → paid, with its bag label. The order is held by the caller. */
  async markPaid(tx: Tx, orderId: string, paymentId: string, bag: Bag): Promise<void> {
    await tx.execute(
      `UPDATE resident_order SET state = 'paid', payment_state = 'paid', payment_id = ?, bag_label = ?, bag_order_id = ?, paid_at = ?, expired_at = NULL
       WHERE id = ? AND state IN ('reserved', 'expired')`,
      [paymentId, bag.label, bag.orderId, tx.now, orderId],
    );
  }

  /**
   * The order as a change leaves it; what it was stands in the audit trail. The order is held by the caller.
   * @throws Refusal STATE_CHANGED when it is not the paid order it was
   */
  async saveChange(tx: Tx, order: Order, { lines, fees, differenceFen, cutoffAt }: SavedChange): Promise<void> {
    const kept = lines.filter(({ lineId }) => lineId !== null);
    const added = lines.filter(({ lineId }) => lineId === null).map((line) => ({ ...line, ordered: baseQuantity(line.ordered), listing: { ...line.listing, priceFen: line.priceFen } }));
    await tx.execute(`DELETE FROM order_line WHERE order_id = ? AND state = 'ordered'${kept.length > 0 ? ` AND id NOT IN (${places(kept)})` : ''}`, [order.id, ...kept.map(({ id }) => id)]);
    if (kept.length > 0) await this.updateLines(tx, kept);
    if (added.length > 0) await this.insertLines(tx, order, added);
    for (const { type, fen: sum } of fees) await tx.execute('UPDATE order_fee SET amount_fen = ? WHERE order_id = ? AND type = ?', [sum, order.id, type]);
    const cropsFen = lines.reduce((sum, line) => sum + line.estimateFen, 0);
    const changed = await tx.execute(
      `UPDATE resident_order SET crops_fen = ?, total_fen = total_fen + ?, reduced_fen = reduced_fen + ?, cutoff_at = ?, revision = revision + 1 WHERE id = ? AND state = 'paid' AND revision = ?`,
      [cropsFen, Math.max(0, differenceFen), Math.max(0, -differenceFen), cutoffAt, order.id, order.revision],
    );
    if (changed !== 1) throw new Refusal('STATE_CHANGED');
  }

  private async updateLines(tx: Tx, lines: readonly ChangedOrderLine[]): Promise<void> {
    const of = (pick: (line: ChangedOrderLine) => SqlValue) => lines.flatMap((line) => [line.id, pick(line)]);
    const cases = `CASE id ${lines.map(() => 'WHEN ? THEN ?').join(' ')} END`;
    await tx.execute(`UPDATE order_line SET ordered = ${cases}, estimate_fen = ${cases}, substitution = ${cases} WHERE id IN (${places(lines)})`, [
      ...of(({ ordered }) => ordered), ...of(({ estimateFen }) => estimateFen), ...of(({ substitution }) => substitution), ...lines.map(({ id }) => id),
    ]);
  }

  async markCancelled(tx: Tx, orderId: string, from: OrderState): Promise<boolean> {
    return (await tx.execute(`UPDATE resident_order SET state = 'cancelled', cancelled_at = ? WHERE id = ? AND state = ?`, [tx.now, orderId, from])) === 1;
  }

  /** Counts money that has arrived back. False when it would be more than was paid. Credit that an unpaid order had is back by then. */
  async addRefunded(tx: Tx, orderId: string, sum: number): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE resident_order SET payment_state = CASE WHEN refunded_fen + ? >= total_fen - CASE WHEN payment_id IS NULL THEN credit_fen ELSE 0 END THEN 'refunded' ELSE 'partly_refunded' END,
        refunded_fen = refunded_fen + ? WHERE id = ? AND refunded_fen + ? <= total_fen`,
      [fen(sum), fen(sum), orderId, fen(sum)],
    );
    return changed === 1;
  }

  private async insertLines(tx: Tx, order: Pick<NewOrder, 'id' | 'pairingId' | 'cycleId'>, lines: readonly (DecidedLine<ChosenListing> & { readonly id: string })[]): Promise<void> {
    const row = `(${places(Array.from({ length: 16 }))}, 'ordered', ?)`;
    await tx.execute(
      `INSERT INTO order_line (id, order_id, pairing_id, cycle_id, listing_id, household_id, crop_name, drawing, plaque_number, farmer_name, unit_kind, unit_name,
        grams_per_unit, price_fen, ordered, estimate_fen, state, substitution) VALUES ${lines.map(() => row).join()}`,
      lines.flatMap(({ id, listing, ordered, estimateFen, substitution }) => [
        id, order.id, order.pairingId, order.cycleId, listing.id, listing.householdId, listing.cropName, listing.drawing, listing.plaqueNumber,
        listing.farmerName, listing.unit.kind, listing.unit.name, listing.unit.gramsPerUnit, listing.priceFen, ordered, estimateFen, substitution,
      ]),
    );
  }

  private async insertFees(tx: Tx, orderId: string, fees: readonly ChargedFee[]): Promise<void> {
    await tx.execute(
      `INSERT INTO order_fee (order_id, type, seq, base_kind, base_amount, payer, payee, amount_fen) VALUES ${fees.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join()}`,
      fees.flatMap(({ type, rule, fen: amount }, seq) => [orderId, type, seq, rule.base.kind, feeBaseAmount(rule.base), rule.payer, rule.payee, amount]),
    );
  }
}
