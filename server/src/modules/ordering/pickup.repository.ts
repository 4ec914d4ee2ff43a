import { Injectable } from '@nestjs/common';
import { Database, type Queryable, Random, type Tx, insertIgnoreSql, instantOrNull } from '../../platform';
import { PICKUP_CODE_DIGITS, ticketCode, type WrongTries } from './domain/pickup-code';
import type { TicketPlace } from './ticket-signer';

interface PointDayRow {
  readonly last_bag: number;
  readonly wrong_recent: number;
  readonly wrong_today: number;
  readonly paused_until: Date | string | null;
}

export interface Ticket {
  readonly orderId: string;
  readonly code: string;
  readonly usedAt: Date | null;
}

interface TicketRow {
  readonly order_id: string;
  readonly code: string;
  readonly used_at: Date | string | null;
}

const CODE_TRIES = 50;

/** Tickets, bag numbers and wrong tries of one point on one date. */
@Injectable()
export class PickupRepository {
  constructor(
    private readonly database: Database,
    private readonly random: Random,
  ) {}

  /** The next bag number there; the point's day is held until this transaction ends. */
  async nextBag(tx: Tx, place: TicketPlace): Promise<number> {
    if (!(await this.takeBag(tx, place))) {
      await this.open(tx, place);
      await this.takeBag(tx, place);
    }
    return (await this.dayOf(tx, place)).last_bag;
  }

  /** A number taken by `nextBag` in this transaction, the day still held, that is not needed after all. */
  async returnBag(tx: Tx, { pickupPointId, businessDate }: TicketPlace): Promise<void> {
    await tx.execute('UPDATE point_day SET last_bag = last_bag - 1 WHERE pickup_point_id = ? AND business_date = ?', [pickupPointId, businessDate]);
  }

  /** Gives an order a code nobody else has at its point on its date. */
  async issueTicket(tx: Tx, place: TicketPlace, orderId: string): Promise<void> {
    for (let tried = 0; tried < CODE_TRIES; tried += 1) {
      const code = ticketCode(this.random.digits(PICKUP_CODE_DIGITS));
      const issued = await tx.execute(`${insertIgnoreSql(this.database.dialect)} pickup_ticket (order_id, pickup_point_id, business_date, code) VALUES (?, ?, ?, ?)`, [
        orderId, place.pickupPointId, place.businessDate, code,
      ]);
      if (issued === 1) return;
    }
    throw new Error(`no free pickup code at point ${place.pickupPointId} on ${place.businessDate}`);
  }

  /** The ticket of a bag that moves to another point: a new code there. */
  async moveTicket(tx: Tx, place: TicketPlace, orderId: string): Promise<void> {
    await this.dropTicket(tx, orderId);
    await this.issueTicket(tx, place, orderId);
  }

  async dropTicket(tx: Tx, orderId: string): Promise<void> {
    await tx.execute('DELETE FROM pickup_ticket WHERE order_id = ? AND used_at IS NULL', [orderId]);
  }

  async ticketOf(from: Queryable, orderId: string): Promise<Ticket | null> {
    return first(await from.query<TicketRow>('SELECT order_id, code, used_at FROM pickup_ticket WHERE order_id = ?', [orderId]));
  }

  async ticketByCode(from: Queryable, { pickupPointId, businessDate }: TicketPlace, code: string): Promise<Ticket | null> {
    const sql = 'SELECT order_id, code, used_at FROM pickup_ticket WHERE pickup_point_id = ? AND business_date = ? AND code = ?';
    return first(await from.query<TicketRow>(sql, [pickupPointId, businessDate, code]));
  }

  /** The wrong tries so far, held until this transaction ends: two keepers count one after the other. */
  async holdTries(tx: Tx, place: TicketPlace): Promise<WrongTries> {
    if (!(await this.holdDay(tx, place))) {
      await this.open(tx, place);
      await this.holdDay(tx, place);
    }
    const row = await this.dayOf(tx, place);
    return { recent: row.wrong_recent, today: row.wrong_today, pausedUntil: instantOrNull(row.paused_until) };
  }

  async saveTries(tx: Tx, place: TicketPlace, { recent, today, pausedUntil }: WrongTries): Promise<void> {
    await tx.execute('UPDATE point_day SET wrong_recent = ?, wrong_today = ?, paused_until = ? WHERE pickup_point_id = ? AND business_date = ?', [
      recent, today, pausedUntil, place.pickupPointId, place.businessDate,
    ]);
  }

  /** A bag's ticket is used when nothing of the bag waits any more. */
  async markUsed(tx: Tx, orderId: string): Promise<void> {
    const [bag] = await tx.query<{ bag_order_id: string }>('SELECT bag_order_id FROM resident_order WHERE id = ?', [orderId]);
    await tx.execute(
      `UPDATE pickup_ticket SET used_at = ? WHERE order_id = ? AND used_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM resident_order o WHERE o.bag_order_id = ? AND o.picked_up_at IS NULL AND o.state NOT IN ('cancelled', 'donated'))`,
      [tx.now, bag?.bag_order_id ?? orderId, bag?.bag_order_id ?? orderId],
    );
  }

  private async holdDay(tx: Tx, { pickupPointId, businessDate }: TicketPlace): Promise<boolean> {
    return (await tx.execute('UPDATE point_day SET wrong_today = wrong_today WHERE pickup_point_id = ? AND business_date = ?', [pickupPointId, businessDate])) === 1;
  }

  private async takeBag(tx: Tx, { pickupPointId, businessDate }: TicketPlace): Promise<boolean> {
    return (await tx.execute('UPDATE point_day SET last_bag = last_bag + 1 WHERE pickup_point_id = ? AND business_date = ?', [pickupPointId, businessDate])) === 1;
  }

  private async open(tx: Tx, { pickupPointId, businessDate }: TicketPlace): Promise<void> {
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} point_day (pickup_point_id, business_date, last_bag, wrong_recent, wrong_today) VALUES (?, ?, 0, 0, 0)`, [
      pickupPointId, businessDate,
    ]);
  }

  private async dayOf(tx: Tx, { pickupPointId, businessDate }: TicketPlace): Promise<PointDayRow> {
    const sql = 'SELECT last_bag, wrong_recent, wrong_today, paused_until FROM point_day WHERE pickup_point_id = ? AND business_date = ?';
    const [row] = await tx.query<PointDayRow>(sql, [pickupPointId, businessDate]);
    if (!row) throw new Error(`point ${pickupPointId} has no day ${businessDate}`);
    return row;
  }
}

function first([row]: TicketRow[]): Ticket | null {
  return row ? { orderId: row.order_id, code: row.code, usedAt: instantOrNull(row.used_at) } : null;
}
