import { type Actor, householdRoutes, type HouseholdsPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { HouseholdDesk } from './household-desk';
import { HouseholdContactDto } from './household-desk.dto';
import { VillageInput } from './village-crops.dto';

@Controller()
export class HouseholdDeskController {
  constructor(private readonly desk: HouseholdDesk) {}

  @Endpoint(householdRoutes.households)
  @Allow('household:keep')
  households(@CurrentActor() actor: Actor, @Input() { villageId }: VillageInput): Promise<HouseholdsPage> {
    return this.desk.read(actor, villageId);
  }

  @Endpoint(householdRoutes.setContact)
  @Allow('household:keep')
  setContact(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() contact: HouseholdContactDto): Promise<HouseholdsPage> {
    return this.desk.setContact(actor, request, contact);
  }
}
