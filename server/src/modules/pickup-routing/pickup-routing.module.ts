import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { PairingModule } from '../pairing/public';
import './pickup-routing.entities';
import { Arrivals } from './arrivals';
import { PlanRepository } from './plan.repository';
import { RoutePlanning } from './route-planning';
import { RunRepository } from './run.repository';
import { Runs } from './runs';
import { VanSeed } from './van-seed';

@Module({
  imports: [PairingModule, CatalogueModule],
  providers: [RunRepository, PlanRepository, Runs, Arrivals, RoutePlanning, VanSeed],
  exports: [Runs, Arrivals, RoutePlanning, VanSeed],
})
export class PickupRoutingModule {}
