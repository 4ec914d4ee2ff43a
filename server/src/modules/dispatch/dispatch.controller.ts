import { type Actor, dispatchRoutes, type RunBoardPage, type RunDraft } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, type FileAnswer, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { ChangeRuns } from './change-runs.use-case';
import { ChoosePlan } from './choose-plan.use-case';
import { BoardInput, ChangeRunsDto, ChoosePlanDto, HandOverRunDto, RouteRuleDto, RunChangeDto, SpeedDto } from './dispatch.dto';
import { RunBoardQueries } from './run-board.queries';
import { RunSheet } from './run-sheet';

@Controller()
export class DispatchController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly boards: RunBoardQueries,
    private readonly changing: ChangeRuns,
    private readonly choosing: ChoosePlan,
    private readonly sheets: RunSheet,
  ) {}

  @Endpoint(dispatchRoutes.runBoard)
  @Allow('run:dispatch')
  async board(@CurrentActor() actor: Actor, @Input() { operatorId }: BoardInput): Promise<RunBoardPage> {
    requirePermission(actor, 'run:dispatch', operatorId);
    return this.boards.page(this.database, await this.boards.pairingOf(operatorId), await this.clock.now());
  }

  @Endpoint(dispatchRoutes.draftChange)
  @Allow('run:dispatch')
  draft(@CurrentActor() actor: Actor, @Input() wish: RunChangeDto): Promise<RunDraft> {
    return this.changing.draft(actor, wish);
  }

  @Endpoint(dispatchRoutes.changeRuns)
  @Allow('run:dispatch')
  change(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ChangeRunsDto): Promise<RunBoardPage> {
    return this.changing.change(actor, request, wish);
  }

  @Endpoint(dispatchRoutes.handOverRun)
  @Allow('run:dispatch')
  handOver(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: HandOverRunDto): Promise<RunBoardPage> {
    return this.changing.handOver(actor, request, wish);
  }

  @Endpoint(dispatchRoutes.choosePlan)
  @Allow('run:dispatch')
  choose(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ChoosePlanDto): Promise<RunBoardPage> {
    return this.choosing.choose(actor, request, wish);
  }

  @Endpoint(dispatchRoutes.setRouteRule)
  @Allow('run:dispatch')
  rule(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: RouteRuleDto): Promise<RunBoardPage> {
    return this.choosing.setRule(actor, request, wish);
  }

  @Endpoint(dispatchRoutes.setSpeed)
  @Allow('run:dispatch')
  speed(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SpeedDto): Promise<RunBoardPage> {
    return this.choosing.setSpeed(actor, request, wish);
  }

  @Endpoint(dispatchRoutes.runSheet)
  @Allow('run:dispatch')
  async sheet(@CurrentActor() actor: Actor, @Input() { operatorId }: BoardInput): Promise<FileAnswer> {
    requirePermission(actor, 'run:dispatch', operatorId);
    return this.sheets.file(await this.boards.page(this.database, await this.boards.pairingOf(operatorId), await this.clock.now()));
  }
}
