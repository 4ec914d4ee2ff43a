import { type Actor, villageCropRoutes, type VillageCropsPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { KeepCrops } from './keep-crops.use-case';
import { AddCropDto, SetPriceDto, VillageInput } from './village-crops.dto';
import { VillageCropQueries } from './village-crops.queries';

@Controller()
export class VillageCropsController {
  constructor(
    private readonly queries: VillageCropQueries,
    private readonly keeping: KeepCrops,
  ) {}

  @Endpoint(villageCropRoutes.villageCrops)
  @Allow('price:set')
  villageCrops(@CurrentActor() actor: Actor, @Input() { villageId }: VillageInput): Promise<VillageCropsPage> {
    return this.queries.read(actor, villageId);
  }

  @Endpoint(villageCropRoutes.addCrop)
  @Allow('price:set')
  addCrop(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: AddCropDto): Promise<VillageCropsPage> {
    return this.keeping.add(actor, request, wish);
  }

  @Endpoint(villageCropRoutes.setPrice)
  @Allow('price:set')
  setPrice(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetPriceDto): Promise<VillageCropsPage> {
    return this.keeping.setPrice(actor, request, wish);
  }
}
