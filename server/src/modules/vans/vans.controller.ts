import { type Actor, vanRoutes, type VansPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { AddVan } from './add-van.use-case';
import { ChangeDriver } from './change-driver.use-case';
import { AddVanDto, ChangeDriverDto, VansInput } from './vans.dto';
import { VanQueries } from './vans.queries';

@Controller()
export class VansController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: VanQueries,
    private readonly adding: AddVan,
    private readonly driving: ChangeDriver,
  ) {}

  @Endpoint(vanRoutes.vans)
  @Allow('run:dispatch')
  async vans(@CurrentActor() actor: Actor, @Input() { operatorId }: VansInput): Promise<VansPage> {
    requirePermission(actor, 'run:dispatch', operatorId);
    return this.queries.page(this.database, operatorId, await this.clock.now());
  }

  @Endpoint(vanRoutes.addVan)
  @Allow('run:dispatch')
  addVan(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: AddVanDto): Promise<VansPage> {
    return this.adding.execute(actor, request, wish);
  }

  @Endpoint(vanRoutes.changeDriver)
  @Allow('run:dispatch')
  changeDriver(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ChangeDriverDto): Promise<VansPage> {
    return this.driving.execute(actor, request, wish);
  }
}
