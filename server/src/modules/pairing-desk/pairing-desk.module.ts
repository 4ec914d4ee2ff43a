import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { OrderCycleModule } from '../order-cycle/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { PhotosModule } from '../photos/public';
import { ServiceDaysModule } from '../service-days/public';
import { KeepPairings } from './keep-pairings.use-case';
import { OpenDays } from './open-days';
import { OperatorDesks } from './operator-desks';
import { PairingDeskController } from './pairing-desk.controller';
import { PairingDeskQueries } from './pairing-desk.queries';
import './pairing-paper.entities';
import { PairingPaperRepository } from './pairing-paper.repository';
import { PairingPapers } from './pairing-papers';
import { RestPairing } from './rest-pairing';

@Module({
  imports: [IdentityModule, NoticesModule, PairingModule, PhotosModule, OrderCycleModule, CatalogueModule, OrderingModule, ServiceDaysModule],
  controllers: [PairingDeskController],
  providers: [KeepPairings, OpenDays, OperatorDesks, PairingDeskQueries, PairingPaperRepository, PairingPapers, RestPairing],
})
export class PairingDeskModule {}
