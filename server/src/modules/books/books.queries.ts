import { addDays, type BooksPage, type BusinessDate, businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { type PairingBrief, Pairings } from '../pairing/public';
import { BookDays, Ledger } from '../settlement/public';
import { DayFactsRepository } from './day-facts.repository';
import { waitingFor } from './domain/waiting-for';
import { OpenAccounts } from './open-accounts';
import { SettlementViews } from './settlement-views';

/** Days to choose from on the page. */
const DAYS_SHOWN = 31;

/** 账: one day's books and all that is still open. */
@Injectable()
export class BooksQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly days: BookDays,
    private readonly ledger: Ledger,
    private readonly facts: DayFactsRepository,
    private readonly views: SettlementViews,
    private readonly open: OpenAccounts,
  ) {}

  /** The pairing the operator runs. @throws Refusal NOT_FOUND when there is none */
  async pairingOf(operatorId: string): Promise<PairingBrief> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    return pairing;
  }

  async page(from: Queryable, pairing: PairingBrief, now: Date, wanted?: BusinessDate): Promise<BooksPage> {
    const today = businessDateOf(now);
    const date = wanted ?? today;
    const days = await this.days.list(from, pairing.id, addDays(today, -DAYS_SHOWN), addDays(today, 1));
    const [day] = await this.days.list(from, pairing.id, date, date);
    const settled = day?.state === 'settled';
    const balance = await this.ledger.trialBalance(from, pairing.id, date);
    return {
      serverNow: now.toISOString(),
      pairingName: `${pairing.villageName}·${pairing.communityName}`,
      businessDate: date,
      state: settled ? 'settled' : 'open',
      settledAt: day?.settledAt?.toISOString() ?? null,
      days: days.map(({ businessDate, state }) => ({ businessDate, state })),
      waitingFor: settled ? [] : waitingFor(await this.facts.of(from, pairing.id, date), date, today),
      trialBalance: balance.map(({ account, name, debitFen, creditFen }) => ({ account, title: name, debitFen, creditFen })),
      settlements: settled ? await this.views.ofDay(from, pairing.id, date) : [],
      ...(await this.open.of(from, pairing.id)),
    };
  }
}
