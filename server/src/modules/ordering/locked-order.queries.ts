import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, type Queryable } from '../../platform';
import type { LockedLine, PickupFigures, PointOrder } from './domain/locked-order';
import { byOrder } from './domain/order';
import type { ShortLine } from './domain/short-line';
import { packedText, quantitiesOf, unitOf } from './domain/three-quantities';
import { LINE_COLUMNS, type LineRow, ORDER_COLUMNS, type OrderRow, lineOf, orderOf, places } from './order-rows';
import { OrderingRepository } from './ordering.repository';

type LockedLineRow = LineRow & { readonly order_state: LockedLine['orderState']; readonly bag_label: string; readonly pickup_point_id: string; readonly account_id: string };

interface FigureRow {
  readonly pickup_point_id: string;
  readonly orders: number;
  readonly paid_fen: number;
  readonly billed_fen: number;
  readonly refunded_fen: number;
  readonly bags: number;
  readonly received: number;
  readonly handed_over: number;
}

const LOCKED_LINES = `SELECT ${LINE_COLUMNS}, o.state AS order_state, o.bag_label, o.pickup_point_id, o.account_id FROM resident_order o JOIN order_line l ON l.order_id = o.id`;
/** An order called off with its day is in no list any more; one of which nothing came stays, its bags marked short. */
const STANDING = `(o.state <> 'cancelled' OR o.billed_fen IS NOT NULL)`;
/** "A-100" after "A-99". */
const BY_LABEL = 'ORDER BY o.point_letter, LENGTH(o.bag_label), o.bag_label';

/** What farm, van, gate and operator see of orders. */
@Injectable()
export class LockedOrderQueries {
  constructor(private readonly orders: OrderingRepository) {}

  async linesOfCycle(from: Queryable, cycle: { readonly id: string; readonly pairingId: string; readonly businessDate: string }): Promise<LockedLine[]> {
    const where = `WHERE o.pairing_id = ? AND o.business_date = ? AND o.cycle_id = ? AND o.locked_at IS NOT NULL AND ${STANDING}`;
    return (await from.query<LockedLineRow>(`${LOCKED_LINES} ${where} ${BY_LABEL}, l.id`, [cycle.pairingId, cycle.businessDate, cycle.id])).map(lockedLine);
  }

  async linesOfListings(from: Queryable, listingIds: readonly string[]): Promise<LockedLine[]> {
    if (listingIds.length === 0) return [];
    const where = `WHERE l.listing_id IN (${places(listingIds)}) AND o.locked_at IS NOT NULL AND ${STANDING}`;
    return (await from.query<LockedLineRow>(`${LOCKED_LINES} ${where} ${BY_LABEL}, l.id`, listingIds)).map(lockedLine);
  }

  async shortLines(from: Queryable, listingId: string): Promise<ShortLine[]> {
    const rows = await from.query<LockedLineRow & { readonly placed_at: Date | string }>(
      `SELECT ${LINE_COLUMNS}, o.state AS order_state, o.bag_label, o.pickup_point_id, o.account_id, o.placed_at
       FROM order_line l JOIN resident_order o ON o.id = l.order_id WHERE l.listing_id = ? AND l.state = 'ordered' AND o.state = 'locked' ORDER BY l.id`,
      [listingId],
    );
    return rows.map((row) => ({
      ...lockedLine(row),
      orderedAt: instantOf(row.placed_at),
      estimateFen: row.estimate_fen,
    }));
  }

  async openLines(from: Queryable, lineIds: readonly string[]): Promise<string[]> {
    if (lineIds.length === 0) return [];
    const sql = `SELECT l.id FROM order_line l JOIN resident_order o ON o.id = l.order_id WHERE l.id IN (${places(lineIds)}) AND l.state = 'ordered' AND o.state = 'locked' ORDER BY l.id`;
    return (await from.query<{ id: string }>(sql, lineIds)).map(({ id }) => id);
  }

  async ordersAtPoint(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<PointOrder[]> {
    return this.pointOrdersWhere(from, `o.pickup_point_id = ? AND o.business_date = ? AND o.locked_at IS NOT NULL AND ${STANDING}`, [pickupPointId, date]);
  }

  async pointOrders(from: Queryable, orderIds: readonly string[]): Promise<PointOrder[]> {
    if (orderIds.length === 0) return [];
    return this.pointOrdersWhere(from, `o.id IN (${places(orderIds)}) AND o.locked_at IS NOT NULL`, orderIds);
  }

  private async pointOrdersWhere(from: Queryable, where: string, values: readonly string[]): Promise<PointOrder[]> {
    const orders = (await from.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE ${where} ${BY_LABEL}`, values)).map(orderOf);
    const lines = byOrder(await this.orders.linesOf(from, orders.map(({ id }) => id)));
    return orders.map((order) => ({
      orderId: order.id,
      bagOrderId: order.bagOrderId ?? order.id,
      accountId: order.accountId,
      pickupPointId: order.pickupPointId,
      businessDate: order.businessDate,
      bagLabel: order.bagLabel ?? '',
      state: order.state,
      arrivedAt: order.arrivedAt,
      pickedUpAt: order.pickedUpAt,
      handedOverBy: order.handedOverBy,
      lines: (lines.get(order.id) ?? []).map((line) => ({
        lineId: line.id,
        householdId: line.householdId,
        plaqueNumber: line.plaqueNumber,
        cropName: line.cropName,
        drawing: line.drawing,
        unit: unitOf(line),
        ...quantitiesOf(line),
        amountText: packedText(line),
        state: line.state,
      })),
    }));
  }

  async buyersOf(from: Queryable, listingIds: readonly string[]): Promise<number> {
    if (listingIds.length === 0) return 0;
    const [row] = await from.query<{ buyers: number }>(
      `SELECT COUNT(DISTINCT o.account_id) AS buyers FROM order_line l JOIN resident_order o ON o.id = l.order_id
       WHERE l.listing_id IN (${places(listingIds)}) AND o.paid_at IS NOT NULL AND o.state <> 'cancelled'`,
      listingIds,
    );
    return Number(row?.buyers ?? 0);
  }

  async figures(from: Queryable, pairingId: string, date: BusinessDate): Promise<PickupFigures> {
    const rows = await from.query<FigureRow>(
      `SELECT pickup_point_id, SUM(CASE WHEN state = 'cancelled' THEN 0 ELSE 1 END) AS orders, SUM(total_fen) AS paid_fen,
        SUM(COALESCE(billed_fen, 0)) AS billed_fen, SUM(refunded_fen) AS refunded_fen,
        SUM(CASE WHEN locked_at IS NULL OR state = 'cancelled' THEN 0 ELSE 1 END) AS bags,
        SUM(CASE WHEN arrived_at IS NULL THEN 0 ELSE 1 END) AS received, SUM(CASE WHEN picked_up_at IS NULL THEN 0 ELSE 1 END) AS handed_over
       FROM resident_order WHERE pairing_id = ? AND business_date = ? AND paid_at IS NOT NULL GROUP BY pickup_point_id`,
      [pairingId, date],
    );
    const sum = (pick: (row: FigureRow) => number) => rows.reduce((total, row) => total + Number(pick(row)), 0);
    return {
      orders: { count: sum((row) => row.orders), paidFen: sum((row) => row.paid_fen), billedFen: sum((row) => row.billed_fen), refundedFen: sum((row) => row.refunded_fen) },
      points: rows.map((row) => ({
        pickupPointId: row.pickup_point_id,
        bags: Number(row.bags),
        received: Number(row.received),
        handedOver: Number(row.handed_over),
      })),
    };
  }
}

function lockedLine(row: LockedLineRow): LockedLine {
  const line = lineOf(row);
  return {
    lineId: line.id,
    orderId: line.orderId,
    accountId: row.account_id,
    orderState: row.order_state,
    bagLabel: row.bag_label,
    pickupPointId: row.pickup_point_id,
    listingId: line.listingId,
    householdId: line.householdId,
    cropName: line.cropName,
    drawing: line.drawing,
    unit: unitOf(line),
    priceFen: line.priceFen,
    ...quantitiesOf(line),
    amountText: packedText(line),
    state: line.state,
    wish: line.substitution,
  };
}
