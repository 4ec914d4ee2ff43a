import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { FulfilmentModule } from '../fulfilment/public';
import { IdentityModule } from '../identity/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { PaymentsModule } from '../payments/public';
import { SettlementModule } from '../settlement/public';
import { VisitsModule } from '../visits/public';
import { DoorLines } from './door-lines';
import { HistoryNames } from './history-names';
import { HistoryQueries } from './history.queries';
import { OrderHistoryQueries } from './order-history.queries';
import { ProgrammeController } from './programme.controller';
import { ProgrammePageQueries } from './programme-page.queries';
import { ReportLines } from './report-lines';
import { ReportQueries } from './report.queries';
import { Reports } from './reports';

@Module({
  imports: [IdentityModule, PairingModule, SettlementModule, CatalogueModule, PaymentsModule, OrderingModule, FulfilmentModule, VisitsModule],
  controllers: [ProgrammeController],
  providers: [DoorLines, ReportLines, Reports, ReportQueries, OrderHistoryQueries, HistoryNames, HistoryQueries, ProgrammePageQueries],
})
export class ProgrammeModule {}
