import type { PaymentParameters } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, Refusal, UnitOfWork } from '../../platform';
import { WechatPay } from '../../platform/wechat';
import { forPerson } from './ask-provider';
import { Openids } from './openids';
import { type PaymentRow, PaymentsRepository } from './payments.repository';
import { SettlePayment } from './settle-payment.use-case';

/** What needs WeChat's answer while somebody waits. Never inside a transaction. */
@Injectable()
export class PayWithProvider {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentsRepository,
    private readonly openids: Openids,
    private readonly wechat: WechatPay,
    private readonly unitOfWork: UnitOfWork,
    private readonly settle: SettlePayment,
  ) {}

  /** @throws Refusal ORDER_NOT_PAYABLE, PROVIDER_UNAVAILABLE, NOT_FOUND */
  async parameters(paymentId: string): Promise<PaymentParameters> {
    const { payerAccountId, open, description, amountFen, expiresAt } = await this.existing(paymentId);
    const openid = payerAccountId && open ? await this.openids.of(payerAccountId) : null;
    if (!openid) throw new Refusal('ORDER_NOT_PAYABLE');
    const prepayId = await forPerson(this.wechat.createOrder({ outTradeNo: paymentId, description, totalFen: amountFen, openid, expiresAt }));
    const { provider } = this.wechat;
    return { paymentId, provider, ...this.wechat.paymentParameters(prepayId), sandboxPrepayId: provider === 'sandbox' ? prepayId : null };
  }

  /** @throws Refusal PROVIDER_UNAVAILABLE, NOT_FOUND */
  async check(paymentId: string): Promise<void> {
    const payment = await this.existing(paymentId);
    if (payment.state === 'succeeded') return;
    const trade = await forPerson(this.wechat.queryOrder(paymentId));
    if (trade) await this.unitOfWork.run((tx) => this.settle.apply(tx, payment, trade));
  }

  private async existing(paymentId: string): Promise<PaymentRow> {
    const payment = await this.payments.byId(this.database, paymentId);
    if (!payment) throw new Refusal('NOT_FOUND');
    return payment;
  }
}
