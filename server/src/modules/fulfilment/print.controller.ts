import { type Actor, fulfilmentRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, type FileAnswer, Input, requirePermission } from '../../platform';
import { OperatorInput, PointInput } from './fulfilment.dto';
import { PrintQueries } from './print.queries';

@Controller()
export class PrintController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly prints: PrintQueries,
  ) {}

  @Endpoint(fulfilmentRoutes.bagLabels)
  @Allow('day:read')
  async labels(@CurrentActor() actor: Actor, @Input() { operatorId }: OperatorInput): Promise<FileAnswer> {
    requirePermission(actor, 'day:read', operatorId);
    return this.prints.labels(this.database, operatorId, await this.clock.now());
  }

  @Endpoint(fulfilmentRoutes.pointList)
  @Allow('point:read')
  async list(@CurrentActor() actor: Actor, @Input() { pickupPointId }: PointInput): Promise<FileAnswer> {
    requirePermission(actor, 'point:read', pickupPointId);
    return this.prints.list(this.database, pickupPointId, await this.clock.now());
  }
}
