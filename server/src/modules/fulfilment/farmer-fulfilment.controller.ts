import { type Actor, type FarmerHome, fulfilmentRoutes, type HarvestTaskPage, type HouseholdMoneyPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { AdvanceHarvest } from './advance-harvest.use-case';
import { DeclareShort } from './declare-short.use-case';
import { FarmerHomeQueries } from './farmer-home.queries';
import { DeclareShortDto, FarmerHouseholdInput, HarvestTaskInput, SetPinDto } from './fulfilment.dto';
import { HarvestQueries } from './harvest.queries';
import { HouseholdMoneyQueries } from './household-money.queries';
import { SetPin } from './set-pin.use-case';

@Controller()
export class FarmerFulfilmentController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly home: FarmerHomeQueries,
    private readonly harvest: HarvestQueries,
    private readonly money: HouseholdMoneyQueries,
    private readonly advance: AdvanceHarvest,
    private readonly declareShort: DeclareShort,
    private readonly pins: SetPin,
  ) {}

  @Endpoint(fulfilmentRoutes.farmerHome)
  @Allow('harvest:read')
  async farmerHome(@CurrentActor() actor: Actor, @Input() { householdId }: FarmerHouseholdInput): Promise<FarmerHome> {
    requirePermission(actor, 'harvest:read', householdId);
    return this.home.page(this.database, actor, householdId, await this.clock.now());
  }

  @Endpoint(fulfilmentRoutes.harvestTask)
  @Allow('harvest:read')
  async harvestTask(@CurrentActor() actor: Actor, @Input() { householdId }: FarmerHouseholdInput): Promise<HarvestTaskPage> {
    requirePermission(actor, 'harvest:read', householdId);
    return this.harvest.page(this.database, householdId, await this.clock.now());
  }

  @Endpoint(fulfilmentRoutes.acknowledgeHarvest)
  @Allow('harvest:acknowledge')
  acknowledge(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { taskId }: HarvestTaskInput): Promise<HarvestTaskPage> {
    return this.advance.execute(actor, request, taskId, 'acknowledged');
  }

  @Endpoint(fulfilmentRoutes.declareShort)
  @Allow('harvest:acknowledge')
  short(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: DeclareShortDto): Promise<HarvestTaskPage> {
    return this.declareShort.execute(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.finishHarvest)
  @Allow('harvest:acknowledge')
  cut(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { taskId }: HarvestTaskInput): Promise<HarvestTaskPage> {
    return this.advance.execute(actor, request, taskId, 'cut');
  }

  @Endpoint(fulfilmentRoutes.setPin)
  @Allow('receipt:confirm')
  setPin(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetPinDto): Promise<HouseholdMoneyPage> {
    return this.pins.execute(actor, request, wish);
  }

  @Endpoint(fulfilmentRoutes.householdMoney)
  @Allow('household-money:read')
  async householdMoney(@CurrentActor() actor: Actor, @Input() { householdId }: FarmerHouseholdInput): Promise<HouseholdMoneyPage> {
    requirePermission(actor, 'household-money:read', householdId);
    return this.money.page(this.database, householdId, await this.clock.now());
  }
}
