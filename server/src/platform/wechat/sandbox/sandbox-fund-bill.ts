import { businessDate, businessDateOf } from '@cunshe/shared';
import { type AnnouncedBill, announced, assertReady, assertSomething, billMoment, billText, billYuan } from './bill-text';
import type { SandboxPayment } from './sandbox-payments';
import type { RefundRecord } from './sandbox-refunds';
import type { SandboxWorld } from './sandbox-world';

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
  async announce(dateText: string): Promise<AnnouncedBill> {
    return announced(`fund-${dateText}`, await this.text(dateText));
  }

  async text(dateText: string): Promise<string> {
    const date = businessDate(dateText);
    assertReady(date, await this.world.now());
    const flows = await this.flows();
    let balance = flows.filter(({ at }) => businessDateOf(new Date(at)) < date).reduce((sum, flow) => sum + flow.fen, 0);
    const today = flows.filter(({ at }) => businessDateOf(new Date(at)) === date);
    assertSomething(today.length);
    const rows = today.map((flow) => rowOf(flow, (balance += flow.fen)));
    const [income, outgo] = [today.filter((flow) => flow.fen > 0), today.filter((flow) => flow.fen < 0)];
    const sumOf = (some: readonly Flow[]): string => billYuan(some.reduce((sum, flow) => sum + Math.abs(flow.fen), 0));
    const totals = [String(today.length), String(income.length), sumOf(income), String(outgo.length), sumOf(outgo)];
    return billText(COLUMNS, rows, TOTALS, totals);
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
  return [billMoment(at), '', '', income ? '交易' : '退款', income ? '交易' : '退款', income ? '收入' : '支出', billYuan(Math.abs(sum)), signed(balance), 'system', '', number];
}

function signed(sum: number): string {
  return sum < 0 ? `-${billYuan(-sum)}` : billYuan(sum);
}
