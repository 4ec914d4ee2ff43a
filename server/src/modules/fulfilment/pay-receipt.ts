import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Transfers } from '../payments/public';
import { Floats } from '../settlement/public';
import type { CollectionReceipt } from './domain/collection-receipt';

/** Who takes a transfer, and what it is for. */
export interface Payee {
  /** Null when nobody of the household can be reached in WeChat. */
  readonly accountId: string | null;
  /** "红菜薹、花菜". */
  readonly goods: string;
}

/** Pays a receipt the way both chose at the door. */
@Injectable()
export class PayReceipt {
  constructor(
    private readonly floats: Floats,
    private readonly transfers: Transfers,
  ) {}

  /** @throws Refusal FLOAT_SHORT, PAYEE_WITHOUT_WECHAT */
  async execute(tx: Tx, receipt: CollectionReceipt, payee: Payee): Promise<void> {
    const { id: receiptId, routeId, householdId, totalFen, pairingId, businessDate } = receipt;
    if (receipt.method === 'cash') await this.floats.payCash(tx, { routeId, receiptId, householdId, fen: totalFen });
    if (receipt.method === 'transfer') {
      if (!payee.accountId) throw new Refusal('PAYEE_WITHOUT_WECHAT');
      const transfer = { subjectId: receiptId, payeeAccountId: payee.accountId, amountFen: totalFen, remark: '菜钱', goods: payee.goods, pairingId, businessDate };
      await this.transfers.request(tx, transfer);
    }
  }
}
