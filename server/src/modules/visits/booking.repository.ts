import type { TripBookingState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, instantOf, instantOrNull, isUniqueViolation, type Queryable, type SqlValue, type Tx } from '../../platform';
import { OPEN, type TripBooking, type TripTerms } from './domain/trip';
import { ExtraRepository } from './extra.repository';

interface BookingRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly trip_id: string;
  readonly account_id: string;
  readonly state: TripBookingState;
  readonly adults: number;
  readonly children: number;
  readonly price_fen: number;
  readonly deposit_fen: number;
  readonly policy: string;
  readonly friend_code: string | null;
  readonly family_sealed: string | null;
  readonly payment_id: string | null;
  readonly queue_no: number | null;
  readonly offers: number;
  readonly held_until: Date | string | null;
  readonly offered_until: Date | string | null;
  readonly household_id: string | null;
  readonly refund_fen: number;
  readonly consent_id: string | null;
  readonly placed_at: Date | string;
  readonly code: string | null;
  readonly extras_fen: number;
  readonly extras_back_fen: number;
  readonly terms: string | null;
}

const COLUMNS =
  'id, pairing_id, trip_id, account_id, state, adults, children, price_fen, deposit_fen, policy, friend_code, family_sealed, payment_id, queue_no, offers, held_until, offered_until, household_id, refund_fen, consent_id, placed_at, code, extras_fen, extras_back_fen, terms';
const SELECT = `SELECT ${COLUMNS} FROM trip_booking`;
/** Of a booking that was made before they were kept. */
const NO_TERMS: TripTerms = { standards: [], tableFen: null };

@Injectable()
export class BookingRepository {
  constructor(
    private readonly database: Database,
    private readonly extras: ExtraRepository,
  ) {}

  /** False when the family has a booking that stands. */
  async insert(tx: Tx, b: TripBooking): Promise<boolean> {
    const values: SqlValue[] = [
      ...[b.id, b.pairingId, b.tripId, b.accountId, b.state, b.adults, b.children, b.priceFen, b.depositFen, JSON.stringify(b.policy), b.friendCode, b.familySealed],
      ...[b.paymentId, b.queueNo, b.offers, b.heldUntil, b.offeredUntil, b.householdId, b.refundFen, b.consentId, tx.now, b.code, b.extrasFen, b.extrasBackFen, JSON.stringify(b.terms), 1],
    ];
    try {
      return (await tx.execute(`INSERT INTO trip_booking (${COLUMNS}, open_flag) VALUES (${values.map(() => '?').join()})`, values)) === 1;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  async byId(from: Queryable, id: string): Promise<TripBooking | null> {
    return (await from.query<BookingRow>(`${SELECT} WHERE id = ?`, [id])).map(bookingOf)[0] ?? null;
  }

  /** Nobody else changes it until the end of the transaction. */
  async hold(tx: Tx, id: string): Promise<TripBooking | null> {
    return (await tx.query<BookingRow>(`${SELECT} WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [id])).map(bookingOf)[0] ?? null;
  }

  async openOf(from: Queryable, tripId: string, accountId: string): Promise<string | null> {
    return (await from.query<{ id: string }>('SELECT id FROM trip_booking WHERE trip_id = ? AND account_id = ? AND open_flag = 1', [tripId, accountId]))[0]?.id ?? null;
  }

  /** In the order in which they were placed. */
  async inState(from: Queryable, tripId: string, states: readonly TripBookingState[]): Promise<TripBooking[]> {
    return (await from.query<BookingRow>(`${SELECT} WHERE trip_id = ? AND state IN (${states.map(() => '?').join()}) ORDER BY id`, [tripId, ...states])).map(bookingOf);
  }

  /** Paid ones of several trips, in the order in which they were placed. */
  async paidOf(from: Queryable, tripIds: readonly string[]): Promise<TripBooking[]> {
    if (tripIds.length === 0) return [];
    return (await from.query<BookingRow>(`${SELECT} WHERE trip_id IN (${tripIds.map(() => '?').join()}) AND state = 'deposit_paid' ORDER BY id`, [...tripIds])).map(bookingOf);
  }

  /** The first of the waiting list that are no more people than this. */
  async firstWaiting(tx: Tx, tripId: string, people: number): Promise<TripBooking | null> {
    const rows = await tx.query<BookingRow>(`${SELECT} WHERE trip_id = ? AND state = 'waitlisted' AND adults + children <= ? ORDER BY queue_no LIMIT 1 ${forUpdateSql(this.database.dialect)}`, [tripId, people]);
    return rows.map(bookingOf)[0] ?? null;
  }

  /** Offers that have ended by then and were not taken, the first first; of those that ended at once, who stood first. */
  async lapsedOffers(tx: Tx, tripId: string): Promise<TripBooking[]> {
    const sql = `${SELECT} WHERE trip_id = ? AND state = 'offered' AND offered_until <= ? ORDER BY offered_until, queue_no, id ${forUpdateSql(this.database.dialect)}`;
    return (await tx.query<BookingRow>(sql, [tripId, tx.now])).map(bookingOf);
  }

  async ahead(from: Queryable, tripId: string, queueNo: number): Promise<number> {
    const [row] = await from.query<{ n: number | string }>(`SELECT COUNT(*) AS n FROM trip_booking WHERE trip_id = ? AND state = 'waitlisted' AND queue_no < ?`, [tripId, queueNo]);
    return Number(row!.n);
  }

  /** From one state to another, with what else changes; false when it was not in it any more. */
  async move(tx: Tx, id: string, from: TripBookingState, to: TripBookingState, changes: Readonly<Record<string, SqlValue>> = {}): Promise<boolean> {
    const open = OPEN.includes(to);
    if (!open) await this.letGo(tx, id);
    const columns = { state: to, open_flag: open ? 1 : null, ended_at: open ? null : tx.now, ...(open ? {} : { contact_sealed: null }), ...changes };
    const sets = Object.keys(columns).map((column) => `${column} = ?`);
    return (await tx.execute(`UPDATE trip_booking SET ${sets.join(', ')} WHERE id = ? AND state = ?`, [...Object.values(columns), id, from])) === 1;
  }

  /** Names of people who do not come, and extras that are not fetched. */
  private async letGo(tx: Tx, id: string): Promise<void> {
    await tx.execute('DELETE FROM trip_person WHERE booking_id = ?', [id]);
    await this.extras.cancelAll(tx, id);
  }

  /** Another number of people; a family that has grown has to be seated anew. */
  async resize(tx: Tx, before: TripBooking, to: Pick<TripBooking, 'adults' | 'children' | 'familySealed' | 'consentId' | 'householdId'>): Promise<boolean> {
    const sql = 'UPDATE trip_booking SET adults = ?, children = ?, family_sealed = ?, consent_id = ?, household_id = ? WHERE id = ? AND state = ? AND adults = ? AND children = ?';
    return (await tx.execute(sql, [to.adults, to.children, to.familySealed, to.consentId, to.householdId, before.id, before.state, before.adults, before.children])) === 1;
  }

  /** More of the extras that were paid goes back. */
  async giveExtrasBack(tx: Tx, id: string, sumFen: number): Promise<void> {
    await tx.execute('UPDATE trip_booking SET extras_back_fen = extras_back_fen + ? WHERE id = ?', [sumFen, id]);
  }

  async seat(tx: Tx, id: string, householdId: string | null): Promise<void> {
    await tx.execute(`UPDATE trip_booking SET household_id = ? WHERE id = ? AND state = 'deposit_paid'`, [householdId, id]);
  }

  /** Of all trips of the pairing, so that a code of another trip can be named as such. */
  async byCode(from: Queryable, pairingId: string, code: string): Promise<TripBooking | null> {
    return (await from.query<BookingRow>(`${SELECT} WHERE pairing_id = ? AND code = ? ORDER BY id DESC LIMIT 1`, [pairingId, code])).map(bookingOf)[0] ?? null;
  }

  /** Whatever is personal of a trip's families. */
  async erase(tx: Tx, tripId: string): Promise<number> {
    return tx.execute('UPDATE trip_booking SET family_sealed = NULL, friend_code = NULL, contact_sealed = NULL, erased_at = ? WHERE trip_id = ? AND erased_at IS NULL', [tx.now, tripId]);
  }

  async insertConsent(tx: Tx, consent: { readonly id: string; readonly tripId: string; readonly accountId: string; readonly version: string }): Promise<void> {
    await tx.execute('INSERT INTO trip_consent (id, trip_id, account_id, version, given_at) VALUES (?, ?, ?, ?, ?)', [consent.id, consent.tripId, consent.accountId, consent.version, tx.now]);
  }

  async hasConsent(from: Queryable, id: string, tripId: string, accountId: string): Promise<boolean> {
    return (await from.query('SELECT 1 AS found FROM trip_consent WHERE id = ? AND trip_id = ? AND account_id = ?', [id, tripId, accountId])).length > 0;
  }
}

function bookingOf(row: BookingRow): TripBooking {
  return {
    id: row.id, pairingId: row.pairing_id, tripId: row.trip_id, accountId: row.account_id, state: row.state, adults: row.adults, children: row.children, priceFen: row.price_fen,
    depositFen: row.deposit_fen, policy: JSON.parse(row.policy), friendCode: row.friend_code, familySealed: row.family_sealed, paymentId: row.payment_id, queueNo: row.queue_no,
    offers: row.offers, heldUntil: instantOrNull(row.held_until), offeredUntil: instantOrNull(row.offered_until), householdId: row.household_id, refundFen: row.refund_fen,
    consentId: row.consent_id, placedAt: instantOf(row.placed_at), code: row.code, extrasFen: row.extras_fen, extrasBackFen: row.extras_back_fen,
    terms: row.terms === null ? NO_TERMS : (JSON.parse(row.terms) as TripTerms),
  };
}
