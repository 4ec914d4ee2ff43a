import { randomBytes } from 'node:crypto';
import type { SandboxAct, SandboxPaymentPage } from '@cunshe/shared';
import type { WireTransaction } from '../protocol';
import { refuse } from './sandbox-refusal';
import type { NoticeOffice, SandboxWorld } from './sandbox-world';

/** What the merchant sent to open a payment. */
export interface JsapiBody {
  readonly appid: string;
  readonly mchid: string;
  readonly description: string;
  readonly out_trade_no: string;
  readonly time_expire: string;
  readonly notify_url: string;
  readonly amount: { readonly total: number; readonly currency: string };
  readonly payer: { readonly openid: string };
}

export interface SandboxPayment {
  readonly order: JsapiBody;
  readonly state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'PAYERROR';
  readonly transactionId: string | null;
  readonly paidAt: string | null;
  /** The resident's bank is slow: the payment arrives after the reservation, even on a closed order. */
  readonly late: boolean;
  /** Fen by out_refund_no. */
  readonly refunds: Readonly<Record<string, number>>;
}

const PREFIX = 'wxsandbox';
const LATE_AFTER_EXPIRY_MS = 60_000;
const PAYABLE = ['NOTPAY', 'PAYERROR'];

export const paymentKey = (outTradeNo: string): string => `payment:${outTradeNo}`;
const tradeNoOf = (prepayId: string): string => prepayId.slice(PREFIX.length);

/** The cashier of the invented provider. */
export class SandboxPayments {
  constructor(
    private readonly world: SandboxWorld,
    private readonly notices: NoticeOffice,
  ) {}

  async open(order: JsapiBody): Promise<{ prepay_id: string }> {
    const payment = await this.change(order.out_trade_no, (current) => (current ? undefined : { order, state: 'NOTPAY', transactionId: null, paidAt: null, late: false, refunds: {} }));
    if (payment?.state === 'SUCCESS') throw refuse(400, 'ORDERPAID', '该订单已支付');
    if (payment?.order.amount.total !== order.amount.total) throw refuse(400, 'INVALID_REQUEST', '商户订单号重复');
    return { prepay_id: PREFIX + order.out_trade_no };
  }

  async query(outTradeNo: string): Promise<WireTransaction> {
    return transactionOf(await this.existing(outTradeNo));
  }

  async close(outTradeNo: string): Promise<void> {
    await this.existing(outTradeNo);
    const payment = await this.change(outTradeNo, (current) => (current && PAYABLE.includes(current.state) ? { ...current, state: 'CLOSED' } : undefined));
    if (payment?.state === 'SUCCESS') throw refuse(400, 'ORDERPAID', '该订单已支付');
  }

  async page(prepayId: string): Promise<SandboxPaymentPage> {
    const { order, state } = await this.existing(tradeNoOf(prepayId));
    return { prepayId, description: order.description, totalFen: order.amount.total, state };
  }

  async act(prepayId: string, act: SandboxAct): Promise<SandboxPaymentPage> {
    const outTradeNo = tradeNoOf(prepayId);
    await this.existing(outTradeNo);
    if (act === 'pay' || act === 'notify_twice') await this.pay(outTradeNo, act === 'pay' ? 1 : 2);
    if (act === 'fail') await this.change(outTradeNo, (current) => (current?.state === 'NOTPAY' ? { ...current, state: 'PAYERROR' } : undefined));
    if (act === 'pay_late') await this.payLate(prepayId);
    return this.page(prepayId);
  }

  /** The late money arrives, whatever became of the order meanwhile. */
  async settleLate(prepayId: string): Promise<void> {
    await this.succeed(tradeNoOf(prepayId), (payment) => payment.late && payment.state !== 'SUCCESS', 1);
  }

  async refund(outTradeNo: string, outRefundNo: string, fen: number): Promise<void> {
    const payment = await this.change(outTradeNo, (current) => (current && mayRefund(current, outRefundNo, fen) ? { ...current, refunds: { ...current.refunds, [outRefundNo]: fen } } : undefined));
    if (payment?.refunds[outRefundNo] !== fen) throw refuse(400, 'INVALID_REQUEST', '退款金额或订单状态不符');
  }

  existing(outTradeNo: string): Promise<SandboxPayment> {
    return this.world.records.get<SandboxPayment>(paymentKey(outTradeNo)).then((payment) => {
      if (!payment) throw refuse(404, 'ORDER_NOT_EXIST', '订单不存在');
      return payment;
    });
  }

  private async pay(outTradeNo: string, copies: number): Promise<void> {
    const now = await this.world.now();
    await this.succeed(outTradeNo, (payment) => PAYABLE.includes(payment.state) && now < new Date(payment.order.time_expire), copies);
  }

  private async payLate(prepayId: string): Promise<void> {
    const payment = await this.change(tradeNoOf(prepayId), (current) => (current && PAYABLE.includes(current.state) ? { ...current, late: true } : undefined));
    if (!payment?.late) return;
    await this.world.at(new Date(Date.parse(payment.order.time_expire) + LATE_AFTER_EXPIRY_MS), { kind: 'settle_late', prepayId });
  }

  private async succeed(outTradeNo: string, allowed: (payment: SandboxPayment) => boolean, copies: number): Promise<void> {
    const [now, transactionId] = [await this.world.now(), `42000${randomBytes(10).toString('hex')}`];
    const payment = await this.change(outTradeNo, (current) => (current && allowed(current) ? { ...current, state: 'SUCCESS', transactionId, paidAt: now.toISOString() } : undefined));
    if (payment?.transactionId !== transactionId) return;
    await this.notices.announce({ url: payment.order.notify_url, eventType: 'TRANSACTION.SUCCESS', originalType: 'transaction', resource: transactionOf(payment) }, copies);
  }

  private change(outTradeNo: string, step: (current: SandboxPayment | undefined) => SandboxPayment | undefined): Promise<SandboxPayment | undefined> {
    return this.world.records.change(paymentKey(outTradeNo), step);
  }
}

function mayRefund(payment: SandboxPayment, outRefundNo: string, fen: number): boolean {
  const refunded = Object.values(payment.refunds).reduce((sum, part) => sum + part, 0);
  return payment.state === 'SUCCESS' && !(outRefundNo in payment.refunds) && fen > 0 && refunded + fen <= payment.order.amount.total;
}

function transactionOf({ order, state, transactionId, paidAt, refunds }: SandboxPayment): WireTransaction {
  const paid = transactionId && paidAt;
  return {
    appid: order.appid,
    mchid: order.mchid,
    out_trade_no: order.out_trade_no,
    trade_type: 'JSAPI',
    trade_state: state === 'SUCCESS' && Object.keys(refunds).length > 0 ? 'REFUND' : state,
    trade_state_desc: state,
    payer: order.payer,
    amount: { total: order.amount.total, payer_total: order.amount.total, currency: 'CNY' },
    ...(paid ? { transaction_id: transactionId, success_time: paidAt } : {}),
  };
}
