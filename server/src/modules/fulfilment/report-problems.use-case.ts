import { type Actor, businessDateOf, type PointBag, type ReportProblemsRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { Orders, type PointOrder } from '../ordering/public';
import { PickupPoints } from '../pairing/public';
import { NoteProblems } from './note-problems';
import { PointBags } from './point-bags';

/** 少菜了: something turns out short or spoilt when the bag is opened at the counter. */
@Injectable()
export class ReportProblems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly points: PickupPoints,
    private readonly orders: Orders,
    private readonly problems: NoteProblems,
    private readonly bags: PointBags,
  ) {}

  /** @throws Refusal NOT_FOUND, BAGS_NOT_RECEIVED, INVALID_INPUT, STATE_CHANGED */
  async execute(actor: Actor, request: IdempotentRequest, { pickupPointId, orderId, problems }: ReportProblemsRequest): Promise<PointBag> {
    requirePermission(actor, 'point:count-in', pickupPointId);
    const { pairingId } = await this.points.get(pickupPointId);
    return this.unitOfWork.once(request, async (tx) => {
      const businessDate = businessDateOf(tx.now);
      const bag = inOneBag(await this.orders.ordersAtPoint(tx, pickupPointId, businessDate), orderId);
      if (bag.length === 0) throw new Refusal('NOT_FOUND');
      if (bag.every(({ arrivedAt }) => arrivedAt === null)) throw new Refusal('BAGS_NOT_RECEIVED');
      if (problems.some(({ lineId }) => !bag.some((order) => holds(order, lineId)))) throw new Refusal('NOT_FOUND');
      for (const order of bag) {
        const own = problems.filter(({ lineId }) => holds(order, lineId));
        if (own.length === 0) continue;
        if (order.arrivedAt === null) throw new Refusal('BAGS_NOT_RECEIVED');
        await this.problems.ofOrder(tx, { pairingId, pickupPointId, businessDate, keeperAccountId: actor.accountId }, order, own);
        await this.orders.finishEmptied(tx, order.orderId, pickupPointId, actor.accountId);
      }
      return this.bags.one(tx, pickupPointId, orderId, tx.now);
    });
  }
}

/** The orders that share a bag with this one. */
function inOneBag(orders: readonly PointOrder[], orderId: string): PointOrder[] {
  const bagOrderId = orders.find((order) => order.orderId === orderId)?.bagOrderId ?? orderId;
  return orders.filter((order) => order.bagOrderId === bagOrderId);
}

function holds({ lines }: PointOrder, id: string): boolean {
  return lines.some(({ lineId }) => lineId === id);
}
