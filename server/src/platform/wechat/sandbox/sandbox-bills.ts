import { businessDate, businessDateOf } from '@cunshe/shared';
import { type AnnouncedBill, announced, assertReady, assertSomething, billMoment, billText, billYuan } from './bill-text';
import type { SandboxPayment } from './sandbox-payments';
import type { RefundRecord } from './sandbox-refunds';
import type { SandboxWorld } from './sandbox-world';

const COLUMNS = '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

/** 交易账单 of the invented provider, in the text WeChat gives: every cell behind a backtick, sums at the end. */
export class SandboxBills {
  constructor(private readonly world: SandboxWorld) {}

  /** Where the day's bill is to be fetched, and its SHA1. */
  async announce(dateText: string): Promise<AnnouncedBill> {
    return announced(`bill-${dateText}`, await this.text(dateText));
  }

  async text(dateText: string): Promise<string> {
    const date = businessDate(dateText);
    assertReady(date, await this.world.now());
    const payments = (await this.world.records.list<SandboxPayment>('payment:')).filter(({ paidAt }) => paidAt !== null && businessDateOf(new Date(paidAt)) === date);
    const refunds = (await this.world.records.list<RefundRecord>('refund:')).filter(({ refundedAt }) => refundedAt && businessDateOf(new Date(refundedAt)) === date);
    assertSomething(payments.length + refunds.length);
    const rows = [...payments.map(paymentRow), ...refunds.map(refundRow)].sort((one, other) => one[0]!.localeCompare(other[0]!));
    const paid = payments.reduce((sum, { order }) => sum + order.amount.total, 0);
    const back = refunds.reduce((sum, { amount }) => sum + amount.refund, 0);
    const totals = [String(rows.length), billYuan(paid), billYuan(back), '0.00', '0.00000', billYuan(paid), billYuan(back)];
    return billText(COLUMNS, rows, TOTALS, totals);
  }
}

function paymentRow({ order, transactionId, paidAt }: SandboxPayment): string[] {
  const sum = billYuan(order.amount.total);
  return [
    billMoment(paidAt!), order.appid, order.mchid, '0', '', transactionId!, order.out_trade_no, order.payer.openid, 'JSAPI', 'SUCCESS', 'OTHERS', 'CNY', sum, '0.00',
    '0', '0', '0.00', '0.00', '', '', order.description, '', '0.00000', '0.00%', sum, '0.00', '',
  ];
}

function refundRow({ out_trade_no, out_refund_no, amount, refundedAt }: RefundRecord): string[] {
  const sum = billYuan(amount.refund);
  return [
    billMoment(refundedAt!), '', '', '0', '', '', out_trade_no, '', 'JSAPI', 'REFUND', 'OTHERS', 'CNY', '0.00', '0.00',
    `50000${out_refund_no.slice(-23)}`, out_refund_no, sum, '0.00', 'ORIGINAL', 'SUCCESS', '', '', '0.00000', '0.00%', '0.00', sum, '',
  ];
}

