import type { BusinessDate, FeeType, OrderState, SaleUnit } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { type ThreeQuantities, quantitiesOf, unitOf } from './domain/three-quantities';
import { LINE_COLUMNS, type LineRow, lineOf } from './order-rows';

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

type SoldLineRow = LineRow & { readonly order_state: OrderState; readonly business_date: BusinessDate; readonly account_id: string; readonly pickup_point_id: string; readonly bag_label: string | null; readonly order_billed_fen: number | string | null };

/** Paid and not taken back: a cancelled or expired order is in no report, one that was revived is in all of them. */
const COUNTS = `o.pairing_id = ? AND o.business_date BETWEEN ? AND ? AND o.state NOT IN ('reserved', 'expired', 'cancelled')`;

/** Orders as reports count them. Two statements, however many orders there are. */
@Injectable()
export class SoldLines {
  /** By date, point letter and bag number. */
  async lines(queryable: Queryable, { pairingId, from, to }: SoldRange): Promise<SoldLine[]> {
    const rows = await queryable.query<SoldLineRow>(
      `SELECT ${LINE_COLUMNS}, o.state AS order_state, o.business_date, o.account_id, o.pickup_point_id, o.bag_label, o.billed_fen AS order_billed_fen
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

  async fees(queryable: Queryable, { pairingId, from, to }: SoldRange): Promise<SoldFee[]> {
    const rows = await queryable.query<{ business_date: BusinessDate; type: FeeType; orders: number; charged_fen: number | string; billed_fen: number | string }>(
      `SELECT o.business_date, f.type, COUNT(*) AS orders, SUM(f.amount_fen) AS charged_fen, SUM(CASE WHEN o.billed_fen IS NULL THEN 0 ELSE COALESCE(f.billed_fen, 0) END) AS billed_fen
       FROM resident_order o JOIN order_fee f ON f.order_id = o.id WHERE ${COUNTS} GROUP BY o.business_date, f.type ORDER BY o.business_date, f.type`,
      [pairingId, from, to],
    );
    return rows.map((row) => ({ businessDate: row.business_date, type: row.type, orders: Number(row.orders), chargedFen: Number(row.charged_fen), billedFen: Number(row.billed_fen) }));
  }
}

function soldLine(row: SoldLineRow): SoldLine {
  const line = lineOf(row);
  return {
    ...quantitiesOf(line),
    lineId: line.id,
    orderId: line.orderId,
    orderState: row.order_state,
    businessDate: row.business_date,
    accountId: row.account_id,
    pickupPointId: row.pickup_point_id,
    bagLabel: row.bag_label ?? '',
    householdId: line.householdId,
    plaqueNumber: line.plaqueNumber,
    farmerName: line.farmerName,
    cropName: line.cropName,
    unit: unitOf(line),
    estimateFen: line.estimateFen,
    billedFen: row.order_billed_fen === null ? null : line.billedFen,
  };
}
