import { Injectable } from '@nestjs/common';
import { FieldCipher, isUniqueViolation, type Queryable, type Tx } from '../../../platform';

export interface TripRating {
  readonly bookingId: string;
  readonly householdId: string | null;
  readonly stars: number;
  readonly hostStars: number | null;
  /** Empty without words, and once they are erased. */
  readonly text: string;
  readonly hidden: boolean;
}

export interface StarSum {
  readonly count: number;
  readonly stars: number;
}

interface Row {
  readonly booking_id: string;
  readonly household_id: string | null;
  readonly stars: number;
  readonly host_stars: number | null;
  readonly text_sealed: string | null;
  readonly hidden_at: Date | string | null;
}

const SELECT = 'SELECT booking_id, household_id, stars, host_stars, text_sealed, hidden_at FROM trip_rating';

@Injectable()
export class TripRatingRepository {
  constructor(private readonly cipher: FieldCipher) {}

  /** False when the family rated before. */
  async insert(tx: Tx, { id, pairingId, tripId, householdId }: { readonly id: string; readonly pairingId: string; readonly tripId: string; readonly householdId: string | null }, rating: Pick<TripRating, 'stars' | 'hostStars' | 'text'>): Promise<boolean> {
    const { stars, hostStars, text } = rating;
    try {
      return (await tx.execute('INSERT INTO trip_rating (booking_id, pairing_id, trip_id, household_id, stars, host_stars, text_sealed, rated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [id, pairingId, tripId, householdId, stars, hostStars, text === '' ? null : this.cipher.encrypt(text), tx.now])) === 1;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  async ofBooking(from: Queryable, bookingId: string): Promise<TripRating | null> {
    return (await this.read(from, 'booking_id = ?', bookingId))[0] ?? null;
  }

  ofTrip(from: Queryable, tripId: string): Promise<TripRating[]> {
    return this.read(from, 'trip_id = ? ORDER BY rated_at DESC, booking_id', tripId);
  }

  /** The latest of a household. */
  ofHost(from: Queryable, householdId: string, limit: number): Promise<TripRating[]> {
    return this.read(from, `household_id = ? ORDER BY rated_at DESC, booking_id LIMIT ${limit}`, householdId);
  }

  /** All stars a household was given, those whose words are hidden or erased too. */
  hostSum(from: Queryable, householdId: string): Promise<StarSum> {
    return this.sum(from, 'SELECT COUNT(*) AS n, SUM(host_stars) AS stars FROM trip_rating WHERE household_id = ?', householdId);
  }

  /** All stars that trips of a pairing were given. */
  pairingSum(from: Queryable, pairingId: string): Promise<StarSum> {
    return this.sum(from, 'SELECT COUNT(*) AS n, SUM(stars) AS stars FROM trip_rating WHERE pairing_id = ?', pairingId);
  }

  /** False when its words were taken down before. */
  async hide(tx: Tx, tripId: string, bookingId: string, reason: string): Promise<boolean> {
    return (await tx.execute('UPDATE trip_rating SET hidden_at = ?, hidden_reason = ? WHERE booking_id = ? AND trip_id = ? AND hidden_at IS NULL', [tx.now, reason, bookingId, tripId])) === 1;
  }

  async eraseWords(tx: Tx, tripId: string): Promise<void> {
    await tx.execute('UPDATE trip_rating SET text_sealed = NULL WHERE trip_id = ? AND text_sealed IS NOT NULL', [tripId]);
  }

  private async sum(from: Queryable, sql: string, id: string): Promise<StarSum> {
    const [row] = await from.query<{ n: number | string; stars: number | string | null }>(sql, [id]);
    return { count: Number(row!.n), stars: Number(row!.stars ?? 0) };
  }

  private async read(from: Queryable, where: string, value: string): Promise<TripRating[]> {
    return (await from.query<Row>(`${SELECT} WHERE ${where}`, [value])).map((row) => ({
      bookingId: row.booking_id, householdId: row.household_id, stars: row.stars, hostStars: row.host_stars, text: row.text_sealed === null ? '' : this.cipher.decrypt(row.text_sealed), hidden: row.hidden_at !== null,
    }));
  }
}
