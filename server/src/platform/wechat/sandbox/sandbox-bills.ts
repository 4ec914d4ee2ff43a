import { createHash } from 'node:crypto';
import { addDays, businessDate, businessDateOf, fen, instantAt, timeOfDay, yuanText } from '@cunshe/shared';
import type { SandboxPayment } from './sandbox-payments';
import type { RefundRecord } from './sandbox-refunds';
import { refuse } from './sandbox-refusal';
import type { SandboxWorld } from './sandbox-world';

/** A day's bill can be had from this time of the next day. */
const READY_AT = '10:00';
const COLUMNS = '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

/** 交易账单 of the invented provider, in the text WeChat gives: every cell behind a backtick, sums at the end. */
export class SandboxBills {
  constructor(private readonly world: SandboxWorld) {}

  /** Where the day's bill is to be fetched, and its SHA1. */
  async announce(dateText: string): Promise<{ download_url: string; hash_type: string; hash_value: string }> {
    const text = await this.text(dateText);
    return { download_url: `https://api.mch.weixin.qq.com/v3/billdownload/file?token=bill-${dateText}`, hash_type: 'SHA1', hash_value: createHash('sha1').update(text).digest('hex') };
  }

  async text(dateText: string): Promise<string> {
    const date = businessDate(dateText);
    const ready = instantAt(addDays(date, 1), READY_AT);
    if ((await this.world.now()) < ready) throw refuse(400, 'STATEMENT_CREATING', '账单生成中');
    const payments = (await this.world.records.list<SandboxPayment>('payment:')).filter(({ paidAt }) => paidAt !== null && businessDateOf(new Date(paidAt)) === date);
    const refunds = (await this.world.records.list<RefundRecord>('refund:')).filter(({ refundedAt }) => refundedAt && businessDateOf(new Date(refundedAt)) === date);
    if (payments.length + refunds.length === 0) throw refuse(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
    const rows = [...payments.map(paymentRow), ...refunds.map(refundRow)].sort((one, other) => one[0]!.localeCompare(other[0]!));
    const paid = payments.reduce((sum, { order }) => sum + order.amount.total, 0);
    const back = refunds.reduce((sum, { amount }) => sum + amount.refund, 0);
    const totals = [String(rows.length), yuan(paid), yuan(back), '0.00', '0.00000', yuan(paid), yuan(back)];
    return `\uFEFF${[COLUMNS, ...rows.map(ticked), TOTALS, ticked(totals)].join('\r\n')}\r\n`;
  }
}

function paymentRow({ order, transactionId, paidAt }: SandboxPayment): string[] {
  const sum = yuan(order.amount.total);
  return [
    moment(paidAt!), order.appid, order.mchid, '0', '', transactionId!, order.out_trade_no, order.payer.openid, 'JSAPI', 'SUCCESS', 'OTHERS', 'CNY', sum, '0.00',
    '0', '0', '0.00', '0.00', '', '', order.description, '', '0.00000', '0.00%', sum, '0.00', '',
  ];
}

function refundRow({ out_trade_no, out_refund_no, amount, refundedAt }: RefundRecord): string[] {
  const sum = yuan(amount.refund);
  return [
    moment(refundedAt!), '', '', '0', '', '', out_trade_no, '', 'JSAPI', 'REFUND', 'OTHERS', 'CNY', '0.00', '0.00',
    `50000${out_refund_no.slice(-23)}`, out_refund_no, sum, '0.00', 'ORIGINAL', 'SUCCESS', '', '', '0.00000', '0.00%', '0.00', sum, '',
  ];
}

function moment(iso: string): string {
  const at = new Date(iso);
  return `${businessDateOf(at)} ${timeOfDay(at)}:${iso.slice(17, 19)}`;
}

function ticked(cells: readonly string[]): string {
  return cells.map((cell) => `\`${cell}`).join(',');
}

function yuan(sum: number): string {
  return yuanText(fen(sum));
}

