import type { Actor, HarvestTaskPage, HarvestTaskState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { HarvestQueries } from './harvest.queries';
import { HarvestRepository } from './harvest.repository';

/** States in which the farmer's word has been heard already. */
const HEARD: Record<'acknowledged' | 'cut', readonly HarvestTaskState[]> = {
  acknowledged: ['acknowledged', 'short_declared', 'cut', 'weighed'],
  cut: ['cut', 'weighed'],
};

/** 知道了 and 摘好了. Cut without having said so first counts as both. */
@Injectable()
export class AdvanceHarvest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: HarvestRepository,
    private readonly pages: HarvestQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED */
  execute(actor: Actor, request: IdempotentRequest, taskId: string, to: 'acknowledged' | 'cut'): Promise<HarvestTaskPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const task = await this.tasks.byId(tx, taskId);
      if (!task) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'harvest:acknowledge', task.householdId);
      if (to === 'cut') await this.tasks.step(tx, taskId, 'acknowledged');
      const stepped = await this.tasks.step(tx, taskId, to);
      if (stepped) await tx.audit({ action: `harvest.${to}`, subjectType: 'harvest_task', subjectId: taskId, before: { state: task.state }, after: { state: to } });
      else if (!HEARD[to].includes(task.state)) throw new Refusal('STATE_CHANGED', { state: task.state });
      return this.pages.page(tx, task.householdId, tx.now);
    });
  }
}
