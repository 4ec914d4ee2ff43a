import type { Actor, DeclareShortRequest, HarvestTaskPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Orders } from '../ordering/public';
import { Shortages } from '../shortage/public';
import { HarvestQueries } from './harvest.queries';
import { type HarvestTask, HarvestRepository } from './harvest.repository';

/** 不够: the farmer says how much there is, before the van comes. */
@Injectable()
export class DeclareShort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: HarvestRepository,
    private readonly orders: Orders,
    private readonly shortages: Shortages,
    private readonly pages: HarvestQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for a crop that is not of this task, STATE_CHANGED once it is weighed, NOT_SHORT */
  execute(actor: Actor, request: IdempotentRequest, wish: DeclareShortRequest): Promise<HarvestTaskPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const task = await this.tasks.byId(tx, wish.taskId);
      if (!task) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'harvest:acknowledge', task.householdId);
      await this.assertOfTask(tx, task, wish.listingId);
      const { pairingId, cycleId, businessDate, householdId } = task;
      const { listingId, available } = wish;
      await this.shortages.declare(tx, { pairingId, cycleId, businessDate, householdId, listingId, available, by: 'farmer', accountId: actor.accountId });
      if (await this.tasks.step(tx, task.id, 'short_declared')) {
        await tx.audit({ action: 'harvest.short_declared', subjectType: 'harvest_task', subjectId: task.id, before: { state: task.state }, after: { state: 'short_declared' } });
      }
      return this.pages.page(tx, task.householdId, tx.now);
    });
  }

  private async assertOfTask(tx: Tx, task: HarvestTask, listingId: string): Promise<void> {
    const lines = await this.orders.linesOfListings(tx, [listingId]);
    if (!lines.some(({ householdId }) => householdId === task.householdId)) throw new Refusal('NOT_FOUND', { listingId });
    if (task.state === 'weighed') throw new Refusal('STATE_CHANGED', { state: task.state });
  }
}
