import type { Actor, PostReceiptRequest, RunPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, UnitOfWork } from '../../platform';
import { CratesAtStop } from './crates-at-stop';
import { DoorReceipt } from './door-receipt';
import { OwnRuns } from './own-runs';
import { Payees } from './payees';
import { RepeatedReceipts } from './repeated-receipts';
import { RunQueries } from './run.queries';

/**
 * 收菜单: counts, weighs, accepts and pays at one door, all or nothing. Once per stop: the same again, under whatever
 * key, gets the same answer and moves nothing.
 */
@Injectable()
export class PostReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnRuns,
    private readonly payees: Payees,
    private readonly repeats: RepeatedReceipts,
    private readonly door: DoorReceipt,
    private readonly crates: CratesAtStop,
    private readonly pages: RunQueries,
  ) {}

  /**
   * @throws Refusal NOT_FOUND, RUN_HANDED_ON, STOP_MOVED_ON, STOP_NOT_ARRIVED, BAGS_INCOMPLETE, WEIGHT_UNLIKELY, FARMER_NOT_CONFIRMED, FLOAT_SHORT,
   * PAYEE_WITHOUT_WECHAT, RECEIPT_FINAL when the stop has another receipt, INVALID_INPUT
   */
  async execute(actor: Actor, request: IdempotentRequest, wish: PostReceiptRequest): Promise<RunPage> {
    const payeeAccountId = wish.method === 'transfer' ? await this.payees.atDoor(wish.stopId) : null;
    return this.unitOfWork.once(request, async (tx) => {
      const { stop, route } = await this.own.stop(tx, actor, 'receipt:post', wish);
      if (stop.kind !== 'collect') throw new Refusal('NOT_FOUND');
      if (!(await this.repeats.isRepeat(tx, stop, wish))) {
        await this.door.accept(tx, route, stop, { ...wish, payeeAccountId });
        await this.crates.execute(tx, route, stop, wish);
      }
      return this.pages.pageOf(tx, route, tx.now);
    });
  }
}
