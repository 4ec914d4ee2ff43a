import { isCalledOff } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { Listings } from '../catalogue/public';
import { type CycleJob, OrderCycles } from '../order-cycle/public';
import { ExpireReservations } from './expire-reservations';
import { EndChanges } from './end-changes';
import type { ChangeExpiryJob, ExpiryJob } from './expiry-job';
import { HandoverRepository } from './handover.repository';
import { orderEvent } from './order-audit';
import { OrderNotices } from './order-notices';

/** A reservation's own end. */
@Injectable()
@HandlesJob('order.expire')
export class ExpireOrder extends JobHandler<ExpiryJob> {
  constructor(private readonly reservations: ExpireReservations) {
    super();
  }

  async handle(tx: Tx, { orderId }: ExpiryJob): Promise<void> {
    await this.reservations.ofOrder(tx, orderId);
  }
}

/** The end of a change nobody has paid. */
@Injectable()
@HandlesJob('order-change.expire')
export class ExpireChange extends JobHandler<ChangeExpiryJob> {
  constructor(private readonly ending: EndChanges) {
    super();
  }

  async handle(tx: Tx, { orderId }: ChangeExpiryJob): Promise<void> {
    await this.ending.overdueOf(tx, orderId);
  }
}

/** 14:05: what is unpaid is gone, what is paid is locked; the pick lists go out next. */
@Injectable()
@HandlesJob('cycle.locked')
export class LockOrders extends JobHandler<CycleJob> {
  constructor(
    private readonly cycles: OrderCycles,
    private readonly reservations: ExpireReservations,
    private readonly handovers: HandoverRepository,
    private readonly listings: Listings,
    private readonly notices: OrderNotices,
  ) {
    super();
  }

  async handle(tx: Tx, { cycleId }: CycleJob): Promise<void> {
    const cycle = await this.cycles.hold(tx, cycleId);
    if (isCalledOff(cycle.state)) return;
    const expired = await this.reservations.ofCycle(tx, cycle);
    const locked = await this.handovers.lock(tx, cycle);
    await this.listings.closeOfCycle(tx, cycleId);
    await this.notices.locked(tx, cycle);
    await tx.audit(
      ...locked.map((id) => orderEvent(id, 'order.locked', { before: { state: 'paid' }, after: { state: 'locked' }, reason: '截单' })),
      { action: 'orders.locked', subjectType: 'order_cycle', subjectId: cycleId, after: { locked: locked.length, expired } },
    );
    await tx.enqueue({ kind: 'orders.locked', payload: { cycleId }, dedupKey: `orders.locked:${cycleId}` });
  }
}
