import { type CollectionReceiptState, type ConfirmedBy, type ExpectedBag, type Grade, type PayMethod, receiptOf, type ReceiptLine, type ReceiptSum } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, Refusal, type Tx } from '../../platform';
import type { LockedLine } from '../ordering/public';
import type { RouteBrief, StopBrief } from '../pickup-routing/public';
import { Ledger } from '../settlement/public';
import { AfterWeighing } from './after-weighing';
import type { BagReading } from './domain/bag';
import type { CollectionReceipt, KeptReceiptLine } from './domain/collection-receipt';
import { PayReceipt } from './pay-receipt';
import { ReceiptRepository } from './receipt.repository';

/** WeChat's limit for what a transfer is for. */
const LONGEST_GOODS = 32;

export interface ReceiptToAccept {
  readonly route: RouteBrief;
  readonly stop: StopBrief;
  readonly lines: readonly LockedLine[];
  readonly bags: readonly ExpectedBag[];
  readonly readings: readonly BagReading[];
  /** Each reading is a whole crop's: its bags are packed elsewhere. */
  readonly perCrop: boolean;
  readonly method: PayMethod;
  readonly owedReason: string | null;
  /** Takes a transfer; null when nobody can. */
  readonly payeeAccountId: string | null;
  readonly confirmedBy: ConfirmedBy;
  /** By listing; a crop that is not named is of the first. */
  readonly grades: ReadonlyMap<string, Grade>;
}

/** One weighing serves both books: the household's receipt, and the packed quantity of every order line. */
@Injectable()
export class AcceptReceipt {
  constructor(
    private readonly ids: Ids,
    private readonly receipts: ReceiptRepository,
    private readonly payment: PayReceipt,
    private readonly ledger: Ledger,
    private readonly crops: AfterWeighing,
  ) {}

  /** @throws Refusal INVALID_INPUT when nothing at all came: such a door is skipped */
  async execute(tx: Tx, given: ReceiptToAccept): Promise<void> {
    const sum = receiptOf(given.bags, given.readings);
    if (sum.totalFen === 0) throw new Refusal('INVALID_INPUT', { bags: 'nothing came: skip the stop' });
    const receipt = this.receiptFrom(tx, given, sum);
    await this.receipts.insert(tx, receipt, sum.lines.map((line) => keptLine(given, line)), given);
    await this.ledger.post(tx, {
      kind: 'receipt_accepted',
      subjectId: receipt.id,
      pairingId: receipt.pairingId,
      businessDate: receipt.businessDate,
      facts: { householdId: receipt.householdId, linesFen: receipt.linesFen, roundingFen: receipt.roundingFen },
    });
    await this.payment.execute(tx, receipt, { accountId: given.payeeAccountId, goods: goodsOf(given.lines) });
    await tx.audit({ action: 'receipt.accepted', subjectType: 'collection_receipt', subjectId: receipt.id, after: { totalFen: receipt.totalFen, method: receipt.method, state: receipt.state, confirmedBy: receipt.confirmedBy, grades: Object.fromEntries(given.grades), bags: given.readings } });
    await tx.enqueue({ kind: 'tracing.certify', payload: { receiptId: receipt.id }, dedupKey: `certify:${receipt.id}` });
    await this.crops.execute(tx, given);
  }

  private receiptFrom(tx: Tx, { route, stop, method, owedReason, confirmedBy }: ReceiptToAccept, sum: ReceiptSum): CollectionReceipt {
    return {
      id: this.ids.next(),
      pairingId: route.pairingId,
      stopId: stop.id,
      routeId: route.id,
      householdId: stop.householdId!,
      driverAccountId: route.driverAccountId,
      businessDate: route.businessDate,
      linesFen: sum.linesFen,
      roundingFen: sum.roundingFen,
      totalFen: sum.totalFen,
      method,
      state: STATE_AFTER[method],
      owedReason: method === 'owed' ? owedReason : null,
      acceptedAt: tx.now,
      paidAt: method === 'cash' ? tx.now : null,
      confirmedBy,
    };
  }
}

/** Cash is paid when both have confirmed; a transfer only when the provider says so. */
const STATE_AFTER: Record<PayMethod, CollectionReceiptState> = { cash: 'paid', transfer: 'transfer_pending', owed: 'owed' };

function keptLine({ lines, grades }: ReceiptToAccept, { listingId, quantity, amount }: ReceiptLine): KeptReceiptLine {
  const { cropName, drawing, unit, priceFen } = lines.find((line) => line.listingId === listingId)!;
  return { listingId, cropName, drawing, unit, priceFen, quantity, amountFen: amount, grade: grades.get(listingId) ?? 1 };
}

function goodsOf(lines: readonly LockedLine[]): string {
  return [...new Set(lines.map(({ cropName }) => cropName))].join('、').slice(0, LONGEST_GOODS);
}
