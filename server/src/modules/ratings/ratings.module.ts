import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { HideRating } from './hide-rating.use-case';
import { RateGarden } from './rate-garden.use-case';
import { RatingRepository } from './rating.repository';
import { RatingsController } from './ratings.controller';
import './ratings.entities';
import { RatingQueries } from './ratings.queries';

@Module({
  imports: [IdentityModule, PairingModule, CatalogueModule, OrderingModule],
  controllers: [RatingsController],
  providers: [RatingRepository, RatingQueries, RateGarden, HideRating],
})
export class RatingsModule {}
