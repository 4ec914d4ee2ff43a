import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { FulfilmentModule } from '../fulfilment/public';
import { IdentityModule } from '../identity/public';
import { OrderCycleModule } from '../order-cycle/public';
import { OrderingModule } from '../ordering/public';
import { PairingModule } from '../pairing/public';
import { PickupRoutingModule } from '../pickup-routing/public';
import { SettlementModule } from '../settlement/public';
import { AskForBills, FetchBill } from './bill-jobs';
import { BillDifferencesRepository } from './bill-differences.repository';
import { BillRepository } from './bill.repository';
import { FundMovements } from './fund-movement.queries';
import { BillsController } from './bills.controller';
import { BillsQueries } from './bills.queries';
import { CompleteDays, LookForDays, SettleDayJob } from './books-jobs';
import { BooksController } from './books.controller';
import './books.entities';
import { BooksQueries } from './books.queries';
import { DayFactsRepository } from './day-facts.repository';
import { KeepBooks } from './keep-books.use-case';
import { OpenAccounts } from './open-accounts';
import { Parties } from './parties';
import { PayoutRepository } from './payout.repository';
import { Payouts } from './payouts';
import { SettleDay } from './settle-day';
import { SettlementRows } from './settlement-rows';
import { SettlementViews } from './settlement-views';
import { SettlementRepository } from './settlement.repository';
import { StatementQueries } from './statement.queries';
import { Statements } from './statements';
import { StatementsController } from './statements.controller';

const kept = [DayFactsRepository, SettlementRepository, PayoutRepository, BillRepository, BillDifferencesRepository, FundMovements];
const closing = [SettleDay, SettlementRows, Payouts, KeepBooks, LookForDays, SettleDayJob, CompleteDays];
const reading = [Parties, BooksQueries, SettlementViews, OpenAccounts, StatementQueries, Statements];
const bills = [AskForBills, FetchBill, BillsQueries];

/** Above all others: closes a day once every feature is done with it, and says what each party is owed. */
@Module({
  imports: [IdentityModule, PairingModule, SettlementModule, OrderCycleModule, CatalogueModule, OrderingModule, PickupRoutingModule, FulfilmentModule],
  controllers: [BooksController, StatementsController, BillsController],
  providers: [...kept, ...closing, ...reading, ...bills],
  exports: [SettleDay, Payouts],
})
export class BooksModule {}
