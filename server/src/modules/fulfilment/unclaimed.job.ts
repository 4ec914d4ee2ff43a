import { type BusinessDate, instantAt } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { Orders, type PointOrder } from '../ordering/public';
import type { PickupPointBrief } from '../pairing/public';
import { unclaimedAt } from './domain/unclaimed';
import { UnclaimedRepository } from './unclaimed.repository';

/** All it needs of the point: a job may not wait for another connection. */
export interface UnclaimedJob {
  readonly pairingId: string;
  readonly pickupPointId: string;
  readonly businessDate: BusinessDate;
  readonly pointName: string;
  readonly pickupTo: string;
  readonly donateFrom: string;
}

/** Bags were counted in: whoever does not come for them is reminded at the end of the hours, or half an hour later. */
export async function watchForUnclaimed(tx: Tx, point: PickupPointBrief, businessDate: BusinessDate): Promise<void> {
  const runAt = unclaimedAt(instantAt(businessDate, point.pickupTo), tx.now);
  const { id, pairingId, name, pickupTo, donateFrom } = point;
  const payload: UnclaimedJob = { pairingId, pickupPointId: id, businessDate, pointName: name, pickupTo, donateFrom };
  await tx.enqueue({ kind: 'point.unclaimed', payload, runAt, dedupKey: `point.unclaimed:${id}:${runAt.toISOString()}` });
}

/** 没来取: at the end of the pickup hours what is still whole at the gate is unclaimed, and its owner reminded. */
@Injectable()
@HandlesJob('point.unclaimed')
export class MarkUnclaimed extends JobHandler<UnclaimedJob> {
  constructor(
    private readonly orders: Orders,
    private readonly unclaimed: UnclaimedRepository,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(tx: Tx, job: UnclaimedJob): Promise<void> {
    const ends = instantAt(job.businessDate, job.pickupTo);
    const waiting = (await this.orders.ordersAtPoint(tx, job.pickupPointId, job.businessDate)).filter(({ state, arrivedAt }) => state === 'arrived' && arrivedAt && unclaimedAt(ends, arrivedAt) <= tx.now);
    const marked = await this.orders.markUnclaimed(tx, waiting.map(({ orderId }) => orderId));
    await this.unclaimed.open(tx, job, marked);
    for (const order of waiting.filter(({ orderId }) => marked.includes(orderId))) await this.tell(tx, job, order);
  }

  private async tell(tx: Tx, { pointName, donateFrom }: UnclaimedJob, { orderId, accountId, bagLabel }: PointOrder): Promise<void> {
    await tx.audit({ action: 'order.unclaimed', subjectType: 'resident_order', subjectId: orderId, before: { state: 'arrived' }, after: { state: 'unclaimed' } });
    await this.notices.post(tx, {
      accountId, kind: 'unclaimed', subjectId: orderId, title: '菜还在提货点',
      body: `你的 ${bagLabel} 袋还在${pointName}，${donateFrom} 前来取，还用原来的取菜码；过了就捐出去。`,
      place: NOTICE_PLACES.order(orderId),
    });
  }
}
