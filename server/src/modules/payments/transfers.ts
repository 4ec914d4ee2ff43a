import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, Refusal, type Tx } from '../../platform';
import { positiveFen } from './domain/positive-fen';
import { Openids } from './openids';
import { type TransferRow, TransfersRepository } from './transfers.repository';

export interface TransferRequest {
  /** The collection receipt. */
  readonly subjectId: string;
  readonly payeeAccountId: string;
  /** Above zero. */
  readonly amountFen: number;
  /** Shown to the payee; up to 32 characters. */
  readonly remark: string;
  /** What was bought: "红菜薹、白菜"; up to 32 characters. */
  readonly goods: string;
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
}

/** Paying households through WeChat: asked for here, carried out by a job, paid when WeChat says SUCCESS. */
@Injectable()
export class Transfers {
  constructor(
    private readonly transfers: TransfersRepository,
    private readonly openids: Openids,
    private readonly ids: Ids,
  ) {}

  /** Opens the receipt's bill, or returns the one that is open or paid. */
  async request(tx: Tx, request: TransferRequest): Promise<{ outBillNo: string }> {
    const id = this.ids.next().replaceAll('-', '');
    if (!(await this.transfers.insert(tx, { ...request, id, amountFen: positiveFen(request.amountFen) }))) return { outBillNo: await this.openBill(tx, request.subjectId) };
    await tx.audit({ action: 'transfer.requested', subjectType: 'transfer', subjectId: id, after: { receiptId: request.subjectId, amountFen: request.amountFen } });
    await tx.enqueue({ kind: 'transfer.pursue', payload: { transferId: id } });
    return { outBillNo: id };
  }

  /** All bills of these receipts, oldest first. */
  async ofSubjects(from: Queryable, subjectIds: readonly string[]): Promise<{ subjectId: string; outBillNo: string; state: TransferRow['state'] }[]> {
    const rows = await this.transfers.ofSubjects(from, subjectIds);
    return rows.map(({ id, subjectId, state }) => ({ subjectId, outBillNo: id, state }));
  }

  /** Whether WeChat can pay this account. Ask outside any transaction. */
  async canReach(accountId: string): Promise<boolean> {
    return (await this.openids.of(accountId)) !== null;
  }

  private async openBill(tx: Tx, subjectId: string): Promise<string> {
    const open = await this.transfers.openOf(tx, subjectId);
    if (!open) throw new Refusal('STATE_CHANGED');
    return open.id;
  }
}
