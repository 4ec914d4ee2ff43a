import { Module } from '@nestjs/common';
import { FloatRepository } from './float.repository';
import { Floats } from './floats';
import { Ledger } from './ledger';
import { LedgerRepository } from './ledger.repository';
import './settlement.entities';

@Module({ providers: [LedgerRepository, Ledger, FloatRepository, Floats], exports: [Ledger, Floats] })
export class SettlementModule {}
