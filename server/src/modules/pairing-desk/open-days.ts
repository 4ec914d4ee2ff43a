import { type BusinessDate, ORDER_CYCLE_STATES, type OrderCycleState, statesBefore } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { type CycleBrief, OrderCycles } from '../order-cycle/public';
import { CalledOffOrders } from '../ordering/public';

export interface OpenDay {
  readonly cycle: CycleBrief;
  /** That stand. */
  readonly orders: number;
  /** The vans are out: it is delivered whatever happens. */
  readonly left: boolean;
}

/** While the vans are still in, a day can be called off as a whole. */
const BEFORE_VANS: ReadonlySet<OrderCycleState> = new Set(statesBefore(ORDER_CYCLE_STATES, 'cancelling'));

/** Days of a pairing on which somebody has ordered. */
@Injectable()
export class OpenDays {
  /** Nobody orders for a day further ahead. */
  static readonly AHEAD = 7;

  constructor(
    private readonly cycles: OrderCycles,
    private readonly orders: CalledOffOrders,
  ) {}

  async of(from: Queryable, pairingId: string, first: BusinessDate, last: BusinessDate): Promise<OpenDay[]> {
    const days: OpenDay[] = [];
    for (const cycle of await this.cycles.between(from, pairingId, first, last)) {
      const left = !BEFORE_VANS.has(cycle.state);
      const orders = left && cycle.state !== 'cancelling' ? await this.delivered(from, cycle) : await this.orders.count(from, cycle);
      if (orders > 0) days.push({ cycle, orders, left });
    }
    return days;
  }

  /** Orders of a day under way; none when its end has come. */
  private async delivered(from: Queryable, { state, pairingId, businessDate }: CycleBrief): Promise<number> {
    if (state === 'reconciled' || state === 'archived' || state === 'cancelled') return 0;
    return (await this.orders.countByDate(from, pairingId, businessDate, businessDate)).get(businessDate) ?? 0;
  }
}
