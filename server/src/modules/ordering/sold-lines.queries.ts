import type { BusinessDate, FeeType, OrderState, SaleUnit } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { type ThreeQuantities, quantitiesOf, unitOf } from './domain/three-quantities';
import { type LineRow, places } from './order-rows';

/** Both days counted. */
export interface SoldRange {
  readonly pairingId: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** A line of an order that counts, as reports read it. */
export interface SoldLine extends ThreeQuantities {
  readonly lineId: string;
  readonly orderId: string;
  readonly orderState: OrderState;
  readonly businessDate: BusinessDate;
  readonly accountId: string;
  readonly pickupPointId: string;
  readonly bagLabel: string;
  readonly householdId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly cropName: string;
  readonly unit: SaleUnit;
  readonly estimateFen: number;
  /** Null until the whole order is billed, which is when the books learn of it. */
  readonly billedFen: number | null;
}

export interface SoldFee {
  readonly businessDate: BusinessDate;
  readonly type: FeeType;
  readonly orders: number;
  readonly chargedFen: number;
  readonly billedFen: number;
}

type SoldLineRow = Pick<LineRow, 'id' | 'order_id' | 'household_id' | 'plaque_number' | 'farmer_name' | 'crop_name' | 'unit_kind' | 'unit_name' | 'grams_per_unit' | 'ordered' | 'packed' | 'allotted' | 'estimate_fen' | 'billed_fen'> & {
  readonly order_state: OrderState;
  readonly business_date: BusinessDate;
  readonly account_id: string;
  readonly pickup_point_id: string;
  readonly bag_label: string | null;
  readonly order_billed_fen: number | string | null;
};

/** Only what is read: a day has tens of thousands of lines. */
const SOLD_COLUMNS = `l.id, l.order_id, l.household_id, l.plaque_number, l.farmer_name, l.crop_name, l.unit_kind, l.unit_name, l.grams_per_unit, l.ordered, l.packed, l.allotted,
  l.estimate_fen, l.billed_fen, o.state AS order_state, o.business_date, o.account_id, o.pickup_point_id, o.bag_label, o.billed_fen AS order_billed_fen`;

/** Paid and not taken back: a cancelled or expired order is in no report, one that was revived is in all of them. */
const COUNTS = `o.pairing_id = ? AND o.business_date BETWEEN ? AND ? AND o.state NOT IN ('reserved', 'expired', 'cancelled')`;

/** Orders as reports count them. Two statements, however many orders there are. */
@Injectable()
export class SoldLines {
  /** By date, point letter and bag number. */
  async lines(queryable: Queryable, { pairingId, from, to }: SoldRange): Promise<SoldLine[]> {
    const rows = await queryable.query<SoldLineRow>(
      `SELECT ${SOLD_COLUMNS}
       FROM resident_order o JOIN order_line l ON l.order_id = o.id WHERE ${COUNTS}
       ORDER BY o.business_date, o.point_letter, LENGTH(o.bag_label), o.bag_label, l.id`,
      [pairingId, from, to],
    );
    return rows.map(soldLine);
  }

  /** Whose an order is, and of which pairing; null when there is none. */
  async headOf(from: Queryable, orderId: string): Promise<{ readonly accountId: string; readonly pairingId: string } | null> {
    const [row] = await from.query<{ account_id: string; pairing_id: string }>('SELECT account_id, pairing_id FROM resident_order WHERE id = ?', [orderId]);
    return row ? { accountId: row.account_id, pairingId: row.pairing_id } : null;
  }

  /** Bag labels by order; null until an order is paid. */
  async labelsOf(from: Queryable, orderIds: readonly string[]): Promise<Map<string, string | null>> {
    if (orderIds.length === 0) return new Map();
    const rows = await from.query<{ id: string; bag_label: string | null }>(`SELECT id, bag_label FROM resident_order WHERE id IN (${places(orderIds)})`, orderIds);
    return new Map(rows.map(({ id, bag_label }) => [id, bag_label]));
  }

  async fees(queryable: Queryable, { pairingId, from, to }: SoldRange): Promise<SoldFee[]> {
    const rows = await queryable.query<{ business_date: BusinessDate; type: FeeType; orders: number; charged_fen: number | string; billed_fen: number | string }>(
      `SELECT o.business_date, f.type, COUNT(*) AS orders, SUM(f.amount_fen) AS charged_fen, SUM(CASE WHEN o.billed_fen IS NULL THEN 0 ELSE COALESCE(f.billed_fen, 0) END) AS billed_fen
       FROM resident_order o JOIN order_fee f ON f.order_id = o.id WHERE ${COUNTS} GROUP BY o.business_date, f.type ORDER BY o.business_date, f.type`,
      [pairingId, from, to],
    );
    return rows.map((row) => ({ businessDate: row.business_date, type: row.type, orders: Number(row.orders), chargedFen: Number(row.charged_fen), billedFen: Number(row.billed_fen) }));
  }
}

/** Field by field: spreading three objects for every line of a day is half of a report's time. */
function soldLine(row: SoldLineRow): SoldLine {
  const measured = { unitKind: row.unit_kind, unitName: row.unit_name, gramsPerUnit: row.grams_per_unit, ordered: row.ordered, allotted: row.allotted, packed: row.packed };
  const { ordered, due, packed, billed } = quantitiesOf(measured);
  return {
    ordered,
    due,
    packed,
    billed,
    lineId: row.id,
    orderId: row.order_id,
    orderState: row.order_state,
    businessDate: row.business_date,
    accountId: row.account_id,
    pickupPointId: row.pickup_point_id,
    bagLabel: row.bag_label ?? '',
    householdId: row.household_id,
    plaqueNumber: row.plaque_number,
    farmerName: row.farmer_name,
    cropName: row.crop_name,
    unit: unitOf(measured),
    estimateFen: row.estimate_fen,
    billedFen: row.order_billed_fen === null ? null : row.billed_fen,
  };
}
