import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform';
import { TransferOutcomes } from '../payments/public';
import { Ledger } from '../settlement/public';
import { ReceiptRepository } from './receipt.repository';
import { ReceiptsReader } from './receipts.reader';

/** A receipt paid by transfer is paid when the provider says SUCCESS, and owed when the transfer failed. */
@Injectable()
export class SettleTransfers implements OnModuleInit {
  constructor(
    private readonly outcomes: TransferOutcomes,
    private readonly receipts: ReceiptsReader,
    private readonly repository: ReceiptRepository,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.outcomes.register({ onSucceeded: (tx, { subjectId }) => this.succeeded(tx, subjectId), onFailed: (tx, { subjectId }) => this.failed(tx, subjectId) });
  }

  private async succeeded(tx: Tx, receiptId: string): Promise<void> {
    const receipt = await this.receipts.byId(tx, receiptId);
    if (!receipt || !(await this.repository.settle(tx, receiptId, 'paid'))) return;
    const { householdId, pairingId, businessDate, totalFen } = receipt;
    await this.ledger.post(tx, { kind: 'transfer_succeeded', subjectId: receiptId, pairingId, businessDate, facts: { householdId, fen: totalFen } });
    await tx.audit({ action: 'receipt.paid', subjectType: 'collection_receipt', subjectId: receiptId, before: { state: receipt.state }, after: { state: 'paid' } });
  }

  private async failed(tx: Tx, receiptId: string): Promise<void> {
    if (!(await this.repository.settle(tx, receiptId, 'owed', '微信转账没有成功'))) return;
    await tx.audit({ action: 'receipt.owed', subjectType: 'collection_receipt', subjectId: receiptId, after: { state: 'owed' }, reason: '微信转账没有成功' });
  }
}
