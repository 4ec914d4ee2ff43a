import { Injectable } from '@nestjs/common';
import { Ids, instantOf, isUniqueViolation, type Queryable, type Tx } from '../../platform';
import { peopleOf, type TripBooking } from './domain/trip';

export interface CheckIn {
  readonly bookingId: string;
  readonly point: number;
  readonly heads: number;
}

@Injectable()
export class CheckInRepository {
  constructor(private readonly ids: Ids) {}

  /** False when the family was there before. */
  async add(tx: Tx, booking: TripBooking, point: number, accountId: string, at: Date): Promise<boolean> {
    const values = [this.ids.next(), booking.pairingId, booking.tripId, booking.id, point, peopleOf(booking), accountId, at];
    try {
      return (await tx.execute('INSERT INTO trip_check_in (id, pairing_id, trip_id, booking_id, point, heads, by_account_id, checked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', values)) === 1;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  async at(from: Queryable, bookingId: string, point: number): Promise<Date | null> {
    const [row] = await from.query<{ checked_at: Date | string }>('SELECT checked_at FROM trip_check_in WHERE booking_id = ? AND point = ?', [bookingId, point]);
    return row ? instantOf(row.checked_at) : null;
  }

  async any(from: Queryable, bookingId: string): Promise<boolean> {
    return (await from.query('SELECT 1 AS found FROM trip_check_in WHERE booking_id = ? LIMIT 1', [bookingId])).length > 0;
  }

  async ofTrip(from: Queryable, tripId: string): Promise<CheckIn[]> {
    const rows = await from.query<{ booking_id: string; point: number; heads: number }>('SELECT booking_id, point, heads FROM trip_check_in WHERE trip_id = ? ORDER BY point, id', [tripId]);
    return rows.map((row) => ({ bookingId: row.booking_id, point: row.point, heads: row.heads }));
  }
}
