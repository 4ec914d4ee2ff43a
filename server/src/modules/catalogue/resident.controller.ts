import { catalogueRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { type CachedBody, Endpoint, Input, Public } from '../../platform';
import { HouseholdInput, TodayInput } from './catalogue.dto';
import { ResidentPageCache } from './resident-page-cache';
import { ResidentQueries } from './resident.queries';

@Controller()
export class ResidentController {
  constructor(
    private readonly pages: ResidentQueries,
    private readonly cache: ResidentPageCache,
  ) {}

  @Endpoint(catalogueRoutes.today)
  @Public()
  today(@Input() { pickupPointId }: TodayInput): Promise<CachedBody> {
    return this.cache.keep(`today/${pickupPointId}`, () => this.pages.today(pickupPointId));
  }

  @Endpoint(catalogueRoutes.garden)
  @Public()
  garden(@Input() { householdId }: HouseholdInput): Promise<CachedBody> {
    return this.cache.keep(`garden/${householdId}`, () => this.pages.garden(householdId));
  }
}
