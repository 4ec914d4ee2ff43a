import { type Actor, type MoveLineRequest, type PointBag } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, requirePermission, UnitOfWork } from '../../platform';
import { Orders } from '../ordering/public';
import { PointBags } from './point-bags';

/** 转给邻居, at the counter. */
@Injectable()
export class MoveLineAtCounter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: Orders,
    private readonly bags: PointBags,
  ) {}

  /** @throws Refusal NOT_FOUND, INVALID_INPUT, LINE_GONE, WEIGHT_MISSING, BAGS_NOT_RECEIVED */
  async execute(actor: Actor, request: IdempotentRequest, { pickupPointId, lineId, toOrderId, reason }: MoveLineRequest): Promise<PointBag> {
    requirePermission(actor, 'point:hand-over', pickupPointId);
    return this.unitOfWork.once(request, async (tx) => {
      const orderId = await this.orders.moveLine(tx, { lineId, toOrderId, pointId: pickupPointId, keeperAccountId: actor.accountId, reason: reason.trim() });
      return this.bags.one(tx, pickupPointId, orderId, tx.now);
    });
  }
}
