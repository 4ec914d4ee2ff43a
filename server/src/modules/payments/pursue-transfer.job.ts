import { Injectable } from '@nestjs/common';
import { Database, ExternalJobHandler, HandlesExternalJob, type Tx } from '../../platform';
import { ProviderRefused, WechatPay } from '../../platform/wechat';
import { isProviderTrouble, noteTrouble } from './ask-provider';
import { Openids } from './openids';
import { type BillStanding, SettleTransfer } from './settle-transfer.use-case';
import { type TransferRow, TransfersRepository } from './transfers.repository';

export interface TransferPayload {
  readonly transferId: string;
}

/** The bill was not made and will not be: the payee or the scene is wrong. Anything else may be otherwise than it looks. */
const LASTING_REFUSALS = ['PARAM_ERROR', 'INVALID_REQUEST', 'NO_AUTH'];

/** Submits a transfer and asks after it, always under the same number, until it is paid or over. */
@Injectable()
@HandlesExternalJob('transfer.pursue')
export class PursueTransfer extends ExternalJobHandler<TransferPayload> {
  constructor(
    private readonly database: Database,
    private readonly transfers: TransfersRepository,
    private readonly openids: Openids,
    private readonly wechat: WechatPay,
    private readonly settle: SettleTransfer,
  ) {
    super();
  }

  async handle({ transferId }: TransferPayload): Promise<(tx: Tx) => Promise<void>> {
    const transfer = await this.transfers.byId(this.database, transferId);
    if (!transfer || transfer.state === 'succeeded' || transfer.state === 'failed') return async () => undefined;
    const standing = await this.ask(transfer);
    return async (tx) => {
      if (!standing) await this.settle.noteSilence(tx, transfer);
      else if (await this.settle.apply(tx, transfer, standing)) return;
      await this.settle.tryLater(tx, transfer);
    };
  }

  /** Null when the provider gave no usable answer: the same bill is asked after first, never a new number. */
  private async ask(transfer: TransferRow): Promise<BillStanding | null> {
    try {
      return (await this.wechat.queryTransfer(transfer.id)) ?? (await this.submit(transfer));
    } catch (error) {
      if (!isProviderTrouble(error)) throw error;
      noteTrouble(error);
      return null;
    }
  }

  private async submit({ id, payeeAccountId, amountFen, remark, goods }: TransferRow): Promise<BillStanding> {
    const openid = await this.openids.of(payeeAccountId);
    if (!openid) return { state: 'FAIL', packageInfo: null, failReason: 'PAYEE_WITHOUT_WECHAT' };
    return this.wechat.transfer({ outBillNo: id, openid, amountFen, remark, goods }).catch((error: unknown) => {
      if (error instanceof ProviderRefused && LASTING_REFUSALS.includes(error.code)) return { state: 'FAIL', packageInfo: null, failReason: error.code };
      throw error;
    });
  }
}
