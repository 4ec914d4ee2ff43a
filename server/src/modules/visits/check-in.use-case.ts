import { type Actor, type CheckedIn, type CheckInRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { Accounts } from '../identity/public';
import { BookingRepository } from './booking.repository';
import { CheckInRepository } from './check-in.repository';
import { peopleOf, type Trip, type TripBooking } from './domain/trip';
import { HostRepository } from './host.repository';
import { TripBoardQueries } from './trip-board.queries';
import { TripRepository } from './trip.repository';

/** 点名: a family at a point, by its code or its name; told late when there was no network. */
@Injectable()
export class CheckInFamily {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly checkIns: CheckInRepository,
    private readonly hosts: HostRepository,
    private readonly accounts: Accounts,
    private readonly boards: TripBoardQueries,
    private readonly trips: TripRepository,
  ) {}

  /** Not once it is settled: households are paid by who was there. @throws Refusal NOT_FOUND, INVALID_INPUT, PICKUP_CODE_UNKNOWN, CODE_OF_OTHER_TRIP, STATE_CHANGED, CHECKED_IN_BEFORE */
  execute(actor: Actor, request: IdempotentRequest, wish: CheckInRequest): Promise<CheckedIn> {
    return this.unitOfWork.once(request, async (tx) => {
      await this.boards.own(tx, actor, wish.tripId);
      const trip = (await this.trips.hold(tx, wish.tripId))!;
      if (wish.point > trip.programme.length || (wish.code === undefined) === (wish.bookingId === undefined)) throw new Refusal('INVALID_INPUT');
      const booking = await this.booking(tx, trip, wish);
      if (trip.state !== 'published' || trip.settledAt !== null || booking.state !== 'deposit_paid') throw new Refusal('STATE_CHANGED');
      const name = `${(await this.accounts.names(tx, [booking.accountId])).get(booking.accountId) ?? ''}一家`;
      const at = timeOf(wish, trip, tx.now);
      if (!(await this.checkIns.add(tx, booking, wish.point, actor.accountId, at))) throw new Refusal('CHECKED_IN_BEFORE', { name, at: (await this.checkIns.at(tx, booking.id, wish.point))!.toISOString() });
      await tx.audit({ action: 'trip.checked-in', subjectType: 'trip_booking', subjectId: booking.id, after: { point: wish.point, heads: peopleOf(booking), at: at.toISOString() } });
      const householdName = booking.householdId === null ? null : await this.hosts.nameOf(tx, trip.id, booking.householdId);
      return { bookingId: booking.id, name, heads: peopleOf(booking), householdName, stillMissing: await this.missing(tx, trip, wish.point) };
    });
  }

  private async booking(tx: Tx, trip: Trip, { code, bookingId }: CheckInRequest): Promise<TripBooking> {
    const booking = code === undefined ? await this.bookings.byId(tx, bookingId!) : await this.bookings.byCode(tx, trip.pairingId, code);
    if (!booking) throw new Refusal(code === undefined ? 'NOT_FOUND' : 'PICKUP_CODE_UNKNOWN');
    if (booking.tripId !== trip.id) throw new Refusal(code === undefined ? 'NOT_FOUND' : 'CODE_OF_OTHER_TRIP');
    return booking;
  }

  private async missing(tx: Tx, trip: Trip, point: number): Promise<number> {
    const there = new Set((await this.checkIns.ofTrip(tx, trip.id)).filter((each) => each.point === point).map(({ bookingId }) => bookingId));
    return (await this.bookings.inState(tx, trip.id, ['deposit_paid'])).filter(({ id }) => !there.has(id)).length;
  }
}

/** A phone's clock is believed within the trip's own day and never ahead of ours. */
function timeOf({ offlineAt }: CheckInRequest, { startsAt }: Trip, now: Date): Date {
  const said = offlineAt === undefined ? now : new Date(offlineAt);
  return said > now || said.getTime() < startsAt.getTime() - 12 * 3_600_000 ? now : said;
}
