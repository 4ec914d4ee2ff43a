import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { FulfilmentModule } from '../fulfilment/public';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { PairingModule } from '../pairing/public';
import { PhotosModule } from '../photos/public';
import { PickupRoutingModule } from '../pickup-routing/public';
import { SettlementModule } from '../settlement/public';
import { ChangeRuns } from './change-runs.use-case';
import { ChoosePlan } from './choose-plan.use-case';
import { DispatchController } from './dispatch.controller';
import { HandOverRun } from './hand-over-run';
import { PlaceTitles } from './place-titles';
import { RunBoardQueries } from './run-board.queries';
import { RunSheet } from './run-sheet';
import { TellDrivers } from './tell-drivers';
import { WatchLateVans } from './watch-late-vans.job';

@Module({
  imports: [IdentityModule, NoticesModule, PairingModule, SettlementModule, CatalogueModule, PickupRoutingModule, FulfilmentModule, PhotosModule],
  controllers: [DispatchController],
  providers: [RunBoardQueries, ChangeRuns, ChoosePlan, HandOverRun, PlaceTitles, RunSheet, TellDrivers, WatchLateVans],
  exports: [HandOverRun],
})
export class DispatchModule {}
