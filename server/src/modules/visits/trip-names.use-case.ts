import { type Actor, type FileFormat, type TripNames, type TripRoster } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type FileAnswer, fileOf, type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { BookingRepository } from './booking.repository';
import { namesAreOpen } from './domain/trip-day';
import type { Trip } from './domain/trip';
import { type InsuredRow, insuranceDocument } from './insurance-document';
import { PeopleRepository, type TripPerson } from './people.repository';
import { TripBoardQueries } from './trip-board.queries';
import { TripRosterQueries } from './trip-roster.queries';

type Policies = { readonly tripId: string; readonly policies: readonly { readonly personId: string; readonly policyNumber: string }[] };

/** Names and emergency contacts: for the trip's leader alone, around the trip alone; each view is an event. */
@Injectable()
export class TripNamesOfLeader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly people: PeopleRepository,
    private readonly boards: TripBoardQueries,
    private readonly rosters: TripRosterQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, NAMES_CLOSED */
  view(actor: Actor, tripId: string): Promise<TripNames> {
    return this.unitOfWork.run(async (tx) => {
      const people = await this.open(tx, actor, tripId, 'trip.names-viewed');
      const contacts = await this.people.contacts(tx, tripId);
      const families = [...new Set(people.map(({ bookingId }) => bookingId))].map((bookingId) => ({
        bookingId, people: people.filter((person) => person.bookingId === bookingId).map((person) => ({ kind: person.kind, name: this.people.nameOf(person), band: person.band })),
        contactName: contacts.get(bookingId)?.name ?? '', contactPhone: contacts.get(bookingId)?.phone ?? '',
      }));
      return { serverNow: tx.now.toISOString(), families };
    });
  }

  /** @throws Refusal NOT_FOUND, NAMES_CLOSED */
  async sheet(actor: Actor, tripId: string, format: FileFormat): Promise<FileAnswer> {
    const { trip, rows } = await this.unitOfWork.run(async (tx) => {
      const people = await this.open(tx, actor, tripId, 'trip.insurance-exported');
      return { trip: await this.boards.own(tx, actor, tripId), rows: people.map((person): InsuredRow => ({ ...person, name: this.people.nameOf(person) })) };
    });
    return fileOf(insuranceDocument(trip, rows), format, `投保名单 ${trip.date}`);
  }

  /** @throws Refusal NOT_FOUND for a person of another trip */
  insure(actor: Actor, request: IdempotentRequest, { tripId, policies }: Policies): Promise<TripRoster> {
    return this.unitOfWork.once(request, async (tx) => {
      await this.boards.own(tx, actor, tripId);
      for (const { personId, policyNumber } of policies) if (!(await this.people.insure(tx, tripId, personId, policyNumber))) throw new Refusal('NOT_FOUND');
      await tx.audit({ action: 'trip.people-insured', subjectType: 'trip', subjectId: tripId, after: { people: policies.length } });
      return this.rosters.rosterIn(tx, tx.now, actor, tripId);
    });
  }

  /** Everybody of the families that come, once it is written down who looked. */
  private async open(tx: Tx, actor: Actor, tripId: string, action: string): Promise<TripPerson[]> {
    const trip: Trip = await this.boards.own(tx, actor, tripId);
    if (trip.leaderId !== actor.accountId) throw new Refusal('NOT_FOUND');
    if (!namesAreOpen(trip, tx.now)) throw new Refusal('NAMES_CLOSED');
    const paid = new Set((await this.bookings.inState(tx, tripId, ['deposit_paid'])).map(({ id }) => id));
    const people = (await this.people.ofTrip(tx, tripId)).filter(({ bookingId }) => paid.has(bookingId));
    await tx.audit({ action, subjectType: 'trip', subjectId: tripId, after: { people: people.length, children: people.filter(({ kind }) => kind === 'child').length } });
    return people;
  }
}
