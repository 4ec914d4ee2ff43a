import { type Actor, fulfilmentRoutes, type OperatorDayPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Input, requirePermission } from '../../platform';
import { OperatorInput } from './fulfilment.dto';
import { OperatorDayQueries } from './operator-day.queries';

@Controller()
export class OperatorController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pages: OperatorDayQueries,
  ) {}

  @Endpoint(fulfilmentRoutes.operatorDay)
  @Allow('day:read')
  async day(@CurrentActor() actor: Actor, @Input() { operatorId }: OperatorInput): Promise<OperatorDayPage> {
    requirePermission(actor, 'day:read', operatorId);
    return this.pages.page(this.database, operatorId, await this.clock.now());
  }
}
