import type { ReportKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import type { SoldRange } from '../ordering/public';
import { type AccountDay, LedgerReports, type PostingKind } from '../settlement/public';
import { fees, purchases, refunds } from './domain/money';
import { packingByHousehold, packingByOrder, packingByPoint } from './domain/packing';
import type { Report } from './domain/report';
import { cycleTotals, sales } from './domain/totals';
import { ReportLines } from './report-lines';

export interface BooksControl {
  readonly reportFen: number;
  readonly booksFen: number;
  readonly differenceFen: number;
}

export interface ControlledReport extends Report {
  readonly books: BooksControl | null;
}

type Earned = (day: AccountDay) => number;

const credited: Earned = ({ creditFen, debitFen }) => creditFen - debitFen;
const debited: Earned = ({ creditFen, debitFen }) => debitFen - creditFen;
const given: Earned = ({ creditFen }) => creditFen;

interface InBooks {
  /** Documents that tell the books of it: what later moves the same accounts (a settlement) is another matter. */
  readonly kinds: readonly PostingKind[];
  readonly accounts: RegExp;
  readonly sum: Earned;
}

const BILLS = ['order_billed', 'order_unbilled'] as const;

/** What households were paid at their doors, as the books keep it. */
export const BOUGHT = { kinds: ['receipt_accepted', 'receipt_corrected'], accounts: ['produce_purchase', 'rounding'] } as const;

/** Which accounts must say the same, and which side of them. */
const BOOKS: Partial<Record<ReportKind, InBooks>> = {
  cycle_totals: { kinds: BILLS, accounts: /^sales$/, sum: credited },
  sales: { kinds: BILLS, accounts: /^sales$/, sum: credited },
  fees: { kinds: BILLS, accounts: /^fee_/, sum: credited },
  purchases: { kinds: BOUGHT.kinds, accounts: new RegExp(`^(${BOUGHT.accounts.join('|')})$`), sum: debited },
  refunds: { kinds: ['refund_requested', 'credit_given'], accounts: /^(refund_payable|resident_credit)$/, sum: given },
};

/** Every report of a pairing's days, beside what the books say of the same days. */
@Injectable()
export class Reports {
  constructor(
    private readonly lines: ReportLines,
    private readonly ledger: LedgerReports,
  ) {}

  async of(from: Queryable, kind: ReportKind, range: SoldRange, withBuyers: boolean): Promise<ControlledReport> {
    const report = await this.build(from, kind, range, withBuyers);
    const books = BOOKS[kind];
    if (!books || report.sumFen === null) return { ...report, books: null };
    const days = (await this.ledger.byDay(from, range, books.kinds)).filter(({ account }) => books.accounts.test(account));
    const booksFen = days.reduce((sum, day) => sum + books.sum(day), 0);
    return { ...report, books: { reportFen: report.sumFen, booksFen, differenceFen: booksFen - report.sumFen } };
  }

  private async build(from: Queryable, kind: ReportKind, range: SoldRange, withBuyers: boolean): Promise<Report> {
    const lines = (named = false) => this.lines.lines(from, range, named);
    switch (kind) {
      case 'packing_by_point':
        return packingByPoint(await lines());
      case 'packing_by_household':
        return packingByHousehold(await lines());
      case 'packing_by_order':
      case 'labels':
        return packingByOrder(await lines(withBuyers));
      case 'cycle_totals':
        return cycleTotals(await lines());
      case 'sales':
        return sales(await lines());
      case 'purchases':
        return purchases(await this.lines.purchases(from, range));
      case 'fees':
        return fees(await this.lines.fees(from, range));
      case 'refunds':
        return refunds(await this.lines.refunds(from, range));
    }
  }
}
