import type { WireRefund } from '../protocol';
import type { SandboxPayments } from './sandbox-payments';
import { refuse } from './sandbox-refusal';
import type { NoticeOffice, SandboxWorld } from './sandbox-world';

/** What the merchant sent to refund. */
export interface RefundBody {
  readonly out_trade_no: string;
  readonly out_refund_no: string;
  readonly notify_url: string;
  readonly amount: { readonly refund: number; readonly total: number; readonly currency: string };
}

/** As it is kept. */
export interface RefundRecord extends RefundBody {
  /** ISO; absent in books from before bills were given. */
  readonly refundedAt?: string;
}

/** Refunds of the invented provider: accepted as PROCESSING, done a moment later. */
export class SandboxRefunds {
  constructor(
    private readonly world: SandboxWorld,
    private readonly payments: SandboxPayments,
    private readonly notices: NoticeOffice,
  ) {}

  async open(body: RefundBody): Promise<WireRefund> {
    const { order } = await this.payments.existing(body.out_trade_no);
    if (order.amount.total !== body.amount.total) throw refuse(400, 'PARAM_ERROR', '订单金额不一致');
    await this.payments.refund(body.out_trade_no, body.out_refund_no, body.amount.refund);
    const record: RefundRecord = { ...body, refundedAt: (await this.world.now()).toISOString() };
    let fresh = false;
    await this.world.records.change<RefundRecord>(`refund:${body.out_refund_no}`, (current) => ((fresh = !current), current ? undefined : record));
    if (fresh) await this.notices.announceSoon({ url: body.notify_url, eventType: 'REFUND.SUCCESS', originalType: 'refund', resource: this.resource(order.mchid, body) });
    return { ...refundOf(body), status: 'PROCESSING' };
  }

  async query(outRefundNo: string): Promise<WireRefund> {
    const body = await this.world.records.get<RefundBody>(`refund:${outRefundNo}`);
    if (!body) throw refuse(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
    return refundOf(body);
  }

  private resource(mchid: string, body: RefundBody): object {
    const { status, ...refund } = refundOf(body);
    return { mchid, ...refund, refund_status: status };
  }
}

function refundOf({ out_refund_no, out_trade_no, amount }: RefundBody): WireRefund {
  return { refund_id: `50000${out_refund_no.slice(-23)}`, out_refund_no, out_trade_no, status: 'SUCCESS', amount: { refund: amount.refund, total: amount.total, currency: 'CNY' } };
}
