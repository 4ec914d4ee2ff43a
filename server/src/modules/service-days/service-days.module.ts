import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { FulfilmentModule } from '../fulfilment/public';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { OrderCycleModule } from '../order-cycle/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { PickupRoutingModule } from '../pickup-routing/public';
import './service-days.entities';
import { CallOffDay } from './call-off-day';
import { CalledOffDayRepository } from './called-off-day.repository';
import { CancelOrdersOfDay } from './cancel-orders.job';
import { ChangeCalendar } from './change-calendar.use-case';
import { DayPeople } from './day-people';
import { ServiceDayQueries } from './service-day.queries';
import { ServiceDaysController } from './service-days.controller';

@Module({
  imports: [IdentityModule, NoticesModule, PairingModule, OrderCycleModule, CatalogueModule, OrderingModule, PickupRoutingModule, FulfilmentModule],
  controllers: [ServiceDaysController],
  providers: [CallOffDay, CalledOffDayRepository, CancelOrdersOfDay, ChangeCalendar, DayPeople, ServiceDayQueries],
  exports: [CallOffDay],
})
export class ServiceDaysModule {}
