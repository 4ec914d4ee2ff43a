import { Module } from '@nestjs/common';
import { NoticesModule } from '../notifications/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { PaymentsModule } from '../payments/public';
import { PhotosModule } from '../photos/public';
import { ClaimPlaces } from './claim-places';
import { ClaimRepository } from './claim.repository';
import { ClaimsController } from './claims.controller';
import './claims.entities';
import './goodwill.entities';
import { ClaimQueries } from './claims.queries';
import { CloseClaim } from './close-claim.job';
import { DecideClaim } from './decide-claim.use-case';
import { DecideGoodwill } from './decide-goodwill.use-case';
import { GiveGoodwill } from './give-goodwill.use-case';
import { GoodwillRepository } from './goodwill.repository';
import { GoodwillOrderQueries } from './goodwill-orders.queries';
import { GoodwillGiving } from './goodwill-giving';
import { OpenClaim } from './open-claim.use-case';

@Module({
  imports: [PairingModule, PhotosModule, NoticesModule, PaymentsModule, OrderingModule],
  controllers: [ClaimsController],
  providers: [ClaimRepository, ClaimPlaces, ClaimQueries, OpenClaim, DecideClaim, GoodwillRepository, GoodwillGiving, GoodwillOrderQueries, GiveGoodwill, DecideGoodwill, CloseClaim],
})
export class ClaimsModule {}
