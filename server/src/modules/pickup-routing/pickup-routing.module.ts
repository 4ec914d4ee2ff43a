import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { OrderCycleModule } from '../order-cycle/public';
import { PairingModule } from '../pairing/public';
import './pickup-routing.entities';
import './route-plan.entities';
import { Arrivals } from './arrivals';
import { FreezeCutoffs } from './freeze-cutoffs.job';
import { PlanMaker } from './plan-maker';
import { PlanRepository } from './plan.repository';
import { ReplanRepository } from './replanning/replan.repository';
import { Replanning } from './replanning/replanning';
import { RoutePlanning } from './route-planning';
import { RoutePlanRepository } from './route-plan.repository';
import { RunRepository } from './run.repository';
import { Runs } from './runs';
import { DrivingTimes } from './travel/driving-times';
import { VanSeed } from './van-seed';

@Module({
  imports: [PairingModule, CatalogueModule, OrderCycleModule],
  providers: [RunRepository, PlanRepository, Runs, Arrivals, RoutePlanning, PlanMaker, DrivingTimes, RoutePlanRepository, ReplanRepository, Replanning, VanSeed, FreezeCutoffs],
  exports: [Runs, Arrivals, RoutePlanning, RoutePlanRepository, Replanning, VanSeed],
})
export class PickupRoutingModule {}
