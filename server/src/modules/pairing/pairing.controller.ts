import { type CompoundView, pairingRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, NoInput, Public } from '../../platform';
import { PairingQueries } from './pairing.queries';

@Controller()
export class PairingController {
  constructor(private readonly queries: PairingQueries) {}

  @Public()
  @Endpoint(pairingRoutes.compounds)
  compounds(@Input() _: NoInput): Promise<{ compounds: readonly CompoundView[] }> {
    return this.queries.compounds();
  }
}
