import { type Actor, plaqueRoutes, type PlaqueSaid, type PlaquesPage, type PlaqueView } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, type FileAnswer, Idempotent, type IdempotentRequest, Input, Public } from '../../platform';
import { KeepPlaques } from './keep-plaques.use-case';
import { PlaqueQueries } from './plaque.queries';
import { PlanRound } from './rounds/plan-round.use-case';
import { PlaqueRules } from './plaque-rules.use-case';
import { HouseholdPlaqueInput, InspectionPhotoInput, InspectPlaqueInput, PlanInspectionsInput, PlaqueInput, PlaqueNumberInput, SetChecklistInput, SetPriceScheduleInput, SetStandardInput, StepPlaqueInput, VillagePlaquesInput } from './plaques.dto';

type OwnPlaque = { serverNow: string; plaque: PlaqueView | null };

@Controller()
export class PlaquesController {
  constructor(
    private readonly pages: PlaqueQueries,
    private readonly rules: PlaqueRules,
    private readonly keeping: KeepPlaques,
    private readonly planning: PlanRound,
  ) {}

  @Endpoint(plaqueRoutes.plaques)
  @Allow('plaque:keep')
  plaques(@CurrentActor() actor: Actor, @Input() { villageId }: VillagePlaquesInput): Promise<PlaquesPage> {
    return this.pages.page(actor, villageId);
  }

  @Endpoint(plaqueRoutes.ownPlaque)
  @Allow('plaque:apply')
  ownPlaque(@CurrentActor() actor: Actor, @Input() { householdId }: HouseholdPlaqueInput): Promise<OwnPlaque> {
    return this.pages.own(actor, householdId);
  }

  @Endpoint(plaqueRoutes.applyForPlaque)
  @Allow('plaque:apply')
  applyForPlaque(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { householdId }: HouseholdPlaqueInput): Promise<OwnPlaque> {
    return this.rules.apply(actor, request, householdId);
  }

  @Endpoint(plaqueRoutes.inspectPlaque)
  @Allow('plaque:keep')
  inspectPlaque(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: InspectPlaqueInput): Promise<PlaquesPage> {
    return this.keeping.inspect(actor, request, wish);
  }

  @Endpoint(plaqueRoutes.stepPlaque)
  @Allow('plaque:keep')
  stepPlaque(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: StepPlaqueInput): Promise<PlaquesPage> {
    return this.keeping.step(actor, request, wish);
  }

  @Endpoint(plaqueRoutes.setChecklist)
  @Allow('plaque:keep')
  setChecklist(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetChecklistInput): Promise<PlaquesPage> {
    return this.rules.setChecklist(actor, request, wish);
  }

  @Endpoint(plaqueRoutes.setPriceSchedule)
  @Allow('plaque:keep')
  setPriceSchedule(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetPriceScheduleInput): Promise<PlaquesPage> {
    return this.rules.setPrices(actor, request, wish);
  }

  @Endpoint(plaqueRoutes.setStandard)
  @Allow('plaque:keep')
  setStandard(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetStandardInput): Promise<PlaquesPage> {
    return this.rules.setStandard(actor, request, wish);
  }

  @Endpoint(plaqueRoutes.planInspections)
  @Allow('plaque:keep')
  planInspections(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: PlanInspectionsInput): Promise<PlaquesPage> {
    return this.planning.execute(actor, request, wish);
  }

  @Endpoint(plaqueRoutes.inspectionPhoto)
  @Allow('plaque:keep')
  inspectionPhoto(@CurrentActor() actor: Actor, @Input() { plaqueId, photoId }: InspectionPhotoInput): Promise<FileAnswer> {
    return this.pages.photo(actor, plaqueId, photoId);
  }

  @Endpoint(plaqueRoutes.plaqueFile)
  @Allow('plaque:keep')
  plaqueFile(@CurrentActor() actor: Actor, @Input() { plaqueId }: PlaqueInput): Promise<FileAnswer> {
    return this.pages.file(actor, plaqueId);
  }

  @Endpoint(plaqueRoutes.plaqueSaid)
  @Public()
  plaqueSaid(@Input() { number }: PlaqueNumberInput): Promise<PlaqueSaid> {
    return this.pages.said(number);
  }
}
