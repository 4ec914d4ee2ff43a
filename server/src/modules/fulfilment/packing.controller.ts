import { type Actor, fulfilmentRoutes, type PackingPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { PackAtGateDto, PackAtStationDto, PointInput, StartRunDto } from './fulfilment.dto';
import { OwnRuns } from './own-runs';
import { Pack } from './pack.use-case';
import { PackingQueries } from './packing.queries';

@Controller()
export class PackingController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnRuns,
    private readonly packing: PackingQueries,
    private readonly pack: Pack,
  ) {}

  @Endpoint(fulfilmentRoutes.stationPacking)
  @Allow('run:drive')
  async station(@CurrentActor() actor: Actor, @Input() { routeId }: StartRunDto): Promise<PackingPage> {
    const route = await this.own.route(this.database, actor, 'run:drive', routeId);
    return this.packing.page(this.database, await this.packing.atStation(this.database, route), await this.clock.now());
  }

  @Endpoint(fulfilmentRoutes.packAtStation)
  @Allow('run:drive')
  packAtStation(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: PackAtStationDto): Promise<PackingPage> {
    return this.pack.atStation(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.gatePacking)
  @Allow('point:read')
  async gate(@CurrentActor() actor: Actor, @Input() { pickupPointId }: PointInput): Promise<PackingPage> {
    requirePermission(actor, 'point:read', pickupPointId);
    const now = await this.clock.now();
    return this.packing.page(this.database, await this.packing.atGate(this.database, pickupPointId, now), now);
  }

  @Endpoint(fulfilmentRoutes.packAtGate)
  @Allow('point:count-in')
  packAtGate(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: PackAtGateDto): Promise<PackingPage> {
    return this.pack.atGate(actor, request, wish);
  }
}
