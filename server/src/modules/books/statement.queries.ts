import { type BusinessDate, fen, type StatementFloat, type StatementPage, type StatementPeriod } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { PaidMinutes } from '../fulfilment/public';
import { AccountReader, BookDays, Floats, type FloatSession } from '../settlement/public';
import { periodOf } from './domain/period';
import { balanced } from './domain/statement';
import type { Party } from './parties';
import { PAYABLE_OF } from './settlement-rows';

export interface StatementWish {
  readonly period: StatementPeriod;
  readonly date: BusinessDate;
}

/** 对账单: a party's account of a day or a month, as the ledger has it. A settled day reads the same for ever. */
@Injectable()
export class StatementQueries {
  constructor(
    private readonly accounts: AccountReader,
    private readonly days: BookDays,
    private readonly floats: Floats,
    private readonly paid: PaidMinutes,
  ) {}

  async page(from: Queryable, party: Party, { period, date }: StatementWish, now: Date): Promise<StatementPage> {
    const span = periodOf(period, date);
    const account = PAYABLE_OF[party.kind];
    const openingFen = await this.accounts.owedBefore(from, account, party.id, span.from);
    const posted = await this.accounts.movements(from, account, party.id, span.from, span.to);
    const { rows, earnedFen, paidFen, closingFen } = balanced(fen(openingFen), posted.map(({ creditFen, debitFen, ...row }) => ({ ...row, earnedFen: creditFen, paidFen: debitFen })));
    const floats = party.kind === 'driver' ? await this.floats.ofDriver(from, party.pairingId, party.id, span.from, span.to) : [];
    const minutes = await this.paid.ofRoutes(from, floats.map(({ routeId }) => routeId));
    const days = await this.days.list(from, party.pairingId, span.from, span.to);
    return {
      serverNow: now.toISOString(),
      partyKind: party.kind,
      partyName: party.name,
      period,
      from: span.from,
      to: span.to,
      openingFen,
      earnedFen,
      paidFen,
      closingFen,
      settled: days.length > 0 && days.every(({ state }) => state === 'settled'),
      movements: rows.map((row) => ({ businessDate: row.businessDate, at: row.at.toISOString(), title: row.title, receiptId: row.receiptId, earnedFen: row.earnedFen, paidFen: row.paidFen, balanceFen: row.balanceFen })),
      floats: floats.map((float) => presentFloat(float, minutes.get(float.routeId) ?? null)),
    };
  }
}

function presentFloat({ businessDate, openedFen, paidFen, leftFen, countedFen, state }: FloatSession, paidMinutes: number | null): StatementFloat {
  return { businessDate, openedFen, paidFen, leftFen, countedFen, differenceFen: countedFen === null ? 0 : leftFen - countedFen, state, paidMinutes };
}
