import { type Actor, tripAfterRoutes, type TripAfterPage, tripDayRoutes, type TripPeoplePage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, type FileAnswer, Idempotent, type IdempotentRequest, Input } from '../../../platform';
import { TripInput } from '../visits.dto';
import { AddTripPhotosInput, HideTripRatingInput, RateTripInput, RemoveTripPhotoInput, TripPhotoInput } from './after.dto';
import { HideTripRating } from './hide-trip-rating.use-case';
import { RateTrip } from './rate-trip.use-case';
import { TripAfterQueries } from './trip-after.queries';
import { TripPhotos } from './trip-photos.use-case';

/** After a trip: how it was, and its photos. */
@Controller()
export class TripAfterController {
  constructor(
    private readonly pages: TripAfterQueries,
    private readonly rating: RateTrip,
    private readonly hiding: HideTripRating,
    private readonly photos: TripPhotos,
  ) {}

  @Endpoint(tripDayRoutes.rateTrip)
  @Allow('trip:book')
  rateTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: RateTripInput): Promise<TripPeoplePage> {
    return this.rating.execute(actor, request, wish);
  }

  @Endpoint(tripAfterRoutes.tripAfter)
  @Allow('trip:manage')
  tripAfter(@CurrentActor() actor: Actor, @Input() { tripId }: TripInput): Promise<TripAfterPage> {
    return this.pages.page(actor, tripId);
  }

  @Endpoint(tripAfterRoutes.hideTripRating)
  @Allow('trip:manage')
  hideTripRating(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: HideTripRatingInput): Promise<TripAfterPage> {
    return this.hiding.execute(actor, request, wish);
  }

  @Endpoint(tripAfterRoutes.addTripPhotos)
  @Allow('trip:manage')
  addTripPhotos(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: AddTripPhotosInput): Promise<TripAfterPage> {
    return this.photos.add(actor, request, wish);
  }

  @Endpoint(tripAfterRoutes.removeTripPhoto)
  @Allow('trip:manage')
  removeTripPhoto(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: RemoveTripPhotoInput): Promise<TripAfterPage> {
    return this.photos.remove(actor, request, wish);
  }

  @Endpoint(tripAfterRoutes.tripPhoto)
  @Allow('trip:book')
  tripPhoto(@CurrentActor() actor: Actor, @Input() { bookingId, photoId }: TripPhotoInput): Promise<FileAnswer> {
    return this.photos.picture(actor, bookingId, photoId);
  }
}
