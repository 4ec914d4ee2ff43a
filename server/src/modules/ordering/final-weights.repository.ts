import { Injectable } from '@nestjs/common';
import { Database, type SqlValue, type Tx, forUpdateSql } from '../../platform';
import type { Order, OrderLine } from './domain/order';
import type { Settlement } from './domain/settle-order';
import type { ShortDecision, Substitute } from './domain/short-line';
import { LINE_COLUMNS, type LineRow, ORDER_COLUMNS, type OrderRow, lineOf, orderOf, places } from './order-rows';

export interface MeasuredResult {
  readonly lineId: string;
  readonly packed: number;
  readonly billed: number;
  readonly billedFen: number;
  readonly state: 'packed' | 'short';
}

/** An order with the bill its lines come to. */
export interface SettledOrder extends Settlement {
  readonly order: Order;
}

/** Writes what the scale said: lines, then the orders they complete. */
@Injectable()
export class FinalWeightsRepository {
  constructor(private readonly database: Database) {}

  async lines(tx: Tx, lineIds: readonly string[]): Promise<OrderLine[]> {
    if (lineIds.length === 0) return [];
    return (await tx.query<LineRow>(`SELECT ${LINE_COLUMNS} FROM order_line l WHERE l.id IN (${places(lineIds)})`, lineIds)).map(lineOf);
  }

  /** Held in ascending id order, so that two doors weighing at once do not wait for each other. */
  async holdOrders(tx: Tx, orderIds: readonly string[]): Promise<Order[]> {
    if (orderIds.length === 0) return [];
    const sql = `SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE o.id IN (${places(orderIds)}) ORDER BY o.id ${forUpdateSql(this.database.dialect)}`;
    return (await tx.query<OrderRow>(sql, [...orderIds].sort())).map(orderOf);
  }

  /** Ordered → packed. A bag with nothing in it is short. @returns how many lines took their weight */
  async pack(tx: Tx, results: readonly MeasuredResult[]): Promise<number> {
    const of = (pick: (result: MeasuredResult) => SqlValue) => results.flatMap((result) => [result.lineId, pick(result)]);
    const cases = `CASE id ${results.map(() => 'WHEN ? THEN ?').join(' ')} END`;
    return tx.execute(
      `UPDATE order_line SET packed = ${cases}, billed = ${cases}, billed_fen = ${cases}, state = ${cases} WHERE state = 'ordered' AND id IN (${places(results)})`,
      [
        ...of(({ packed }) => packed), ...of(({ billed }) => billed), ...of(({ billedFen }) => billedFen),
        ...of(({ state }) => state), ...results.map(({ lineId }) => lineId),
      ],
    );
  }

  /** A packed line holds less than it did. @returns how many lines do now */
  async lessen(tx: Tx, results: readonly MeasuredResult[], reason: string): Promise<number> {
    let lessened = 0;
    for (const { lineId, packed, billed, billedFen } of results) {
      lessened += await tx.execute(
        `UPDATE order_line SET packed = ?, billed = ?, billed_fen = ?, short_reason = ? WHERE id = ? AND state = 'packed' AND packed > ?`,
        [packed, billed, billedFen, reason, lineId, packed],
      );
    }
    return lessened;
  }

  async shorten(tx: Tx, lineIds: readonly string[], reason: string): Promise<void> {
    await tx.execute(
      `UPDATE order_line SET state = 'short', packed = 0, billed = 0, billed_fen = 0, short_reason = ? WHERE state IN ('ordered', 'packed') AND id IN (${places(lineIds)})`,
      [reason, ...lineIds],
    );
  }

  /** What a shortage left of a line. True when it was still open. */
  async allot(tx: Tx, { lineId, allotted, note, reason, substitute }: ShortDecision): Promise<boolean> {
    const nothing = substitute ? 'substituted' : 'short';
    const changed = await tx.execute(
      `UPDATE order_line SET state = CASE WHEN ? = 0 THEN ? ELSE state END, packed = CASE WHEN ? = 0 THEN 0 ELSE packed END, billed = CASE WHEN ? = 0 THEN 0 ELSE billed END,
        billed_fen = CASE WHEN ? = 0 THEN 0 ELSE billed_fen END, allotted = ?, note = ?, short_reason = ? WHERE id = ? AND state = 'ordered' AND COALESCE(allotted, ordered) > ?`,
      [allotted, nothing, allotted, allotted, allotted, allotted, note, reason, lineId, allotted],
    );
    return changed === 1;
  }

  /** A line of another garden in the short one's place, in the same bag. */
  async insertSubstitute(tx: Tx, shortLineId: string, { lineId, listing, quantity, estimateFen }: Substitute, note: string): Promise<void> {
    await tx.execute(
      `INSERT INTO order_line (id, order_id, pairing_id, cycle_id, listing_id, household_id, crop_name, drawing, plaque_number, farmer_name, unit_kind, unit_name,
        grams_per_unit, price_fen, ordered, estimate_fen, state, substitution, substitute_for, note)
       SELECT ?, order_id, pairing_id, cycle_id, ?, ?, crop_name, drawing, ?, ?, unit_kind, unit_name, grams_per_unit, ?, ?, ?, 'ordered', 'none', id, ? FROM order_line WHERE id = ?`,
      [lineId, listing.id, listing.householdId, listing.plaqueNumber, listing.farmerName, listing.priceFen, quantity, estimateFen, note, shortLineId],
    );
  }

  /** Those of these orders that have a line left to weigh. */
  async unsettled(tx: Tx, orderIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ order_id: string }>(`SELECT DISTINCT order_id FROM order_line WHERE order_id IN (${places(orderIds)}) AND state = 'ordered'`, orderIds);
    return new Set(rows.map(({ order_id }) => order_id));
  }

  /** Locked → packed with the first bill; a later, lower bill leaves the state as it is. An order of which nothing is left is cancelled. */
  async saveBills(tx: Tx, settled: readonly SettledOrder[]): Promise<void> {
    const [gone, billed] = [settled.filter(({ nothingLeft }) => nothingLeft), settled.filter(({ nothingLeft }) => !nothingLeft)];
    if (gone.length > 0) await this.cancelEmpty(tx, gone);
    if (billed.length > 0) await this.bill(tx, billed);
    await this.saveFees(tx, settled.filter(({ bill }) => bill.fees.length > 0));
  }

  private async bill(tx: Tx, billed: readonly SettledOrder[]): Promise<void> {
    await tx.execute(
      `UPDATE resident_order SET state = CASE state WHEN 'locked' THEN 'packed' ELSE state END, packed_at = COALESCE(packed_at, ?),
        billed_fen = CASE id ${billed.map(() => 'WHEN ? THEN ?').join(' ')} END WHERE id IN (${places(billed)})`,
      [tx.now, ...billed.flatMap(({ order, bill }) => [order.id, bill.totalFen]), ...billed.map(({ order }) => order.id)],
    );
  }

  private async cancelEmpty(tx: Tx, gone: readonly SettledOrder[]): Promise<void> {
    await tx.execute(`UPDATE resident_order SET state = 'cancelled', cancelled_at = ?, billed_fen = 0 WHERE id IN (${places(gone)})`, [tx.now, ...gone.map(({ order }) => order.id)]);
  }

  private async saveFees(tx: Tx, settled: readonly SettledOrder[]): Promise<void> {
    if (settled.length === 0) return;
    const ofOrder = ({ bill }: SettledOrder) => `WHEN ? THEN CASE type ${bill.fees.map(() => 'WHEN ? THEN ?').join(' ')} END`;
    await tx.execute(`UPDATE order_fee SET billed_fen = CASE order_id ${settled.map(ofOrder).join(' ')} END WHERE order_id IN (${places(settled)})`, [
      ...settled.flatMap(({ order, bill }) => [order.id, ...bill.fees.flatMap(({ type, fen }) => [type, fen])]),
      ...settled.map(({ order }) => order.id),
    ]);
  }
}
