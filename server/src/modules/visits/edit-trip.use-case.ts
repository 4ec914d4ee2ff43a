import { type Actor, dateText, type EditTripRequest, timeOfDay, type TripBoard } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { Notices } from '../notifications/public';
import { assertPolicy } from './assert-policy';
import { enqueueErasure } from './booking-jobs-queue';
import { BookingRepository } from './booking.repository';
import { changesOf } from './domain/trip-changes';
import { ERASE_AFTER_MS, OPEN, type Trip } from './domain/trip';
import { tripBookingPlace } from './places';
import { TripBoardQueries } from './trip-board.queries';
import { TripPlaces } from './trip-places';
import { TripTables } from './trip-tables';
import { timesOf } from './trip-times';
import { TripRepository } from './trip.repository';

/** 改村游: what was booked stays as it was booked, and who booked is told what is different. */
@Injectable()
export class EditTrip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly places: TripPlaces,
    private readonly notices: Notices,
    private readonly boards: TripBoardQueries,
    private readonly tables: TripTables,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, PLACES_TAKEN, TRIP_DATES_BACKWARDS, DATE_IS_PAST, POLICY_OVERLAPS, INVALID_INPUT, TABLE_WITHOUT_PLAQUE */
  execute(actor: Actor, request: IdempotentRequest, wish: EditTripRequest): Promise<TripBoard> {
    return this.unitOfWork.once(request, async (tx) => {
      await this.boards.own(tx, actor, wish.tripId);
      const before = (await this.trips.hold(tx, wish.tripId))!;
      const times = timesOf({ ...wish, date: before.date }, tx.now);
      assertPolicy(wish);
      if (wish.families < before.familiesTaken || wish.seats < before.seatsTaken) throw new Refusal('PLACES_TAKEN', { families: before.familiesTaken, seats: before.seatsTaken });
      const { title, story, gathering, programme, families, seats, buses, priceFen, depositFen, policy } = wish;
      const edit = { title, story, gathering, programme, families, seats, buses, priceFen, depositFen, policy, ...times };
      if (!(await this.trips.edit(tx, before.id, wish.revision, edit))) throw new Refusal('STATE_CHANGED');
      await this.tables.change(tx, before, wish.hosts);
      await this.follow(tx, before, (await this.trips.byId(tx, before.id))!);
      return this.boards.boardIn(tx, tx.now, before.id);
    });
  }

  private async follow(tx: Tx, before: Trip, after: Trip): Promise<void> {
    const changes = changesOf(before, after);
    await tx.audit({ action: 'trip.edited', subjectType: 'trip', subjectId: after.id, before: factsOf(before), after: factsOf(after), reason: changes.join('；') || '名额、价钱或规则' });
    if (after.state !== 'published') return;
    if (after.endsAt > before.endsAt) await enqueueErasure(tx, after.id, new Date(after.endsAt.getTime() + ERASE_AFTER_MS)); // the job there was comes too early
    if (changes.length > 0) await this.tell(tx, after, changes);
    await this.places.offerOn(tx, after.id);
  }

  private async tell(tx: Tx, trip: Trip, changes: readonly string[]): Promise<void> {
    const open = await this.bookings.inState(tx, trip.id, OPEN);
    await this.notices.postAll(tx, open.map(({ id, accountId }) => ({
      accountId, kind: 'trip_changed' as const, subjectId: `${id}:${trip.revision}`, title: `${dateText(trip.date)}的村游有变动`,
      body: `${changes.join('；')}。价钱和退款规则按你报名时的算。`, place: tripBookingPlace(id),
    })));
  }
}

function factsOf({ title, startsAt, endsAt, gathering, families, seats, buses, priceFen, depositFen, revision }: Trip): object {
  return { title, from: timeOfDay(startsAt), to: timeOfDay(endsAt), gathering, families, seats, buses, priceFen, depositFen, revision };
}
