import { businessDate, dateText } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Listings } from '../catalogue/public';
import { HarvestTasks } from '../fulfilment/public';
import { type CycleBrief, OrderCycles } from '../order-cycle/public';
import { CalledOffOrders } from '../ordering/public';
import { Runs } from '../pickup-routing/public';
import { CalledOffDayRepository } from './called-off-day.repository';
import { DayPeople } from './day-people';

export interface DayToCallOff {
  readonly cycle: CycleBrief;
  readonly reason: string;
  readonly byAccountId: string;
}

/**
 * One act ends a day: from its commit nothing of the day can be ordered, paid, cut, driven or handed over. What takes
 * longer, the refund of every order, is left to a job that goes on wherever it was stopped.
 */
@Injectable()
export class CallOffDay {
  constructor(
    private readonly cycles: OrderCycles,
    private readonly listings: Listings,
    private readonly orders: CalledOffOrders,
    private readonly tasks: HarvestTasks,
    private readonly runs: Runs,
    private readonly days: CalledOffDayRepository,
    private readonly people: DayPeople,
  ) {}

  /** False when it was called off before. @throws Refusal DAY_UNDER_WAY */
  async execute(tx: Tx, day: DayToCallOff): Promise<boolean> {
    if (!(await this.cycles.callOff(tx, day.cycle))) return false;
    await this.record(tx, day, await this.orders.count(tx, day.cycle));
    return true;
  }

  /** As `execute`, for a day that nobody has ordered from. @throws Refusal DAY_HAS_ORDERS, DAY_UNDER_WAY */
  async executeWithoutOrders(tx: Tx, day: DayToCallOff): Promise<boolean> {
    if (!(await this.cycles.callOff(tx, day.cycle))) return false;
    const orders = await this.orders.count(tx, day.cycle);
    if (orders > 0) throw new Refusal('DAY_HAS_ORDERS', { orders, date: day.cycle.businessDate });
    await this.record(tx, day, orders);
    return true;
  }

  private async record(tx: Tx, { cycle, reason, byAccountId }: DayToCallOff, orders: number): Promise<void> {
    const { id: cycleId, pairingId, businessDate: date } = cycle;
    await this.days.insert(tx, { cycleId, pairingId, businessDate: date, reason, byAccountId, orders });
    await this.listings.closeOfCycle(tx, cycleId);
    await this.tasks.withdrawOfCycle(tx, cycleId);
    await this.runs.cancelOfCycle(tx, cycleId);
    await this.people.tell(tx, cycle, { title: `${dateText(businessDate(date))}不收菜了`, reason });
    await tx.audit({ action: 'day.called-off', subjectType: 'order_cycle', subjectId: cycleId, after: { orders }, reason });
    await tx.enqueue({ kind: 'service-day.cancel-orders', payload: { cycleId, step: 0 }, dedupKey: `cancel-orders:${cycleId}:0` });
  }
}
