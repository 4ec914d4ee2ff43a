import { type Actor, type PackingPlacePage, packingPlaceRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { OperatorInput, SetPackAtDto } from './fulfilment.dto';
import { PackingPlaceDesk } from './packing-place';

@Controller()
export class PackingPlaceController {
  constructor(private readonly desk: PackingPlaceDesk) {}

  @Endpoint(packingPlaceRoutes.packingPlace)
  @Allow('packing-place:set')
  packingPlace(@CurrentActor() actor: Actor, @Input() { operatorId }: OperatorInput): Promise<PackingPlacePage> {
    return this.desk.page(actor, operatorId);
  }

  @Endpoint(packingPlaceRoutes.setPackAt)
  @Allow('packing-place:set')
  setPackAt(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetPackAtDto): Promise<PackingPlacePage> {
    return this.desk.set(actor, request, wish);
  }
}
