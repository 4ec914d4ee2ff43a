import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';
import type { Extra, ExtraOrder } from './domain/extras';
import type { TripBooking } from './domain/trip';

interface ExtraRow {
  readonly id: string;
  readonly trip_id: string;
  readonly household_id: string;
  readonly name: string;
  readonly unit: string;
  readonly price_fen: number;
  readonly offered: number;
  readonly taken: number;
}

interface LineRow {
  readonly id: string;
  readonly trip_id: string;
  readonly booking_id: string;
  readonly extra_id: string;
  readonly household_id: string;
  readonly name: string;
  readonly unit: string;
  readonly pieces: number;
  readonly price_fen: number;
  readonly prepaid: number | boolean;
  readonly state: ExtraOrder['state'];
}

const SELECT = 'SELECT id, trip_id, household_id, name, unit, price_fen, offered, taken FROM trip_extra';
const LINES = `SELECT l.id, l.trip_id, l.booking_id, l.extra_id, e.household_id, e.name, e.unit, l.pieces, l.price_fen, l.prepaid, l.state FROM trip_extra_line l JOIN trip_extra e ON e.id = l.extra_id`;
const OF_BOOKING = `SELECT l.extra_id FROM trip_extra_line l WHERE l.booking_id = ? AND l.state = 'ordered'`;
const PIECES = `SELECT COALESCE(SUM(l.pieces), 0) FROM trip_extra_line l WHERE l.extra_id = trip_extra.id AND l.booking_id = ? AND l.state = 'ordered'`;

/** Extras of trips. Whoever changes what is taken of them holds the trip. */
@Injectable()
export class ExtraRepository {
  constructor(private readonly ids: Ids) {}

  async ofTrip(from: Queryable, tripId: string): Promise<Extra[]> {
    return (await from.query<ExtraRow>(`${SELECT} WHERE trip_id = ? ORDER BY id`, [tripId])).map(extraOf);
  }

  async byId(from: Queryable, id: string): Promise<Extra | null> {
    return (await from.query<ExtraRow>(`${SELECT} WHERE id = ?`, [id])).map(extraOf)[0] ?? null;
  }

  async insert(tx: Tx, pairingId: string, { tripId, householdId, name, unit, priceFen, offered }: Omit<Extra, 'id' | 'taken'>): Promise<string> {
    const id = this.ids.next();
    await tx.execute('INSERT INTO trip_extra (id, pairing_id, trip_id, household_id, name, unit, price_fen, offered) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [id, pairingId, tripId, householdId, name, unit, priceFen, offered]);
    return id;
  }

  /** False when more is taken than would be offered. */
  async update(tx: Tx, id: string, { tripId, householdId, name, unit, priceFen, offered }: Omit<Extra, 'id' | 'taken'>): Promise<boolean> {
    const sql = 'UPDATE trip_extra SET name = ?, unit = ?, price_fen = ?, offered = ? WHERE id = ? AND trip_id = ? AND household_id = ? AND taken <= ?';
    return (await tx.execute(sql, [name, unit, priceFen, offered, id, tripId, householdId, offered])) === 1;
  }

  /** All the pieces, or none: the one statement that sells them. */
  async take(tx: Tx, id: string, pieces: number): Promise<boolean> {
    return (await tx.execute('UPDATE trip_extra SET taken = taken + ? WHERE id = ? AND taken + ? <= offered', [pieces, id, pieces])) === 1;
  }

  async addLine(tx: Tx, booking: Pick<TripBooking, 'id' | 'pairingId' | 'tripId'>, { id: extraId, priceFen }: Extra, pieces: number, prepaid: boolean): Promise<string> {
    const id = this.ids.next();
    const values = [id, booking.pairingId, booking.tripId, booking.id, extraId, pieces, priceFen, Number(prepaid), 'ordered', tx.now];
    await tx.execute('INSERT INTO trip_extra_line (id, pairing_id, trip_id, booking_id, extra_id, pieces, price_fen, prepaid, state, ordered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', values);
    return id;
  }

  async line(from: Queryable, id: string): Promise<ExtraOrder | null> {
    return (await from.query<LineRow>(`${LINES} WHERE l.id = ?`, [id])).map(orderOf)[0] ?? null;
  }

  /** Without the cancelled ones. */
  async linesOf(from: Queryable, what: 'booking_id' | 'trip_id', id: string): Promise<ExtraOrder[]> {
    return (await from.query<LineRow>(`${LINES} WHERE l.${what} = ? AND l.state IN ('ordered', 'handed') ORDER BY l.id`, [id])).map(orderOf);
  }

  /** Of what a household sells with these trips, without the cancelled ones. */
  async soldBy(from: Queryable, householdId: string, tripIds: readonly string[]): Promise<ExtraOrder[]> {
    if (tripIds.length === 0) return [];
    const sql = `${LINES} WHERE l.trip_id IN (${tripIds.map(() => '?').join()}) AND e.household_id = ? AND l.state IN ('ordered', 'handed') ORDER BY l.id`;
    return (await from.query<LineRow>(sql, [...tripIds, householdId])).map(orderOf);
  }

  async hand(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE trip_extra_line SET state = 'handed', ended_at = ? WHERE id = ? AND state = 'ordered'`, [tx.now, id])) === 1;
  }

  /** Its pieces are for sale again. */
  async cancel(tx: Tx, { id, extraId, pieces }: ExtraOrder): Promise<boolean> {
    if ((await tx.execute(`UPDATE trip_extra_line SET state = 'cancelled', ended_at = ? WHERE id = ? AND state = 'ordered'`, [tx.now, id])) === 0) return false;
    await tx.execute('UPDATE trip_extra SET taken = taken - ? WHERE id = ?', [pieces, extraId]);
    return true;
  }

  /** All that a booking has not been given yet. */
  async cancelAll(tx: Tx, bookingId: string): Promise<void> {
    await tx.execute(`UPDATE trip_extra SET taken = taken - (${PIECES}) WHERE id IN (${OF_BOOKING})`, [bookingId, bookingId]);
    await tx.execute(`UPDATE trip_extra_line SET state = 'cancelled', ended_at = ? WHERE booking_id = ? AND state = 'ordered'`, [tx.now, bookingId]);
  }

  /** Ordered to be paid at the village, and nobody came for it. */
  async lapse(tx: Tx, tripId: string): Promise<void> {
    for (const line of await this.linesOf(tx, 'trip_id', tripId)) if (line.state === 'ordered' && !line.prepaid) await this.cancel(tx, line);
  }
}

function extraOf(row: ExtraRow): Extra {
  return { id: row.id, tripId: row.trip_id, householdId: row.household_id, name: row.name, unit: row.unit, priceFen: row.price_fen, offered: row.offered, taken: row.taken };
}

function orderOf(row: LineRow): ExtraOrder {
  return {
    id: row.id, tripId: row.trip_id, bookingId: row.booking_id, extraId: row.extra_id, householdId: row.household_id, name: row.name, unit: row.unit, pieces: row.pieces, priceFen: row.price_fen, prepaid: Boolean(row.prepaid), state: row.state,
  };
}
