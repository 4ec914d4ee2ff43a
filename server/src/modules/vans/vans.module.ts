import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/public';
import { IdentityModule } from '../identity/public';
import { PairingModule } from '../pairing/public';
import { PickupRoutingModule } from '../pickup-routing/public';
import { AddVan } from './add-van.use-case';
import { ChangeDriver } from './change-driver.use-case';
import { VanDrivers } from './van-drivers';
import { VanRepository } from './van.repository';
import { VansController } from './vans.controller';
import { VanQueries } from './vans.queries';

@Module({
  imports: [IdentityModule, PairingModule, PickupRoutingModule, DispatchModule],
  controllers: [VansController],
  providers: [VanRepository, VanDrivers, VanQueries, AddVan, ChangeDriver],
  exports: [VanDrivers],
})
export class VansModule {}
