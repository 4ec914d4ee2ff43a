import { type Actor, type GardenRatingsPage, type OrderRatingsPage, ratingRoutes, type RatingsToReview } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input, Public } from '../../platform';
import { HideRating } from './hide-rating.use-case';
import { RateGarden } from './rate-garden.use-case';
import { GardenRatingsInput, HideRatingDto, OrderRatingsInput, RateGardenDto, RatingsToReviewInput } from './ratings.dto';
import { RatingQueries } from './ratings.queries';

@Controller()
export class RatingsController {
  constructor(
    private readonly pages: RatingQueries,
    private readonly rating: RateGarden,
    private readonly hiding: HideRating,
  ) {}

  @Endpoint(ratingRoutes.gardenRatings)
  @Public()
  gardenRatings(@Input() { householdId }: GardenRatingsInput): Promise<GardenRatingsPage> {
    return this.pages.garden(householdId);
  }

  @Endpoint(ratingRoutes.orderRatings)
  @Allow('garden:rate')
  orderRatings(@CurrentActor() actor: Actor, @Input() { orderId }: OrderRatingsInput): Promise<OrderRatingsPage> {
    return this.pages.order(actor, orderId);
  }

  @Endpoint(ratingRoutes.rateGarden)
  @Allow('garden:rate')
  rateGarden(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: RateGardenDto): Promise<OrderRatingsPage> {
    return this.rating.execute(actor, request, wish);
  }

  @Endpoint(ratingRoutes.ratingsToReview)
  @Allow('rating:review')
  ratingsToReview(@CurrentActor() actor: Actor, @Input() { operatorId }: RatingsToReviewInput): Promise<RatingsToReview> {
    return this.pages.toReview(actor, operatorId);
  }

  @Endpoint(ratingRoutes.hideRating)
  @Allow('rating:review')
  hideRating(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: HideRatingDto): Promise<RatingsToReview> {
    return this.hiding.execute(actor, request, wish);
  }
}
