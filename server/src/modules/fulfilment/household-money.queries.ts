import { addDays, type BusinessDate, businessDate, businessDateOf, type Fen, fen, type HouseholdMoneyPage, sumFen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Listings } from '../catalogue/public';
import { AccountReader } from '../settlement/public';
import { Transfers } from '../payments/public';
import type { CollectionReceipt } from './domain/collection-receipt';
import { DisputeRepository } from './dispute.repository';
import { expectedIncome } from './domain/expected-income';
import { DueCrops } from './due-crops';
import { presentReceipt } from './farmer.presenter';
import { HouseholdPins } from './household-pins';
import { ReceiptsReader } from './receipts.reader';

/** Receipts this far back are listed one by one. */
const DAYS_SHOWN = 31;

export interface MoneyToday {
  /** What the receipts of today come to, or what the door is expected to pay before there is one. */
  readonly fen: Fen;
  /** Every receipt of today is in the household's hands. */
  readonly paid: boolean;
}

/** 我的菜钱. Only what is in the household's hands counts as received. */
@Injectable()
export class HouseholdMoneyQueries {
  constructor(
    private readonly receipts: ReceiptsReader,
    private readonly listings: Listings,
    private readonly transfers: Transfers,
    private readonly due: DueCrops,
    private readonly disputes: DisputeRepository,
    private readonly accounts: AccountReader,
    private readonly pins: HouseholdPins,
  ) {}

  async page(from: Queryable, householdId: string, now: Date): Promise<HouseholdMoneyPage> {
    const today = businessDateOf(now);
    const receipts = await this.receipts.ofHousehold(from, householdId, addDays(today, -DAYS_SHOWN));
    const lines = await this.receipts.linesOf(from, receipts.map(({ id }) => id));
    const bills = new Map((await this.transfers.ofSubjects(from, receipts.map(({ id }) => id))).map((transfer) => [transfer.subjectId, transfer.outBillNo]));
    const disputes = await this.disputes.latestOf(from, receipts.map(({ id }) => id));
    const corrections = await this.accounts.correctionsOfHousehold(from, householdId, addDays(today, -DAYS_SHOWN));
    const month = businessDate(`${today.slice(0, 7)}-01`);
    return {
      serverNow: now.toISOString(),
      todayFen: paidSum(receipts.filter((receipt) => receipt.businessDate === today)),
      todayExpectedFen: (await this.todayOf(from, householdId, today, receipts)).fen,
      monthFen: paidSum(receipts.filter((receipt) => receipt.businessDate >= month)),
      hasPin: (await this.pins.among(from, [householdId])).has(householdId),
      receipts: receipts.map((receipt) => presentReceipt(receipt, lines.get(receipt.id) ?? [], { billNo: bills.get(receipt.id) ?? null, correctedBy: corrections.get(receipt.id) ?? 0, dispute: disputes.get(receipt.id) ?? null })),
    };
  }

  async today(from: Queryable, householdId: string, now: Date): Promise<MoneyToday> {
    const today = businessDateOf(now);
    return this.todayOf(from, householdId, today, await this.receipts.ofHousehold(from, householdId, today));
  }

  private async todayOf(from: Queryable, householdId: string, today: BusinessDate, receipts: readonly CollectionReceipt[]): Promise<MoneyToday> {
    const ofToday = receipts.filter((receipt) => receipt.businessDate === today);
    if (ofToday.length > 0) return { fen: sumFen(ofToday.map(({ totalFen }) => fen(totalFen))), paid: ofToday.every(({ state }) => state === 'paid') };
    return { fen: expectedIncome(await this.due.of(from, await this.listings.ofHousehold(from, householdId, today), today)), paid: false };
  }
}

function paidSum(receipts: readonly CollectionReceipt[]): Fen {
  return sumFen(receipts.filter(({ state }) => state === 'paid').map(({ totalFen }) => fen(totalFen)));
}
