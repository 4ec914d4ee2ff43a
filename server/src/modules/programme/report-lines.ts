import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Accounts } from '../identity/public';
import { type SoldLine, SoldLines, type SoldRange } from '../ordering/public';
import { PickupPoints } from '../pairing/public';
import { Payments } from '../payments/public';
import { LedgerReports } from '../settlement/public';
import type { FeeLine, PurchaseLine, RefundLine } from './domain/money';
import type { ReportLine } from './domain/report-line';
import { DoorLines } from './door-lines';

/** The rows of reports: each from the module that owns it, names put to ids in one go. */
@Injectable()
export class ReportLines {
  constructor(
    private readonly sold: SoldLines,
    private readonly points: PickupPoints,
    private readonly accounts: Accounts,
    private readonly door: DoorLines,
    private readonly payments: Payments,
    private readonly ledger: LedgerReports,
  ) {}

  async lines(from: Queryable, range: SoldRange, withBuyers: boolean): Promise<ReportLine[]> {
    const lines = await this.sold.lines(from, range);
    const points = new Map((await this.points.ofPairing(range.pairingId)).map(({ id, name }) => [id, name]));
    const buyers = withBuyers ? await this.accounts.names(from, lines.map(({ accountId }) => accountId)) : null;
    return lines.map((line) => reportLine(line, points.get(line.pickupPointId) ?? '', buyers && (buyers.get(line.accountId) ?? '')));
  }

  async fees(from: Queryable, range: SoldRange): Promise<FeeLine[]> {
    return (await this.sold.fees(from, range)).map(({ businessDate, ...fee }) => ({ date: businessDate, ...fee }));
  }

  purchases(from: Queryable, range: SoldRange): Promise<PurchaseLine[]> {
    return this.door.purchases(from, range);
  }

  /** Refunds decided in the range, as the books date them. */
  async refunds(from: Queryable, range: SoldRange): Promise<RefundLine[]> {
    const posted = await this.ledger.documents(from, range, ['refund_payable', 'resident_credit'], ['refund_requested', 'credit_given']);
    const known = await this.payments.refundBriefs(from, posted.map(({ subjectId }) => subjectId));
    return posted.flatMap(({ subjectId, date }) => {
      const refund = known.get(subjectId);
      return refund ? [{ date, reason: refund.reason, bearer: refund.bearer, state: refund.state, fen: refund.amountFen }] : [];
    });
  }
}

function reportLine(line: SoldLine, pointName: string, buyerName: string | null): ReportLine {
  const { orderId, businessDate, bagLabel, householdId, plaqueNumber, farmerName, cropName, unit, ordered, packed, billed, estimateFen, billedFen } = line;
  return { orderId, businessDate, pointName, buyerName, bagLabel, householdId, plaqueNumber, farmerName, cropName, unit, ordered, packed, billed, estimateFen, billedFen };
}
