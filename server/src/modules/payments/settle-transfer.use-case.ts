import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { pauseAfter } from './domain/poll-times';
import { transferStateOf } from './domain/transfer-state';
import { TransferOutcomes } from './outcomes';
import { type TransferRow, TransfersRepository } from './transfers.repository';

/** How a bill stands, in the provider's words. */
export interface BillStanding {
  readonly state: string;
  readonly packageInfo: string | null;
  readonly failReason: string | null;
}

/** The one place where a transfer's fate is written down: paid means SUCCESS and nothing else. */
@Injectable()
export class SettleTransfer {
  constructor(
    private readonly transfers: TransfersRepository,
    private readonly outcomes: TransferOutcomes,
  ) {}

  /** True when the bill has come to its end. */
  async apply(tx: Tx, transfer: TransferRow, standing: BillStanding): Promise<boolean> {
    const state = transferStateOf(standing.state);
    if (state === 'succeeded' || state === 'failed') {
      await this.finish(tx, transfer, state, standing.failReason);
      return true;
    }
    const to = state === 'wait_payee' ? 'wait_payee' : 'submitted';
    await this.transfers.note(tx, transfer.id, to, standing.packageInfo);
    await tx.audit({ action: `transfer.${to}`, subjectType: 'transfer', subjectId: transfer.id, before: { state: transfer.state }, after: { state: to }, reason: '微信支付的回答' });
    return false;
  }

  /** Notes that the provider gave no usable answer. */
  async noteSilence(tx: Tx, { id, state }: TransferRow): Promise<void> {
    await tx.audit({ action: 'transfer.unanswered', subjectType: 'transfer', subjectId: id, before: { state }, reason: '微信支付没有回答，稍后再问' });
    return this.transfers.note(tx, id, state === 'submitted' || state === 'wait_payee' ? state : 'created', null);
  }

  async tryLater(tx: Tx, { id, attempts }: TransferRow): Promise<void> {
    await tx.enqueue({ kind: 'transfer.pursue', payload: { transferId: id }, runAt: new Date(tx.now.getTime() + pauseAfter(attempts)) });
  }

  private async finish(tx: Tx, { id, subjectId, amountFen }: TransferRow, state: 'succeeded' | 'failed', failReason: string | null): Promise<void> {
    if (!(await this.transfers.finish(tx, id, state, failReason))) return;
    await tx.audit({ action: `transfer.${state}`, subjectType: 'transfer', subjectId: id, after: { subjectId, amountFen, failReason }, reason: '微信支付的回答' });
    const fact = { id, subjectId, amountFen };
    await (state === 'succeeded' ? this.outcomes.onSucceeded(tx, fact) : this.outcomes.onFailed(tx, fact));
  }
}
