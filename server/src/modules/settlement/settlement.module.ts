import { Module } from '@nestjs/common';
import { AccountReader } from './account-reader';
import { BookDayRepository } from './book-day.repository';
import { BookDays } from './book-days';
import { FloatRepository } from './float.repository';
import { Floats } from './floats';
import { Ledger } from './ledger';
import { LedgerReports } from './ledger-report.queries';
import { LedgerRepository } from './ledger.repository';
import './settlement.entities';

@Module({ providers: [BookDayRepository, BookDays, LedgerRepository, Ledger, LedgerReports, FloatRepository, Floats, AccountReader], exports: [BookDays, Ledger, LedgerReports, Floats, AccountReader] })
export class SettlementModule {}
