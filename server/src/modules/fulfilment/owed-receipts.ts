import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx } from '../../platform';
import { AccountReader, Ledger } from '../settlement/public';
import type { CollectionReceipt } from './domain/collection-receipt';
import { ReceiptRepository } from './receipt.repository';
import { ReceiptsReader } from './receipts.reader';

export interface ReceiptCorrection {
  readonly receiptId: string;
  /** What it should have come to. */
  readonly rightFen: number;
  readonly reason: string;
}

/** What the operator does with receipts afterwards: pays what could not be paid at the door, puts right what was wrong. */
@Injectable()
export class OwedReceipts {
  constructor(
    private readonly receipts: ReceiptsReader,
    private readonly repository: ReceiptRepository,
    private readonly ledger: Ledger,
    private readonly accounts: AccountReader,
  ) {}

  /** Of any date, oldest first. */
  list(from: Queryable, pairingId: string): Promise<CollectionReceipt[]> {
    return this.receipts.owedOfPairing(from, pairingId);
  }

  /** A second time changes nothing. @throws Refusal NOT_FOUND for another pairing's, STATE_CHANGED for one that is not owed */
  async pay(tx: Tx, pairingId: string, receiptId: string): Promise<void> {
    const receipt = await this.receipts.byId(tx, receiptId);
    if (!receipt || receipt.pairingId !== pairingId) throw new Refusal('NOT_FOUND');
    if (receipt.state === 'paid') return;
    if (receipt.state !== 'owed') throw new Refusal('STATE_CHANGED', { state: receipt.state });
    if (!(await this.repository.settle(tx, receiptId, 'paid', receipt.owedReason))) return;
    const { householdId, businessDate, totalFen } = receipt;
    await this.ledger.post(tx, { kind: 'receipt_paid_later', subjectId: receiptId, pairingId, businessDate, facts: { householdId, fen: totalFen } });
    await tx.audit({ action: 'receipt.paid', subjectType: 'collection_receipt', subjectId: receiptId, before: { state: 'owed' }, after: { state: 'paid', totalFen }, reason: '运营方补付' });
  }

  /**
   * A paid receipt never changes: the difference is a document of its own, settled with the household there and then. The
   * same right sum a second time changes nothing.
   * @throws Refusal NOT_FOUND for another pairing's, STATE_CHANGED for one that is not paid
   */
  async correct(tx: Tx, pairingId: string, { receiptId, rightFen, reason }: ReceiptCorrection): Promise<void> {
    await this.repository.hold(tx, receiptId);
    const receipt = await this.receipts.byId(tx, receiptId);
    if (!receipt || receipt.pairingId !== pairingId) throw new Refusal('NOT_FOUND');
    if (receipt.state !== 'paid') throw new Refusal('STATE_CHANGED', { state: receipt.state });
    const earlier = await this.accounts.correctionsOf(tx, receiptId);
    const before = receipt.totalFen + earlier.fen;
    if (rightFen === before) return;
    const { householdId, businessDate } = receipt;
    const head = { subjectId: `${receiptId}/${earlier.count + 1}`, pairingId, businessDate, facts: { householdId, differenceFen: rightFen - before } };
    await this.ledger.post(tx, { ...head, kind: 'receipt_corrected' });
    await this.ledger.post(tx, { ...head, kind: 'correction_settled' });
    await tx.audit({ action: 'receipt.corrected', subjectType: 'collection_receipt', subjectId: receiptId, before: { totalFen: before }, after: { totalFen: rightFen }, reason });
  }
}
