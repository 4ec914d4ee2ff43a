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
    await this.transfers.note(tx, transfer.id, state === 'wait_payee' ? 'wait_payee' : 'submitted', standing.packageInfo);
    return false;
  }

  /** Notes that the provider gave no usable answer. */
  noteSilence(tx: Tx, { id, state }: TransferRow): Promise<void> {
    return this.transfers.note(tx, id, state === 'submitted' || state === 'wait_payee' ? state : 'created', null);
  }

  async tryLater(tx: Tx, { id, attempts }: TransferRow): Promise<void> {
    await tx.enqueue({ kind: 'transfer.pursue', payload: { transferId: id }, runAt: new Date(tx.now.getTime() + pauseAfter(attempts)) });
  }

  private async finish(tx: Tx, { id, subjectId, amountFen }: TransferRow, state: 'succeeded' | 'failed', failReason: string | null): Promise<void> {
    if (!(await this.transfers.finish(tx, id, state, failReason))) return;
    await tx.audit({ action: `transfer.${state}`, subjectType: 'transfer', subjectId: id, after: { subjectId, amountFen, failReason } });
    const fact = { id, subjectId, amountFen };
    await (state === 'succeeded' ? this.outcomes.onSucceeded(tx, fact) : this.outcomes.onFailed(tx, fact));
  }
}
