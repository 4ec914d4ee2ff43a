import type { WireTransfer } from '../protocol';
import { refuse } from './sandbox-refusal';
import type { NoticeOffice, SandboxWorld } from './sandbox-world';

/** What the merchant sent to pay somebody. */
export interface TransferBody {
  readonly appid: string;
  readonly out_bill_no: string;
  readonly openid: string;
  readonly transfer_amount: number;
  readonly notify_url: string;
}

interface SandboxTransfer {
  readonly body: TransferBody;
  readonly mchid: string;
  readonly state: 'WAIT_USER_CONFIRM' | 'SUCCESS' | 'FAIL';
}

/** Transfers of the invented provider: they wait for the payee's tap. */
export class SandboxTransfers {
  constructor(
    private readonly world: SandboxWorld,
    private readonly notices: NoticeOffice,
  ) {}

  async open(mchid: string, body: TransferBody): Promise<WireTransfer> {
    const transfer = await this.world.records.change<SandboxTransfer>(`transfer:${body.out_bill_no}`, (current) => (current ? undefined : { body, mchid, state: 'WAIT_USER_CONFIRM' }));
    if (transfer?.body.transfer_amount !== body.transfer_amount) throw refuse(400, 'ALREADY_EXISTS', '商户单号已存在，内容不同');
    return billOf(transfer);
  }

  async query(outBillNo: string): Promise<WireTransfer> {
    const transfer = await this.world.records.get<SandboxTransfer>(`transfer:${outBillNo}`);
    if (!transfer) throw refuse(404, 'NOT_FOUND', '转账单不存在');
    return billOf(transfer);
  }

  /** The payee taps, or lets it run out. */
  async finish(outBillNo: string, state: 'SUCCESS' | 'FAIL'): Promise<WireTransfer> {
    await this.query(outBillNo);
    let finished = false;
    const transfer = await this.world.records.change<SandboxTransfer>(`transfer:${outBillNo}`, (current) => {
      finished = current?.state === 'WAIT_USER_CONFIRM';
      return finished ? { ...current!, state } : undefined;
    });
    const bill = billOf(transfer!);
    if (finished) await this.notices.announce({ url: transfer!.body.notify_url, eventType: 'MCHTRANSFER.BILL.FINISHED', originalType: 'mch_payment', resource: { mch_id: transfer!.mchid, ...bill } });
    return bill;
  }
}

function billOf({ body, state }: SandboxTransfer): WireTransfer {
  return {
    out_bill_no: body.out_bill_no,
    transfer_bill_no: `13300${body.out_bill_no.slice(-25)}`,
    transfer_amount: body.transfer_amount,
    state,
    ...(state === 'WAIT_USER_CONFIRM' ? { package_info: `sandbox:${body.out_bill_no}` } : {}),
    ...(state === 'FAIL' ? { fail_reason: 'OVERDUE_CLOSE' } : {}),
  };
}
