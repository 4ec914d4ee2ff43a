import type { Actor, CallListPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { actFor, type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { Consents } from '../helping/public';
import { CallListQueries } from './call-list.queries';
import { HarvestRepository } from './harvest.repository';

/** 他知道了: the village helper told a farmer what to cut, and acknowledges in her place. */
@Injectable()
export class HeardByPhone {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: HarvestRepository,
    private readonly households: Households,
    private readonly consents: Consents,
    private readonly pages: CallListQueries,
  ) {}

  /** Who has acknowledged meanwhile stays so. @throws Refusal NOT_FOUND for a task of another village */
  execute(actor: Actor, request: IdempotentRequest, { villageId, taskId }: { readonly villageId: string; readonly taskId: string }): Promise<CallListPage> {
    requirePermission(actor, 'harvest:call', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      const task = await this.tasks.byId(tx, taskId);
      if (!task || (await this.households.get(tx, task.householdId)).villageId !== villageId) throw new Refusal('NOT_FOUND');
      actFor((await this.consents.farmersOf(tx, [task.householdId])).get(task.householdId)!);
      if (await this.tasks.step(tx, taskId, 'acknowledged')) {
        await tx.audit({ action: 'harvest.acknowledged', subjectType: 'harvest_task', subjectId: taskId, before: { state: task.state }, after: { state: 'acknowledged' }, reason: '电话告知' });
      }
      return this.pages.page(tx, villageId, tx.now);
    });
  }
}
