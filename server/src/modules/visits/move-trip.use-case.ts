import { type Actor, businessDate, dateText, instantAt, timeOfDay, type TripBoard } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { Notices } from '../notifications/public';
import { enqueueErasure } from './booking-jobs-queue';
import { BookingRepository } from './booking.repository';
import { ERASE_AFTER_MS, OPEN, type Trip } from './domain/trip';
import { PeopleRepository } from './people.repository';
import { tripBookingPlace } from './places';
import { TripBoardQueries } from './trip-board.queries';
import { TripRepository } from './trip.repository';

/** Weather: the trip to its backup date, every booking with it, everybody told, in one transaction. Insurance was for the other day: it is to be confirmed anew. */
@Injectable()
export class MoveTrip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly notices: Notices,
    private readonly people: PeopleRepository,
    private readonly boards: TripBoardQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, NO_BACKUP_DATE, STATE_CHANGED */
  execute(actor: Actor, request: IdempotentRequest, { tripId, reason }: { readonly tripId: string; readonly reason: string }): Promise<TripBoard> {
    return this.unitOfWork.once(request, async (tx) => {
      await this.boards.own(tx, actor, tripId);
      const trip = (await this.trips.hold(tx, tripId))!;
      const times = backupOf(trip, tx.now);
      if (!(await this.trips.moveTo(tx, tripId, times))) throw new Refusal('STATE_CHANGED');
      await this.people.uninsure(tx, tripId);
      await enqueueErasure(tx, tripId, new Date(times.endsAt.getTime() + ERASE_AFTER_MS));
      await this.tell(tx, { ...trip, ...times }, trip, reason);
      await tx.audit({ action: 'trip.moved', subjectType: 'trip', subjectId: tripId, before: { date: trip.date }, after: { date: times.date }, reason });
      return this.boards.boardIn(tx, tx.now, tripId);
    });
  }

  private async tell(tx: Tx, trip: Trip, before: Trip, reason: string): Promise<void> {
    const open = await this.bookings.inState(tx, trip.id, OPEN);
    await this.notices.postAll(tx, open.map(({ id, accountId }) => ({
      accountId, kind: 'trip_moved' as const, subjectId: id, title: `${dateText(before.date)}的村游改到 ${dateText(trip.date)}`,
      body: `${reason}。名额给你留着；那天来不了，前一天 18:00 前取消全退。`, place: tripBookingPlace(id),
    })));
  }
}

/** The same hours of the backup date. */
function backupOf({ backupDate, startsAt, endsAt }: Trip, now: Date): Pick<Trip, 'date' | 'startsAt' | 'endsAt'> {
  if (backupDate === null) throw new Refusal('NO_BACKUP_DATE');
  const date = businessDate(backupDate);
  const times = { date, startsAt: instantAt(date, timeOfDay(startsAt)), endsAt: instantAt(date, timeOfDay(endsAt)) };
  if (times.startsAt <= now) throw new Refusal('NO_BACKUP_DATE');
  return times;
}
