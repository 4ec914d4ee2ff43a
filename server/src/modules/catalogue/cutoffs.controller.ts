import { type Actor, cutoffRoutes, type CutoffsPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { CutoffsInput, SetCutoffDto } from './cutoffs.dto';
import { CutoffQueries } from './cutoffs.queries';
import { SetCutoff } from './set-cutoff.use-case';

@Controller()
export class CutoffsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pages: CutoffQueries,
    private readonly setting: SetCutoff,
  ) {}

  @Endpoint(cutoffRoutes.cutoffs)
  @Allow('cutoff:set')
  async cutoffs(@CurrentActor() actor: Actor, @Input() { operatorId }: CutoffsInput): Promise<CutoffsPage> {
    requirePermission(actor, 'cutoff:set', operatorId);
    return this.pages.page(this.database, await this.pages.pairingOf(operatorId), await this.clock.now());
  }

  @Endpoint(cutoffRoutes.setCutoff)
  @Allow('cutoff:set')
  set(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetCutoffDto): Promise<CutoffsPage> {
    return this.setting.execute(actor, request, wish);
  }
}
