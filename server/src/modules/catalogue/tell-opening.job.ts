import { isWithinWindow, timeOfDay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { type CycleJob, OrderCycles } from '../order-cycle/public';
import { OpeningReminderRepository } from './opening-reminder.repository';

interface Step extends CycleJob {
  readonly step?: number;
}

/** People told in one transaction. */
const AT_ONCE = 200;

/** Tells everybody who asked that ordering is open. Told and no longer waiting commit together: nobody hears it twice. */
@Injectable()
@HandlesJob('cycle.opened')
export class TellOpening extends JobHandler<Step> {
  constructor(
    private readonly cycles: OrderCycles,
    private readonly reminders: OpeningReminderRepository,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(tx: Tx, { cycleId, step = 0 }: Step): Promise<void> {
    const cycle = await this.cycles.get(tx, cycleId);
    if (cycle.state !== 'open' || !isWithinWindow(cycle, tx.now)) return;
    const waiting = await this.reminders.waiting(tx, cycle.pairingId, AT_ONCE);
    if (waiting.length === 0) return;
    const body = `今天的菜开始接单，${timeOfDay(cycle.cutoffAt)} 截单，去看看有什么`;
    await this.notices.postAll(tx, waiting.map((accountId) => ({ accountId, kind: 'service_reminder', subjectId: cycleId, title: '开园了，可以订菜', body, place: NOTICE_PLACES.today })));
    await this.reminders.spend(tx, cycle.pairingId, waiting);
    if (waiting.length === AT_ONCE) await tx.enqueue({ kind: 'cycle.opened', payload: { cycleId, step: step + 1 }, dedupKey: `cycle.opened:${cycleId}:${step + 1}` });
  }
}
