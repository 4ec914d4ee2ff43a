import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { BooksModule } from './modules/books/public';
import { CatalogueModule } from './modules/catalogue/public';
import { ClaimsModule } from './modules/claims/public';
import { CratesModule } from './modules/crates/public';
import { DemoModule } from './modules/demo/public';
import { DispatchModule } from './modules/dispatch/public';
import { FulfilmentModule } from './modules/fulfilment/public';
import { HelpingModule } from './modules/helping/public';
import { IdentityModule } from './modules/identity/public';
import { NotificationsModule } from './modules/notifications/public';
import { OrderCycleModule } from './modules/order-cycle/public';
import { OrderingModule } from './modules/ordering/public';
import { ImportsModule } from './modules/imports/public';
import { PeopleModule } from './modules/people/public';
import { PairingDeskModule } from './modules/pairing-desk/public';
import { PairingModule } from './modules/pairing/public';
import { PaymentsModule } from './modules/payments/public';
import { PhotosModule } from './modules/photos/public';
import { PickupRoutingModule } from './modules/pickup-routing/public';
import { ProgrammeModule } from './modules/programme/public';
import { ServiceDaysModule } from './modules/service-days/public';
import { SettlementModule } from './modules/settlement/public';
import { SignsModule } from './modules/signs/public';
import { ShortageModule } from './modules/shortage/public';
import { RatingsModule } from './modules/ratings/public';
import { StoriesModule } from './modules/stories/public';
import { TracingModule } from './modules/tracing/public';
import { PlaquesModule } from './modules/plaques/public';
import { GoodsModule } from './modules/goods/public';
import { StaysModule } from './modules/stays/public';
import { VansModule } from './modules/vans/public';
import { VisitsModule } from './modules/visits/public';
import { type Config, type Database, PlatformModule } from './platform';
import { WechatModule } from './platform/wechat';

/** The modules, in the order in which they may know each other. */
export const FEATURES: Type[] = [
  IdentityModule,
  NotificationsModule,
  PairingModule,
  PhotosModule,
  SettlementModule,
  OrderCycleModule,
  CatalogueModule,
  HelpingModule,
  SignsModule,
  PaymentsModule,
  OrderingModule,
  PickupRoutingModule,
  VansModule,
  ShortageModule,
  CratesModule,
  FulfilmentModule,
  DispatchModule,
  ServiceDaysModule,
  PairingDeskModule,
  PeopleModule,
  ImportsModule,
  ProgrammeModule,
  BooksModule,
  ClaimsModule,
  TracingModule,
  StoriesModule,
  RatingsModule,
  PlaquesModule,
  VisitsModule,
  StaysModule,
  GoodsModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static with(config: Config, database: Database): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, database), WechatModule, ...FEATURES] };
  }
}
