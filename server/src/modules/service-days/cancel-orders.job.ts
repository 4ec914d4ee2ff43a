import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { CalledOffOrders } from '../ordering/public';
import { CalledOffDayRepository } from './called-off-day.repository';

interface Step {
  readonly cycleId: string;
  readonly step: number;
}

/** Orders of one transaction: short enough that others get in between. */
export const ORDERS_A_STEP = 100;

/**
 * Cancels and refunds the orders of a day called off, some at a time. A step and its successor commit together, so a
 * process that dies loses nothing: the next one goes on. The day is cancelled when no order stands.
 */
@Injectable()
@HandlesJob('service-day.cancel-orders')
export class CancelOrdersOfDay extends JobHandler<Step> {
  constructor(
    private readonly cycles: OrderCycles,
    private readonly orders: CalledOffOrders,
    private readonly days: CalledOffDayRepository,
  ) {
    super();
  }

  async handle(tx: Tx, { cycleId, step }: Step): Promise<void> {
    const cycle = await this.cycles.get(tx, cycleId);
    const day = await this.days.ofCycle(tx, cycleId);
    if (!day || cycle.state !== 'cancelling') return;
    const cancelled = await this.orders.cancelSome(tx, cycle, day.reason, ORDERS_A_STEP);
    if (cancelled > 0) {
      await tx.enqueue({ kind: 'service-day.cancel-orders', payload: { cycleId, step: step + 1 }, dedupKey: `cancel-orders:${cycleId}:${step + 1}` });
      return;
    }
    await this.cycles.finishCallingOff(tx, cycleId);
    await this.days.finish(tx, cycleId);
  }
}
