import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { PairingModule } from '../pairing/public';
import { PickupRoutingModule } from '../pickup-routing/public';
import { SettlementModule } from '../settlement/public';
import { ChangeRuns } from './change-runs.use-case';
import { ChoosePlan } from './choose-plan.use-case';
import { DispatchController } from './dispatch.controller';
import { PlaceTitles } from './place-titles';
import { RunBoardQueries } from './run-board.queries';
import { RunSheet } from './run-sheet';

@Module({
  imports: [IdentityModule, PairingModule, SettlementModule, CatalogueModule, PickupRoutingModule],
  controllers: [DispatchController],
  providers: [RunBoardQueries, ChangeRuns, ChoosePlan, PlaceTitles, RunSheet],
})
export class DispatchModule {}
