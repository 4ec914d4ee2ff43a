import { catalogueRoutes, type GardenPage, type SignTarget, type TodayPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, Public } from '../../platform';
import { HouseholdInput, SignInput, TodayInput } from './catalogue.dto';
import { ResidentQueries } from './resident.queries';

@Controller()
export class ResidentController {
  constructor(private readonly pages: ResidentQueries) {}

  @Endpoint(catalogueRoutes.today)
  @Public()
  today(@Input() { pickupPointId }: TodayInput): Promise<TodayPage> {
    return this.pages.today(pickupPointId);
  }

  @Endpoint(catalogueRoutes.garden)
  @Public()
  garden(@Input() { householdId }: HouseholdInput): Promise<GardenPage> {
    return this.pages.garden(householdId);
  }

  @Endpoint(catalogueRoutes.sign)
  @Public()
  sign(@Input() { scene }: SignInput): Promise<SignTarget> {
    return this.pages.sign(scene);
  }
}
