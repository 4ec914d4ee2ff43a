import { Injectable } from '@nestjs/common';
import { Database, ExternalJobHandler, HandlesExternalJob, type Tx } from '../../platform';
import { type RefundStanding, WechatPay } from '../../platform/wechat';
import { isProviderTrouble, noteTrouble } from './ask-provider';
import { type RefundInFull, RefundsRepository } from './refunds.repository';
import { SettleRefund } from './settle-refund.use-case';

export interface RefundPayload {
  readonly refundId: string;
}

/** Submits a refund and asks after it, always under the same number, until the money is back. */
@Injectable()
@HandlesExternalJob('refund.pursue')
export class PursueRefund extends ExternalJobHandler<RefundPayload> {
  constructor(
    private readonly database: Database,
    private readonly refunds: RefundsRepository,
    private readonly wechat: WechatPay,
    private readonly settle: SettleRefund,
  ) {
    super();
  }

  async handle({ refundId }: RefundPayload): Promise<(tx: Tx) => Promise<void>> {
    const refund = await this.refunds.inFull(this.database, refundId);
    if (!refund || refund.state === 'succeeded') return async () => undefined;
    const standing = await this.ask(refund);
    return async (tx) => {
      await (standing ? this.settle.apply(tx, refund, standing.status) : this.settle.noteSilence(tx, refund));
      if (standing?.status !== 'SUCCESS') await this.settle.tryLater(tx, refund);
    };
  }

  /** Null when the provider gave no usable answer. */
  private async ask(refund: RefundInFull): Promise<RefundStanding | null> {
    try {
      const known = refund.state === 'submitted' ? await this.wechat.queryRefund(refund.id) : null;
      return known ?? (await this.submit(refund));
    } catch (error) {
      if (!isProviderTrouble(error)) throw error;
      noteTrouble(error);
      return null;
    }
  }

  private submit({ id, paymentId, amountFen, paidFen, reason }: RefundInFull): Promise<RefundStanding> {
    return this.wechat.refund({ outTradeNo: paymentId, outRefundNo: id, refundFen: amountFen, totalFen: paidFen, reason });
  }
}
