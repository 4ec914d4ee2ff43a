import { type Actor, crateRoutes, type CratesPage, type PointCratesPage, type RunCratesPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { PickupPoints } from '../pairing/public';
import { Runs } from '../pickup-routing/public';
import { AddCrateTypeDto, ChangeDepotDto, CountCratesDto, CratesInput, PointCratesInput, RunCratesInput } from './crates.dto';
import { CrateQueries } from './crates.queries';
import { KeepCrates } from './keep-crates.use-case';

@Controller()
export class CratesController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly points: PickupPoints,
    private readonly runs: Runs,
    private readonly pages: CrateQueries,
    private readonly keeping: KeepCrates,
  ) {}

  @Endpoint(crateRoutes.crates)
  @Allow('crates:keep')
  async crates(@CurrentActor() actor: Actor, @Input() { operatorId }: CratesInput): Promise<CratesPage> {
    requirePermission(actor, 'crates:keep', operatorId);
    return this.pages.page(this.database, await this.pages.pairingOf(operatorId), await this.clock.now());
  }

  @Endpoint(crateRoutes.addCrateType)
  @Allow('crates:keep')
  addType(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: AddCrateTypeDto): Promise<CratesPage> {
    return this.keeping.addType(actor, request, wish);
  }

  @Endpoint(crateRoutes.changeDepot)
  @Allow('crates:keep')
  change(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ChangeDepotDto): Promise<CratesPage> {
    return this.keeping.changeDepot(actor, request, wish);
  }

  @Endpoint(crateRoutes.pointCrates)
  @Allow('point:read')
  async point(@CurrentActor() actor: Actor, @Input() { pickupPointId }: PointCratesInput): Promise<PointCratesPage> {
    requirePermission(actor, 'point:read', pickupPointId);
    return this.pages.pointPage(this.database, await this.points.get(pickupPointId), await this.clock.now());
  }

  @Endpoint(crateRoutes.countCrates)
  @Allow('point:count-in')
  count(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CountCratesDto): Promise<PointCratesPage> {
    return this.keeping.count(actor, request, wish);
  }

  @Endpoint(crateRoutes.runCrates)
  @Allow('run:read')
  async run(@CurrentActor() actor: Actor, @Input() { routeId }: RunCratesInput): Promise<RunCratesPage> {
    const route = await this.runs.route(this.database, routeId);
    requirePermission(actor, 'run:read', route.driverAccountId);
    return this.pages.runPage(this.database, route, await this.clock.now());
  }
}
