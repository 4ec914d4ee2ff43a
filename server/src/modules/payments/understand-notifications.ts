import { Injectable } from '@nestjs/common';
import { Database } from '../../platform';
import { type Notification, WechatPay } from '../../platform/wechat';
import { readPaymentNotice, readRefundNotice, readTransferNotice } from './domain/read-notice';
import { PaymentsRepository } from './payments.repository';
import type { UnderstoodNotice } from './receive-notification.use-case';
import { RefundsRepository } from './refunds.repository';
import { SettlePayment } from './settle-payment.use-case';
import { SettleRefund } from './settle-refund.use-case';
import { SettleTransfer } from './settle-transfer.use-case';
import { TransfersRepository } from './transfers.repository';

const nothing = async (): Promise<void> => undefined;

/** TRANSACTION.SUCCESS: appid, merchant, sum and currency must be what we asked for. */
@Injectable()
export class UnderstandPayment {
  constructor(
    private readonly database: Database,
    private readonly wechat: WechatPay,
    private readonly payments: PaymentsRepository,
    private readonly settle: SettlePayment,
  ) {}

  async notice({ eventType, resource }: Notification): Promise<UnderstoodNotice | null> {
    const told = eventType === 'TRANSACTION.SUCCESS' ? readPaymentNotice(resource) : null;
    if (!told || told.appId !== this.wechat.appId || told.merchantId !== this.wechat.merchantId || told.currency !== 'CNY') return null;
    const { outTradeNo, transactionId, totalFen } = told;
    const payment = await this.payments.byId(this.database, outTradeNo);
    if (payment && payment.amountFen !== totalFen) return null;
    return {
      event: { kind: 'payment', subjectNo: outTradeNo, standing: 'SUCCESS', known: payment !== null },
      effect: (tx) => (payment ? this.settle.succeed(tx, payment, transactionId, totalFen) : this.settle.takeUnmatched(tx, outTradeNo, transactionId, totalFen)),
    };
  }
}

/** REFUND.SUCCESS, REFUND.CLOSED, REFUND.ABNORMAL. */
@Injectable()
export class UnderstandRefund {
  constructor(
    private readonly database: Database,
    private readonly wechat: WechatPay,
    private readonly refunds: RefundsRepository,
    private readonly settle: SettleRefund,
  ) {}

  async notice({ eventType, resource }: Notification): Promise<UnderstoodNotice | null> {
    const told = eventType.startsWith('REFUND.') ? readRefundNotice(resource) : null;
    if (!told || told.merchantId !== this.wechat.merchantId) return null;
    const refund = await this.refunds.inFull(this.database, told.outRefundNo);
    if (refund && (refund.amountFen !== told.refundFen || refund.paymentId !== told.outTradeNo)) return null;
    return {
      event: { kind: 'refund', subjectNo: told.outRefundNo, standing: told.status, known: refund !== null },
      effect: refund ? (tx) => this.settle.apply(tx, refund, told.status) : nothing,
    };
  }
}

/** MCHTRANSFER.BILL.FINISHED. */
@Injectable()
export class UnderstandTransfer {
  constructor(
    private readonly database: Database,
    private readonly wechat: WechatPay,
    private readonly transfers: TransfersRepository,
    private readonly settle: SettleTransfer,
  ) {}

  async notice({ eventType, resource }: Notification): Promise<UnderstoodNotice | null> {
    const told = eventType.startsWith('MCHTRANSFER.') ? readTransferNotice(resource) : null;
    if (!told || told.merchantId !== this.wechat.merchantId) return null;
    const transfer = await this.transfers.byId(this.database, told.outBillNo);
    if (transfer && transfer.amountFen !== told.amountFen) return null;
    return {
      event: { kind: 'transfer', subjectNo: told.outBillNo, standing: told.state, known: transfer !== null },
      effect: transfer ? async (tx) => void (await this.settle.apply(tx, transfer, { state: told.state, packageInfo: null, failReason: told.failReason })) : nothing,
    };
  }
}
