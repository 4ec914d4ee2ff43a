import { Module } from '@nestjs/common';
import { BookDayRepository } from './book-day.repository';
import { BookDays } from './book-days';
import { FloatRepository } from './float.repository';
import { Floats } from './floats';
import { Ledger } from './ledger';
import { LedgerRepository } from './ledger.repository';
import './settlement.entities';

@Module({ providers: [BookDayRepository, BookDays, LedgerRepository, Ledger, FloatRepository, Floats], exports: [BookDays, Ledger, Floats] })
export class SettlementModule {}
