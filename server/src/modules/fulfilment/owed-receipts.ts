import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import type { CollectionReceipt } from './domain/collection-receipt';
import { ReceiptRepository } from './receipt.repository';
import { ReceiptsReader } from './receipts.reader';

/** What could not be paid at the door: the operator pays it, the same evening if he can. */
@Injectable()
export class OwedReceipts {
  constructor(
    private readonly receipts: ReceiptsReader,
    private readonly repository: ReceiptRepository,
    private readonly ledger: Ledger,
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
}
