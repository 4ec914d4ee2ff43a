import { addDays, businessDateOf, instantAt } from '@cunshe/shared';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx, UnitOfWork } from '../../platform';
import { OrderCycles } from './order-cycles';
import { PlanCycles } from './plan-cycles.use-case';

export interface CycleJob {
  readonly cycleId: string;
}

/** Opening and cut-off at their hour; lines lock when the payment grace has ended, and ordering takes over. */
@Injectable()
@HandlesJob('order-cycle.open')
export class OpenCycle extends JobHandler<CycleJob> {
  constructor(private readonly cycles: OrderCycles) {
    super();
  }

  async handle(tx: Tx, { cycleId }: CycleJob): Promise<void> {
    if (!(await this.cycles.advance(tx, cycleId, 'open')) || (await this.cycles.rests(tx, cycleId))) return;
    await tx.enqueue({ kind: 'cycle.freeze-cutoffs', payload: { cycleId }, dedupKey: `cycle.freeze-cutoffs:${cycleId}` });
    await tx.enqueue({ kind: 'cycle.opened', payload: { cycleId }, dedupKey: `cycle.opened:${cycleId}` });
  }
}

@Injectable()
@HandlesJob('order-cycle.close')
export class CloseCycle extends JobHandler<CycleJob> {
  constructor(private readonly cycles: OrderCycles) {
    super();
  }

  async handle(tx: Tx, { cycleId }: CycleJob): Promise<void> {
    await this.cycles.advance(tx, cycleId, 'closed');
  }
}

@Injectable()
@HandlesJob('order-cycle.lock')
export class LockCycle extends JobHandler<CycleJob> {
  constructor(private readonly cycles: OrderCycles) {
    super();
  }

  async handle(tx: Tx, { cycleId }: CycleJob): Promise<void> {
    if (!(await this.cycles.advance(tx, cycleId, 'locked'))) return;
    await tx.enqueue({ kind: 'cycle.locked', payload: { cycleId }, dedupKey: `cycle.locked:${cycleId}` });
  }
}

/** Plans the days ahead at every start and after every midnight in Shanghai. */
@Injectable()
@HandlesJob('order-cycle.plan')
export class PlanDays extends JobHandler<Record<string, never>> implements OnApplicationBootstrap {
  constructor(
    private readonly plan: PlanCycles,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.unitOfWork.run((tx) => this.handle(tx));
  }

  async handle(tx: Tx): Promise<void> {
    await this.plan.execute(tx);
    const tomorrow = addDays(businessDateOf(tx.now), 1);
    await tx.enqueue({ kind: 'order-cycle.plan', payload: {}, runAt: instantAt(tomorrow, '00:00'), dedupKey: `order-cycle.plan:${tomorrow}` });
  }
}
