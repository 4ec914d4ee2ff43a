import { type Actor, fulfilmentRoutes, type PointBag, type PointPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { CountIn } from './count-in.use-case';
import { CheckCodeDto, CountInDto, HandOverDto, MoveLineDto, PointInput, ReportProblemsDto } from './fulfilment.dto';
import { HandOverBag } from './hand-over.use-case';
import { MoveLineAtCounter } from './move-line.use-case';
import { PointQueries } from './point.queries';
import { ReportProblems } from './report-problems.use-case';

@Controller()
export class KeeperController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pages: PointQueries,
    private readonly countIn: CountIn,
    private readonly handOver: HandOverBag,
    private readonly problems: ReportProblems,
    private readonly moving: MoveLineAtCounter,
  ) {}

  @Endpoint(fulfilmentRoutes.point)
  @Allow('point:read')
  async point(@CurrentActor() actor: Actor, @Input() { pickupPointId }: PointInput): Promise<PointPage> {
    requirePermission(actor, 'point:read', pickupPointId);
    return this.pages.page(this.database, pickupPointId, await this.clock.now());
  }

  @Endpoint(fulfilmentRoutes.countIn)
  @Allow('point:count-in')
  count(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CountInDto): Promise<PointPage> {
    return this.countIn.execute(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.checkCode)
  @Allow('point:hand-over')
  check(@CurrentActor() actor: Actor, @Input() wish: CheckCodeDto): Promise<PointBag> {
    return this.handOver.check(actor, wish);
  }

  @Endpoint(fulfilmentRoutes.handOver)
  @Allow('point:hand-over')
  hand(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: HandOverDto): Promise<PointBag> {
    return this.handOver.execute(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.reportProblems)
  @Allow('point:count-in')
  report(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ReportProblemsDto): Promise<PointBag> {
    return this.problems.execute(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.moveLine)
  @Allow('point:hand-over')
  move(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: MoveLineDto): Promise<PointBag> {
    return this.moving.execute(actor, request, wish);
  }
}
