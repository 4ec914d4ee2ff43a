import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { NoticesModule } from '../notifications/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { PickupRoutingModule } from '../pickup-routing/public';
import './shortage.entities';
import { ConfirmShortage } from './confirm-shortage';
import { DecideShortage } from './decide-shortage.use-case';
import { DraftShortage } from './draft-shortage';
import { ShortageFactsReader } from './shortage-facts';
import { ConfirmInTime } from './shortage-jobs';
import { ShortageSettingsDesk } from './shortage-settings';
import { ShortageController } from './shortage.controller';
import { ShortageQueries } from './shortage.queries';
import { ShortageRepository } from './shortage.repository';
import { Shortages } from './shortages';

@Module({
  imports: [NoticesModule, PairingModule, CatalogueModule, OrderingModule, PickupRoutingModule],
  controllers: [ShortageController],
  providers: [ShortageRepository, ShortageFactsReader, DraftShortage, ConfirmShortage, DecideShortage, ConfirmInTime, ShortageQueries, ShortageSettingsDesk, Shortages],
  exports: [Shortages],
})
export class ShortageModule {}
