import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform';
import { Photos } from '../../photos/public';
import { isRatable } from '../../ratings/public';
import { CheckInRepository } from '../check-in.repository';
import { ERASE_AFTER_MS, type Trip, type TripBooking } from '../domain/trip';
import { TripRatingRepository } from './trip-rating.repository';

/** When words and photos of a trip's families are deleted. */
export const erasedAt = ({ endsAt }: Pick<Trip, 'endsAt'>): Date => new Date(endsAt.getTime() + ERASE_AFTER_MS);

/** Who was on a trip, and what that allows. */
@Injectable()
export class TripAfterFacts {
  constructor(
    private readonly checkIns: CheckInRepository,
    private readonly ratings: TripRatingRepository,
    private readonly photos: Photos,
  ) {}

  /** Its deposit stands, and it was checked in at some point. */
  async wasThere(from: Queryable, { id, state }: TripBooking): Promise<boolean> {
    return state === 'deposit_paid' && this.checkIns.any(from, id);
  }

  async mayRate(from: Queryable, now: Date, { endsAt }: Trip, booking: TripBooking): Promise<boolean> {
    return now >= endsAt && isRatable(endsAt, now) && (await this.wasThere(from, booking)) && (await this.ratings.ofBooking(from, booking.id)) === null;
  }

  async photoIds(from: Queryable, tripId: string): Promise<string[]> {
    return (await this.photos.ofSubjects(from, [tripId])).get(tripId)!;
  }
}
