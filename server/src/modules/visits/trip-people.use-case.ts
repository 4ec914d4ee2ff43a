import { type Actor, type ChildBand, type NameTripPeopleRequest, type TripPeoplePage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, type Queryable, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { TripAfterFacts } from './after/trip-after-facts';
import { TripRatingRepository } from './after/trip-rating.repository';
import { BookingRepository } from './booking.repository';
import type { Trip, TripBooking } from './domain/trip';
import { HostRepository } from './host.repository';
import { PeopleRepository, type TripPerson } from './people.repository';
import { TripProblems } from './trip-problems';
import { TripRepository } from './trip.repository';

/** 参与人, by the family itself. Names go in and never come back out of here. */
@Injectable()
export class TripPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly people: PeopleRepository,
    private readonly problems: TripProblems,
    private readonly hosts: HostRepository,
    private readonly ratings: TripRatingRepository,
    private readonly after: TripAfterFacts,
  ) {}

  /** @throws Refusal NOT_FOUND for another family's */
  async page(actor: Actor, bookingId: string): Promise<TripPeoplePage> {
    return this.pageIn(this.database, await this.clock.now(), await this.own(this.database, actor, bookingId));
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, TRIP_CLOSED, PEOPLE_DIFFER */
  name(actor: Actor, request: IdempotentRequest, wish: NameTripPeopleRequest): Promise<TripPeoplePage> {
    return this.unitOfWork.once(request, async (tx) => {
      const booking = await this.own(tx, actor, wish.bookingId);
      const trip = (await this.trips.hold(tx, booking.tripId))!;
      if (booking.state !== 'deposit_paid') throw new Refusal('STATE_CHANGED');
      if (tx.now >= trip.startsAt || trip.confirmedAt) throw new Refusal('TRIP_CLOSED');
      if (wish.adults.length !== booking.adults || !sameBands(wish.children.map(({ band }) => band), this.problems.open(booking).childBands)) throw new Refusal('PEOPLE_DIFFER');
      const people = [...wish.adults.map((name) => ({ kind: 'adult' as const, band: null, name })), ...wish.children.map(({ band, name }) => ({ kind: 'child' as const, band, name }))];
      await this.people.replace(tx, booking, people, { name: wish.contactName, phone: wish.contactPhone });
      await tx.audit({ action: 'trip.people-named', subjectType: 'trip_booking', subjectId: booking.id, after: { adults: wish.adults.length, children: wish.children.length } });
      return this.pageIn(tx, tx.now, booking);
    });
  }

  private async own(from: Queryable, actor: Actor, bookingId: string): Promise<TripBooking> {
    const booking = await this.bookings.byId(from, bookingId);
    if (!booking) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'trip:book', booking.accountId);
    return booking;
  }

  async pageIn(from: Queryable, now: Date, booking: TripBooking): Promise<TripPeoplePage> {
    const trip: Trip = (await this.trips.byId(from, booking.tripId))!;
    return {
      serverNow: now.toISOString(), bookingId: booking.id, adults: booking.adults, childBands: this.problems.open(booking).childBands,
      people: (await this.people.ofBooking(from, booking.id)).map(presentPerson), code: booking.state === 'deposit_paid' ? booking.code : null, ...(await this.afterwards(from, now, trip, booking)),
    };
  }

  private async afterwards(from: Queryable, now: Date, trip: Trip, booking: TripBooking): Promise<Pick<TripPeoplePage, 'mayRate' | 'stars' | 'hostName' | 'hostStars' | 'photoIds'>> {
    const rating = await this.ratings.ofBooking(from, booking.id);
    const hostName = booking.householdId === null ? null : await this.hosts.nameOf(from, trip.id, booking.householdId);
    const photoIds = (await this.after.wasThere(from, booking)) ? await this.after.photoIds(from, trip.id) : [];
    return { mayRate: await this.after.mayRate(from, now, trip, booking), stars: rating?.stars ?? null, hostName, hostStars: rating?.hostStars ?? null, photoIds };
  }
}

export function presentPerson({ id, kind, band, policyNumber }: TripPerson): TripPeoplePage['people'][number] {
  return { personId: id, kind, band, insured: policyNumber !== null };
}

function sameBands(one: readonly ChildBand[], other: readonly ChildBand[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
