import type { ChildBand } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { FieldCipher, Ids, type Queryable, type Tx } from '../../platform';
import type { TripBooking } from './domain/trip';

/** A person of a booking; the name is opened only where it may be seen. */
export interface TripPerson {
  readonly id: string;
  readonly bookingId: string;
  readonly kind: 'adult' | 'child';
  readonly band: ChildBand | null;
  readonly nameSealed: string;
  readonly policyNumber: string | null;
}

export interface Contact {
  readonly name: string;
  readonly phone: string;
}

export type NewPerson = Pick<TripPerson, 'kind' | 'band'> & { readonly name: string };

interface Row {
  readonly id: string;
  readonly booking_id: string;
  readonly kind: TripPerson['kind'];
  readonly band: ChildBand | null;
  readonly name_sealed: string;
  readonly policy_number: string | null;
}

const SELECT = 'SELECT id, booking_id, kind, band, name_sealed, policy_number FROM trip_person';

/** 参与人: names at rest are encrypted, and gone thirty days after the trip. */
@Injectable()
export class PeopleRepository {
  constructor(
    private readonly ids: Ids,
    private readonly cipher: FieldCipher,
  ) {}

  async ofBooking(from: Queryable, bookingId: string): Promise<TripPerson[]> {
    return (await from.query<Row>(`${SELECT} WHERE booking_id = ? ORDER BY id`, [bookingId])).map(personOf);
  }

  /** Of bookings that still stand. */
  async ofTrip(from: Queryable, tripId: string): Promise<TripPerson[]> {
    return (await from.query<Row>(`${SELECT} WHERE trip_id = ? ORDER BY booking_id, id`, [tripId])).map(personOf);
  }

  /** In place of whoever was named before: what was insured is to be insured anew. */
  async replace(tx: Tx, { id, tripId, pairingId }: TripBooking, people: readonly NewPerson[], contact: Contact): Promise<void> {
    await this.drop(tx, id);
    for (const { kind, band, name } of people)
      await tx.execute('INSERT INTO trip_person (id, pairing_id, trip_id, booking_id, kind, band, name_sealed, named_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [this.ids.next(), pairingId, tripId, id, kind, band, this.cipher.encrypt(name), tx.now]);
    await tx.execute('UPDATE trip_booking SET contact_sealed = ? WHERE id = ?', [this.cipher.encrypt(JSON.stringify(contact)), id]);
  }

  /** The family does not come, or comes with other people. */
  async drop(tx: Tx, bookingId: string): Promise<void> {
    await tx.execute('DELETE FROM trip_person WHERE booking_id = ?', [bookingId]);
    await tx.execute('UPDATE trip_booking SET contact_sealed = NULL WHERE id = ?', [bookingId]);
  }

  async dropTrip(tx: Tx, tripId: string): Promise<number> {
    await tx.execute('UPDATE trip_booking SET contact_sealed = NULL WHERE trip_id = ?', [tripId]);
    return tx.execute('DELETE FROM trip_person WHERE trip_id = ?', [tripId]);
  }

  async insure(tx: Tx, tripId: string, personId: string, policyNumber: string): Promise<boolean> {
    return (await tx.execute('UPDATE trip_person SET policy_number = ? WHERE id = ? AND trip_id = ?', [policyNumber, personId, tripId])) === 1;
  }

  /** The policies were for another day. */
  async uninsure(tx: Tx, tripId: string): Promise<void> {
    await tx.execute('UPDATE trip_person SET policy_number = NULL WHERE trip_id = ? AND policy_number IS NOT NULL', [tripId]);
  }

  async contacts(from: Queryable, tripId: string): Promise<Map<string, Contact>> {
    const rows = await from.query<{ id: string; contact_sealed: string }>(`SELECT id, contact_sealed FROM trip_booking WHERE trip_id = ? AND state = 'deposit_paid' AND contact_sealed IS NOT NULL`, [tripId]);
    return new Map(rows.map(({ id, contact_sealed }) => [id, JSON.parse(this.cipher.decrypt(contact_sealed)) as Contact]));
  }

  nameOf({ nameSealed }: TripPerson): string {
    return this.cipher.decrypt(nameSealed);
  }
}

function personOf(row: Row): TripPerson {
  return { id: row.id, bookingId: row.booking_id, kind: row.kind, band: row.band, nameSealed: row.name_sealed, policyNumber: row.policy_number };
}
