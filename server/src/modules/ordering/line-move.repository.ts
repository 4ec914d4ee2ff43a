import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, type Queryable, type Tx } from '../../platform';
import type { Order, OrderLine } from './domain/order';
import { LINE_COLUMNS, type LineRow, lineOf, ORDER_COLUMNS, type OrderRow, orderOf } from './order-rows';

export interface LineMove {
  readonly lineId: string;
  readonly fromOrderId: string;
  readonly toOrderId: string;
  readonly keeperAccountId: string;
  readonly reason: string;
}

interface MoveRow {
  readonly line_id: string;
  readonly from_order_id: string;
  readonly to_order_id: string;
  readonly keeper_account_id: string;
  readonly reason: string;
}

const MOVES = 'SELECT line_id, from_order_id, to_order_id, keeper_account_id, reason FROM line_move';

/** Lines that went to a neighbour: written once, never changed. */
@Injectable()
export class LineMoveRepository {
  constructor(private readonly database: Database) {}

  /** Both orders of this point, held in the order of their ids: two moves the other way round come one after the other. */
  async hold(tx: Tx, pickupPointId: string, orderIds: readonly [string, string]): Promise<Map<string, Order>> {
    const sql = `SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE o.id IN (?, ?) AND o.pickup_point_id = ? ORDER BY o.id ${forUpdateSql(this.database.dialect)}`;
    const orders = (await tx.query<OrderRow>(sql, [...orderIds, pickupPointId])).map(orderOf);
    return new Map(orders.map((order) => [order.id, order]));
  }

  async line(tx: Tx, lineId: string): Promise<OrderLine | null> {
    const [row] = await tx.query<LineRow>(`SELECT ${LINE_COLUMNS} FROM order_line l WHERE l.id = ?`, [lineId]);
    return row ? lineOf(row) : null;
  }

  async ofLine(tx: Tx, lineId: string): Promise<LineMove | null> {
    const [row] = await tx.query<MoveRow>(`${MOVES} WHERE line_id = ?`, [lineId]);
    return row ? moveOf(row) : null;
  }

  async ofPoint(from: Queryable, pickupPointId: string, date: string): Promise<LineMove[]> {
    return (await from.query<MoveRow>(`${MOVES} WHERE pickup_point_id = ? AND business_date = ? ORDER BY line_id`, [pickupPointId, date])).map(moveOf);
  }

  async insert(tx: Tx, move: LineMove, { pairingId, pickupPointId, businessDate }: Order): Promise<void> {
    await tx.execute(
      `INSERT INTO line_move (line_id, pairing_id, pickup_point_id, business_date, from_order_id, to_order_id, keeper_account_id, reason, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [move.lineId, pairingId, pickupPointId, businessDate, move.fromOrderId, move.toOrderId, move.keeperAccountId, move.reason, tx.now],
    );
  }
}

function moveOf(row: MoveRow): LineMove {
  return { lineId: row.line_id, fromOrderId: row.from_order_id, toOrderId: row.to_order_id, keeperAccountId: row.keeper_account_id, reason: row.reason };
}
