import type { Actor, TripAfterPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type FileAnswer, type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../../platform';
import { Notices } from '../../notifications/public';
import { Photos } from '../../photos/public';
import { BookingRepository } from '../booking.repository';
import type { Trip } from '../domain/trip';
import { tripPeoplePlace } from '../places';
import { TripBoardQueries } from '../trip-board.queries';
import { TripRepository } from '../trip.repository';
import { erasedAt, TripAfterFacts } from './trip-after-facts';
import { TripAfterQueries } from './trip-after.queries';

/** Of one trip. */
const MOST = 60;

/** 照片 of a trip: added by its leader alone, once the guardians agreed; seen by the families that were there and nobody else; gone thirty days later. */
@Injectable()
export class TripPhotos {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly boards: TripBoardQueries,
    private readonly facts: TripAfterFacts,
    private readonly photos: Photos,
    private readonly pages: TripAfterQueries,
    private readonly notices: Notices,
  ) {}

  /** @throws Refusal NOT_FOUND, GUARDIANS_NOT_ASKED, TRIP_NOT_OVER, STATE_CHANGED once it is erased, INVALID_INPUT for too many */
  add(actor: Actor, request: IdempotentRequest, { tripId, photoIds, guardiansAgreed }: { readonly tripId: string; readonly photoIds: readonly string[]; readonly guardiansAgreed: boolean }): Promise<TripAfterPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const trip = await this.led(tx, actor, tripId);
      if (!guardiansAgreed) throw new Refusal('GUARDIANS_NOT_ASKED');
      if (tx.now < trip.endsAt) throw new Refusal('TRIP_NOT_OVER');
      if (trip.state !== 'published' || tx.now >= erasedAt(trip)) throw new Refusal('STATE_CHANGED');
      const there = await this.facts.photoIds(tx, tripId);
      if (there.length + photoIds.length > MOST) throw new Refusal('INVALID_INPUT', { photos: `at most ${MOST}` });
      await this.trips.agreePhotos(tx, tripId);
      await this.photos.attachPrivately(tx, photoIds, actor.accountId, tripId);
      await tx.audit({ action: 'trip.photos-added', subjectType: 'trip', subjectId: tripId, after: { photos: photoIds.length, guardiansAgreed } });
      await this.tell(tx, trip);
      return this.pages.pageIn(tx, tx.now, actor, tripId);
    });
  }

  /** A guardian changed their mind, or it shows what it should not. @throws Refusal NOT_FOUND */
  remove(actor: Actor, request: IdempotentRequest, { tripId, photoId }: { readonly tripId: string; readonly photoId: string }): Promise<TripAfterPage> {
    return this.unitOfWork.once(request, async (tx) => {
      await this.led(tx, actor, tripId);
      if (!(await this.facts.photoIds(tx, tripId)).includes(photoId)) throw new Refusal('NOT_FOUND');
      await this.photos.letGo(tx, tripId, [photoId]);
      await tx.audit({ action: 'trip.photo-removed', subjectType: 'trip', subjectId: tripId, before: { photoId } });
      return this.pages.pageIn(tx, tx.now, actor, tripId);
    });
  }

  /** For a family that was there. @throws Refusal NOT_FOUND */
  async picture(actor: Actor, bookingId: string, photoId: string): Promise<FileAnswer> {
    const booking = await this.bookings.byId(this.database, bookingId);
    if (!booking) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'trip:book', booking.accountId);
    if (!(await this.facts.wasThere(this.database, booking))) throw new Refusal('NOT_FOUND');
    return this.photos.ofSubject(this.database, photoId, booking.tripId);
  }

  /** Once a trip. */
  private async tell(tx: Tx, { id, title }: Trip): Promise<void> {
    for (const booking of await this.bookings.inState(tx, id, ['deposit_paid']))
      if (await this.facts.wasThere(tx, booking)) await this.notices.post(tx, { accountId: booking.accountId, kind: 'trip_changed', subjectId: `${id}:photos`, title: `${title}的照片放上了`, body: '只有一起去的人家看得到。看看照片，也评一评。', place: tripPeoplePlace(booking.id) });
  }

  private async led(tx: Tx, actor: Actor, tripId: string): Promise<Trip> {
    await this.boards.own(tx, actor, tripId);
    const trip = (await this.trips.hold(tx, tripId))!;
    if (trip.leaderId !== actor.accountId) throw new Refusal('NOT_FOUND');
    return trip;
  }
}
