import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/public';
import { PairingModule } from '../pairing/public';
import { PickupRoutingModule } from '../pickup-routing/public';
import { AddVan } from './add-van.use-case';
import { VansController } from './vans.controller';
import { VanQueries } from './vans.queries';

@Module({
  imports: [IdentityModule, PairingModule, PickupRoutingModule],
  controllers: [VansController],
  providers: [VanQueries, AddVan],
})
export class VansModule {}
