import { type Actor, fulfilmentRoutes, type UnclaimedPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { DonateUnclaimed } from './donate.use-case';
import { DonateDto, PointInput } from './fulfilment.dto';
import { UnclaimedQueries } from './unclaimed.queries';

/** The evening at a gate: what nobody fetched. */
@Controller()
export class UnclaimedController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly unclaimed: UnclaimedQueries,
    private readonly donation: DonateUnclaimed,
  ) {}

  @Endpoint(fulfilmentRoutes.unclaimed)
  @Allow('point:read')
  async notFetched(@CurrentActor() actor: Actor, @Input() { pickupPointId }: PointInput): Promise<UnclaimedPage> {
    requirePermission(actor, 'point:read', pickupPointId);
    return this.unclaimed.page(this.database, pickupPointId, await this.clock.now());
  }

  @Endpoint(fulfilmentRoutes.donate)
  @Allow('point:hand-over')
  donate(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: DonateDto): Promise<UnclaimedPage> {
    return this.donation.execute(actor, request, wish);
  }
}
