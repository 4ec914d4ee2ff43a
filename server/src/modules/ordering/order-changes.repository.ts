import type { Substitution } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, type Tx, instantOf } from '../../platform';
import type { ChangedLine, OrderChange, OrderChangeState } from './domain/order-change';
import { places } from './order-rows';

interface ChangeRow {
  readonly id: string;
  readonly order_id: string;
  readonly number: number;
  readonly state: OrderChangeState;
  readonly base_revision: number;
  readonly difference_fen: number;
  readonly pickup_point_id: string | null;
  readonly point_letter: string | null;
  readonly cutoff_at: Date | string;
  readonly expires_at: Date | string;
  readonly payment_id: string | null;
}

interface ChangeLineRow {
  readonly change_id: string;
  readonly line_id: string | null;
  readonly listing_id: string;
  readonly ordered: number;
  readonly price_fen: number;
  readonly estimate_fen: number;
  readonly substitution: Substitution;
  readonly more: number;
}

export type NewChange = Omit<OrderChange, 'number' | 'state' | 'paymentId'> & { readonly pairingId: string; readonly cycleId: string };

const SELECT = 'SELECT c.id, c.order_id, c.number, c.state, c.base_revision, c.difference_fen, c.pickup_point_id, c.point_letter, c.cutoff_at, c.expires_at, c.payment_id FROM order_change c';
/** A buyer who finds nothing left waits for the end of this many overdue changes at most. */
const OVERDUE_AT_ONCE = 50;

/** Changes of orders that wait for their payment, and what became of them. The order is held by whoever adds or applies one. */
@Injectable()
export class OrderChangesRepository {
  /** @returns its number */
  async insert(tx: Tx, change: NewChange, lines: readonly ChangedLine[]): Promise<number> {
    const [last] = await tx.query<{ number: number | null }>('SELECT MAX(number) AS number FROM order_change WHERE order_id = ?', [change.orderId]);
    const number = Number(last?.number ?? 0) + 1;
    await tx.execute(
      `INSERT INTO order_change (id, order_id, number, pairing_id, cycle_id, state, pending_flag, base_revision, difference_fen, pickup_point_id, point_letter, cutoff_at, expires_at, created_at)
       VALUES (?, ?, ?, ?, ?, 'pending', 1, ?, ?, ?, ?, ?, ?, ?)`,
      [change.id, change.orderId, number, change.pairingId, change.cycleId, change.baseRevision, change.differenceFen, change.point?.id ?? null, change.point?.letter ?? null, change.cutoffAt, change.expiresAt, tx.now],
    );
    await tx.execute(
      `INSERT INTO order_change_line (change_id, seq, line_id, listing_id, ordered, price_fen, estimate_fen, substitution, more) VALUES ${lines.map(() => `(${places(Array(9).fill(0))})`).join()}`,
      lines.flatMap((line, seq) => [change.id, seq, line.lineId, line.listingId, line.ordered, line.priceFen, line.estimateFen, line.substitution, line.more]),
    );
    return number;
  }

  async pendingOf(from: Queryable, orderId: string): Promise<OrderChange | null> {
    return first(await from.query<ChangeRow>(`${SELECT} WHERE c.order_id = ? AND c.pending_flag = 1`, [orderId]));
  }

  async byNumber(from: Queryable, orderId: string, number: number): Promise<OrderChange | null> {
    return first(await from.query<ChangeRow>(`${SELECT} WHERE c.order_id = ? AND c.number = ?`, [orderId, number]));
  }

  async latestOf(from: Queryable, orderId: string): Promise<OrderChange | null> {
    return first(await from.query<ChangeRow>(`${SELECT} WHERE c.order_id = ? ORDER BY c.number DESC LIMIT 1`, [orderId]));
  }

  async linesOf(from: Queryable, changeId: string): Promise<ChangedLine[]> {
    const rows = await from.query<ChangeLineRow>('SELECT change_id, line_id, listing_id, ordered, price_fen, estimate_fen, substitution, more FROM order_change_line WHERE change_id = ? ORDER BY seq', [changeId]);
    return rows.map((row) => ({ lineId: row.line_id, listingId: row.listing_id, ordered: row.ordered, priceFen: row.price_fen, estimateFen: row.estimate_fen, substitution: row.substitution, more: row.more }));
  }

  /** Pending → another state. True for the one call that ends it. */
  async end(tx: Tx, id: string, state: 'expired' | 'superseded'): Promise<boolean> {
    return (await tx.execute(`UPDATE order_change SET state = ?, pending_flag = NULL, ended_at = ? WHERE id = ? AND state = 'pending'`, [state, tx.now, id])) === 1;
  }

  /** Its money has come and it is done; from an expired one when its stock was taken again. */
  async apply(tx: Tx, id: string, from: OrderChangeState, paymentId: string): Promise<boolean> {
    return (await tx.execute(`UPDATE order_change SET state = 'applied', pending_flag = NULL, payment_id = ?, ended_at = ? WHERE id = ? AND state = ?`, [paymentId, tx.now, id, from])) === 1;
  }

  async overdueOnListings(tx: Tx, listingIds: readonly string[]): Promise<OrderChange[]> {
    const rows = await tx.query<ChangeRow>(
      `${SELECT} WHERE c.state = 'pending' AND c.expires_at <= ? AND c.id IN (SELECT l.change_id FROM order_change_line l WHERE l.listing_id IN (${places(listingIds)}) AND l.more > 0) ORDER BY c.id LIMIT ${OVERDUE_AT_ONCE}`,
      [tx.now, ...listingIds],
    );
    return rows.map(changeOf);
  }

  async pendingOfCycle(tx: Tx, cycleId: string): Promise<OrderChange[]> {
    return (await tx.query<ChangeRow>(`${SELECT} WHERE c.cycle_id = ? AND c.state = 'pending' ORDER BY c.id`, [cycleId])).map(changeOf);
  }
}

function first([row]: ChangeRow[]): OrderChange | null {
  return row ? changeOf(row) : null;
}

function changeOf(row: ChangeRow): OrderChange {
  return {
    id: row.id,
    orderId: row.order_id,
    number: row.number,
    state: row.state,
    baseRevision: row.base_revision,
    differenceFen: Number(row.difference_fen),
    point: row.pickup_point_id === null ? null : { id: row.pickup_point_id, letter: row.point_letter! },
    cutoffAt: instantOf(row.cutoff_at),
    expiresAt: instantOf(row.expires_at),
    paymentId: row.payment_id,
  };
}
