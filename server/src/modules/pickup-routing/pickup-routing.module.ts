import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { OrderCycleModule } from '../order-cycle/public';
import { PairingModule } from '../pairing/public';
import './pickup-routing.entities';
import './route-plan.entities';
import './speeds/speed-band.entities';
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
import { LearnSpeeds } from './speeds/learn-speeds.job';
import { SpeedRepository } from './speeds/speed.repository';
import { Speeds } from './speeds/speeds';
import { DrivingTimes } from './travel/driving-times';
import { VanSeed } from './van-seed';

@Module({
  imports: [PairingModule, CatalogueModule, OrderCycleModule],
  providers: [RunRepository, PlanRepository, Runs, Arrivals, RoutePlanning, PlanMaker, DrivingTimes, RoutePlanRepository, ReplanRepository, Replanning, VanSeed, FreezeCutoffs, SpeedRepository, Speeds, LearnSpeeds],
  exports: [Runs, Arrivals, RoutePlanning, RoutePlanRepository, Replanning, VanSeed, Speeds],
})
export class PickupRoutingModule {}
