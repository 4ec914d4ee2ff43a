import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { PairingModule } from '../pairing/public';
import { PaymentsModule } from '../payments/public';
import { PhotosModule } from '../photos/public';
import { SettlementModule } from '../settlement/public';
import { BookStay } from './book-stay.use-case';
import { ChangeStay } from './change-stay.use-case';
import { EndStays } from './end-stays.use-case';
import { HostStays } from './host-stays.use-case';
import { NoShowQueries } from './no-show.queries';
import { ReadCalendar } from './read-calendar';
import { RightNoShow } from './right-no-show.use-case';
import { RoomRepository } from './room.repository';
import { StayPaymentOutcomes } from './stay-payment-outcomes';
import { StayBooks } from './stay-books';
import { StayIdentities } from './stay-identity.use-case';
import { EndStayHold, EndStayInTime, EraseStayIdentity } from './stay-jobs';
import { StayNotices } from './stay-notices';
import { StayQueries } from './stay.queries';
import { StayRepository } from './stay.repository';
import { StaysController } from './stays.controller';
import './stays.entities';

@Module({
  imports: [CatalogueModule, IdentityModule, NoticesModule, PairingModule, PaymentsModule, PhotosModule, SettlementModule],
  controllers: [StaysController],
  providers: [RoomRepository, StayRepository, StayQueries, BookStay, EndStays, ChangeStay, ReadCalendar, HostStays, NoShowQueries, RightNoShow, StayBooks, StayNotices, StayIdentities, StayPaymentOutcomes, EndStayHold, EndStayInTime, EraseStayIdentity],
})
export class StaysModule {}
