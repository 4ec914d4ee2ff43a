import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { PickupRoutingModule } from '../pickup-routing/public';
import './crates.entities';
import { CrateRepository } from './crate.repository';
import { Crates } from './crates';
import { CratesController } from './crates.controller';
import { CrateQueries } from './crates.queries';
import { KeepCrates } from './keep-crates.use-case';
import { PlaceNames } from './place-names';
import { PointLoads } from './point-loads';

@Module({
  imports: [IdentityModule, PairingModule, CatalogueModule, OrderingModule, PickupRoutingModule],
  controllers: [CratesController],
  providers: [CrateRepository, Crates, CrateQueries, KeepCrates, PlaceNames, PointLoads],
  exports: [Crates, PointLoads],
})
export class CratesModule {}
