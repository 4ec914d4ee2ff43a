import { type BusinessDate, fen, type PartyKind, sumFen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '../../platform';
import { type Account, AccountReader, type FeePayee, Ledger, type PartySum, RESULT_ACCOUNTS } from '../settlement/public';
import { type Carried, shareOfTransport } from './domain/earned-fees';
import type { DayToSettle } from './domain/day-to-settle';
import { SettlementRepository, type SettlementRow } from './settlement.repository';

/** Whose account says what a party is owed. */
export const PAYABLE_OF = { household: 'household_payable', point: 'point_payable', driver: 'driver_payable' } as const satisfies Partial<Record<PartyKind, Account>>;

type Owed = keyof typeof PAYABLE_OF;

/** The settlements of one day, made of that day's entries and no others. */
@Injectable()
export class SettlementRows {
  constructor(
    private readonly accounts: AccountReader,
    private readonly ledger: Ledger,
    private readonly settlements: SettlementRepository,
    private readonly ids: Ids,
  ) {}

  /** A point's fee is its own since the bill; the transport fees are shared by what each van carried. The rest is the operator's. */
  async postFees(tx: Tx, pairingId: string, date: BusinessDate, carried: readonly Carried[]): Promise<void> {
    const sums = await this.accounts.sumsOfDay(tx, pairingId, date);
    const ofPoints = sums.filter(({ account, partyId }) => account === 'fee_point' && partyId !== null);
    for (const sum of ofPoints) await this.earn(tx, { pairingId, date, payee: 'point', payeeId: sum.partyId!, fen: earnedOf(sum) });
    const pool = fen(sums.filter(({ account }) => account === 'fee_transport').reduce((all, sum) => all + earnedOf(sum), 0));
    for (const share of shareOfTransport(pool, carried)) await this.earn(tx, { pairingId, date, payee: 'driver', ...share });
  }

  async write(tx: Tx, { pairingId, operatorId, businessDate }: DayToSettle): Promise<SettlementRow[]> {
    const sums = await this.accounts.sumsOfDay(tx, pairingId, businessDate);
    const rows: SettlementRow[] = [];
    for (const kind of Object.keys(PAYABLE_OF) as Owed[]) {
      for (const sum of sums.filter(({ account, partyId }) => account === PAYABLE_OF[kind] && partyId !== null)) rows.push(await this.rowOf(tx, kind, sum, businessDate));
    }
    const result = sums.filter(({ account }) => (RESULT_ACCOUNTS as readonly Account[]).includes(account));
    if (result.length > 0) rows.push(this.resultOf(operatorId, result));
    await this.settlements.insert(tx, pairingId, businessDate, rows);
    return rows;
  }

  private async earn(tx: Tx, fee: { pairingId: string; date: BusinessDate; payee: FeePayee; payeeId: string; fen: number }): Promise<void> {
    const { pairingId, date: businessDate, ...facts } = fee;
    await this.ledger.post(tx, { kind: 'fees_earned', subjectId: this.ids.next(), pairingId, businessDate, facts });
  }

  private async rowOf(tx: Tx, partyKind: Owed, sum: PartySum, date: BusinessDate): Promise<SettlementRow> {
    const openingFen = await this.accounts.owedBefore(tx, sum.account, sum.partyId!, date);
    return this.row(partyKind, sum.partyId!, openingFen, [sum]);
  }

  /** The operator's settlement is the day's result: what it earned less what it cost. */
  private resultOf(operatorId: string, sums: readonly PartySum[]): SettlementRow {
    return this.row('operator', operatorId, 0, sums);
  }

  private row(partyKind: PartyKind, partyId: string, openingFen: number, sums: readonly PartySum[]): SettlementRow {
    const earnedFen = sumFen(sums.map(({ creditFen }) => fen(creditFen)));
    const paidFen = sumFen(sums.map(({ debitFen }) => fen(debitFen)));
    const entries = sums.reduce((all, sum) => all + sum.entries, 0);
    return { id: this.ids.next(), partyKind, partyId, openingFen, earnedFen, paidFen, closingFen: openingFen + earnedFen - paidFen, entries };
  }
}

function earnedOf({ creditFen, debitFen }: PartySum): number {
  return creditFen - debitFen;
}
