import { type Actor, businessDateOf, type CountInRequest, type PointPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { PickupPoints } from '../pairing/public';
import { BagArrival } from './bag-arrival';
import { PointQueries } from './point.queries';
import { watchForUnclaimed } from './unclaimed.job';

/**
 * 收车: the keeper's count is what makes a bag arrive. A missing bag is short and its money goes back; the farmer's
 * stays where it is. A second van's bags are counted when they are dropped; what was counted stays.
 */
@Injectable()
export class CountIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly points: PickupPoints,
    private readonly cycles: OrderCycles,
    private readonly arrival: BagArrival,
    private readonly pages: PointQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for an order that is not of this point, VAN_NOT_ARRIVED, STATE_CHANGED for a bag counted as received before, INVALID_INPUT for a problem of a missing bag */
  async execute(actor: Actor, request: IdempotentRequest, { pickupPointId, missingOrderIds, problems = [] }: CountInRequest): Promise<PointPage> {
    requirePermission(actor, 'point:count-in', pickupPointId);
    const point = await this.points.get(pickupPointId);
    return this.unitOfWork.once(request, async (tx) => {
      const cycle = await this.cycles.onDate(tx, point.pairingId, businessDateOf(tx.now));
      if (!cycle) throw new Refusal('VAN_NOT_ARRIVED');
      await this.arrival.count(tx, { pickupPointId, cycle, missing: new Set(missingOrderIds), problems, keeperAccountId: actor.accountId });
      await watchForUnclaimed(tx, point, cycle.businessDate);
      return this.pages.page(tx, pickupPointId, tx.now);
    });
  }
}
