import { createHash } from 'node:crypto';
import { addDays, businessDate, businessDateOf, fen, instantAt, timeOfDay, yuanText } from '@cunshe/shared';
import type { SandboxPayment } from './sandbox-payments';
import type { RefundRecord } from './sandbox-refunds';
import { refuse } from './sandbox-refusal';
import type { SandboxWorld } from './sandbox-world';

const READY_AT = '10:00';
const COLUMNS = '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号';
const TOTALS = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额';

interface Flow {
  readonly at: string;
  readonly number: string;
  /** Below zero for what goes out. */
  readonly fen: number;
}

/** 资金账单 of the invented provider: every movement of the basic account, each with the balance after it. */
export class SandboxFundBill {
  constructor(private readonly world: SandboxWorld) {}

  /** Where the day's bill is to be fetched, and its SHA1. */
  async announce(dateText: string): Promise<{ download_url: string; hash_type: string; hash_value: string }> {
    const text = await this.text(dateText);
    return { download_url: `https://api.mch.weixin.qq.com/v3/billdownload/file?token=fund-${dateText}`, hash_type: 'SHA1', hash_value: createHash('sha1').update(text).digest('hex') };
  }

  async text(dateText: string): Promise<string> {
    const date = businessDate(dateText);
    if ((await this.world.now()) < instantAt(addDays(date, 1), READY_AT)) throw refuse(400, 'STATEMENT_CREATING', '账单生成中');
    const flows = await this.flows();
    let balance = flows.filter(({ at }) => businessDateOf(new Date(at)) < date).reduce((sum, flow) => sum + flow.fen, 0);
    const today = flows.filter(({ at }) => businessDateOf(new Date(at)) === date);
    if (today.length === 0) throw refuse(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
    const rows = today.map((flow) => rowOf(flow, (balance += flow.fen)));
    const [income, outgo] = [today.filter((flow) => flow.fen > 0), today.filter((flow) => flow.fen < 0)];
    const sumOf = (some: readonly Flow[]): string => yuan(some.reduce((sum, flow) => sum + Math.abs(flow.fen), 0));
    const totals = [String(today.length), String(income.length), sumOf(income), String(outgo.length), sumOf(outgo)];
    return `\uFEFF${[COLUMNS, ...rows.map(ticked), TOTALS, ticked(totals)].join('\r\n')}\r\n`;
  }

  /** In the order in which they were booked. */
  private async flows(): Promise<Flow[]> {
    const payments = (await this.world.records.list<SandboxPayment>('payment:')).flatMap(({ order, paidAt }) => (paidAt ? [{ at: paidAt, number: order.out_trade_no, fen: order.amount.total }] : []));
    const refunds = (await this.world.records.list<RefundRecord>('refund:')).flatMap(({ out_refund_no, amount, refundedAt }) => (refundedAt ? [{ at: refundedAt, number: out_refund_no, fen: -amount.refund }] : []));
    return [...payments, ...refunds].sort((one, other) => one.at.localeCompare(other.at) || one.number.localeCompare(other.number));
  }
}

function rowOf({ at, number, fen: sum }: Flow, balance: number): string[] {
  const income = sum > 0;
  return [moment(at), '', '', income ? '交易' : '退款', income ? '交易' : '退款', income ? '收入' : '支出', yuan(Math.abs(sum)), signed(balance), 'system', '', number];
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

function signed(sum: number): string {
  return sum < 0 ? `-${yuan(-sum)}` : yuan(sum);
}
