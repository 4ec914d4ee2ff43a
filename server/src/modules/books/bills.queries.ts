import { addDays, type BillDifference, type BillsPage, businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { BillDifferencesRepository } from './bill-differences.repository';
import { BillRepository, type ProviderBill } from './bill.repository';
import { FundMovements } from './fund-movement.queries';

const DAYS_SHOWN = 31;

/** 微信对账: three numbers a day that must be zero, and the rows behind them. */
@Injectable()
export class BillsQueries {
  constructor(
    private readonly bills: BillRepository,
    private readonly differences: BillDifferencesRepository,
    private readonly funds: FundMovements,
  ) {}

  async page(from: Queryable, now: Date): Promise<BillsPage> {
    const today = businessDateOf(now);
    const [since, until] = [addDays(today, -DAYS_SHOWN), addDays(today, -1)];
    const bills = await this.bills.list(from, since, until);
    const billed = new Set<string>(bills.filter(({ state }) => state === 'fetched' || state === 'none').map(({ billDate }) => billDate));
    const differences = await this.differences.between(from, since, until, billed);
    const moved = await this.funds.between(from, since, until, differences);
    return { serverNow: now.toISOString(), days: bills.map((bill) => presentDay(bill, differences, moved.get(bill.billDate) ?? 0)), differences };
  }
}

/** `movedFen`: what the ledger's provider account did on the day. */
function presentDay(bill: ProviderBill, differences: readonly BillDifference[], movedFen: number): BillsPage['days'][number] {
  const count = (what: BillDifference['what']): number => differences.filter((each) => each.billDate === bill.billDate && each.what === what).length;
  return {
    billDate: bill.billDate,
    state: bill.state,
    fault: bill.fault,
    payments: bill.paymentCount,
    paymentsFen: bill.paymentsFen,
    refunds: bill.refundCount,
    refundsFen: bill.refundsFen,
    feesFen: bill.feesFen,
    onlyProvider: count('only_provider'),
    onlyBooks: count('only_books'),
    amounts: count('amount'),
    balanceFen: bill.fund && bill.fund.closingFen,
    balanceDifferenceFen: bill.fund && bill.fund.closingFen - bill.fund.openingFen - bill.fund.otherFen - movedFen,
  };
}
