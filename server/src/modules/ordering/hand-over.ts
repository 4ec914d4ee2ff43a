import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import type { Order } from './domain/order';
import { HandoverRepository } from './handover.repository';
import { PickupRepository } from './pickup.repository';

export interface HandOver {
  readonly orderId: string;
  readonly pointId: string;
  readonly keeperAccountId: string;
}

/** The same bag is never handed over twice; the keeper who did it may ask again and hears the same. */
@Injectable()
export class HandOverOrder {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly tickets: PickupRepository,
  ) {}

  /** @throws Refusal NOT_FOUND, WEIGHT_MISSING, BAGS_NOT_RECEIVED, PICKUP_CODE_USED with when */
  async execute(tx: Tx, { orderId, pointId, keeperAccountId }: HandOver): Promise<void> {
    if (!(await this.handovers.handOver(tx, orderId, pointId, keeperAccountId))) {
      return assertHandedOverBy(keeperAccountId, await this.handovers.atPoint(tx, orderId, pointId));
    }
    await this.tickets.markUsed(tx, orderId);
    await tx.audit({ action: 'order.handed-over', subjectType: 'resident_order', subjectId: orderId, before: { state: 'arrived' }, after: { state: 'picked_up', keeperAccountId } });
  }
}

function assertHandedOverBy(keeperAccountId: string, order: Order | null): void {
  if (!order || order.lockedAt === null) throw new Refusal('NOT_FOUND');
  if (order.pickedUpAt === null) throw new Refusal(order.state === 'locked' ? 'WEIGHT_MISSING' : 'BAGS_NOT_RECEIVED');
  if (order.handedOverBy !== keeperAccountId) throw new Refusal('PICKUP_CODE_USED', { at: order.pickedUpAt.toISOString() });
}
