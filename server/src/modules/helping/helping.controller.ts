import { type Actor, helpingRoutes, type HelpersPage, type VillageHelpPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { AgreeHelp } from './agree-help.use-case';
import { EndHelp } from './end-help.use-case';
import { AgreeHelpDto, EndHelpDto, EndRecordedHelpDto, HelpedHouseholdInput, HelpedVillageInput, RecordHelpDto } from './helping.dto';
import { HelpingQueries } from './helping.queries';

@Controller()
export class HelpingController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pages: HelpingQueries,
    private readonly agree: AgreeHelp,
    private readonly ending: EndHelp,
  ) {}

  @Endpoint(helpingRoutes.helpers)
  @Allow('helper:keep')
  async helpers(@CurrentActor() actor: Actor, @Input() { householdId }: HelpedHouseholdInput): Promise<HelpersPage> {
    requirePermission(actor, 'helper:keep', householdId);
    return this.pages.page(this.database, householdId, await this.clock.now(), null);
  }

  @Endpoint(helpingRoutes.agreeHelp)
  @Allow('helper:keep')
  agreeHelp(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: AgreeHelpDto): Promise<HelpersPage> {
    return this.agree.own(actor, request, wish);
  }

  @Endpoint(helpingRoutes.endHelp)
  @Allow('helper:keep')
  endHelp(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: EndHelpDto): Promise<HelpersPage> {
    return this.ending.own(actor, request, wish);
  }

  @Endpoint(helpingRoutes.villageHelp)
  @Allow('helper:record')
  async villageHelp(@CurrentActor() actor: Actor, @Input() { villageId }: HelpedVillageInput): Promise<VillageHelpPage> {
    requirePermission(actor, 'helper:record', villageId);
    return this.pages.village(this.database, villageId, await this.clock.now());
  }

  @Endpoint(helpingRoutes.recordHelp)
  @Allow('helper:record')
  recordHelp(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: RecordHelpDto): Promise<VillageHelpPage> {
    return this.agree.spoken(actor, request, wish);
  }

  @Endpoint(helpingRoutes.endRecordedHelp)
  @Allow('helper:record')
  endRecordedHelp(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: EndRecordedHelpDto): Promise<VillageHelpPage> {
    return this.ending.recorded(actor, request, wish);
  }
}
