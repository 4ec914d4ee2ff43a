import type { Actor, OrderRatingsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Ids, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { HandedOverOrders } from '../ordering/public';
import { isRatable, leadsElsewhere } from './domain/decide-rating';
import { RatingQueries } from './ratings.queries';
import { RatingRepository } from './rating.repository';

export interface RatingWish {
  readonly orderId: string;
  readonly householdId: string;
  readonly stars: number;
  readonly text: string;
}

/** 评一评: whoever has a garden's crops in hand, once an order and once a day. */
@Injectable()
export class RateGarden {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: HandedOverOrders,
    private readonly ratings: RatingRepository,
    private readonly pages: RatingQueries,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal NOT_FOUND for another's order or a garden that is not in it, RATING_TEXT, RATING_CLOSED */
  execute(actor: Actor, request: IdempotentRequest, { orderId, householdId, stars, text }: RatingWish): Promise<OrderRatingsPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const order = await this.orders.get(tx, orderId);
      if (!order) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'garden:rate', order.accountId);
      if (!order.lines.some((line) => line.householdId === householdId)) throw new Refusal('NOT_FOUND');
      const garden = this.pages.gardensOf(order).find((each) => each.householdId === householdId);
      if (leadsElsewhere(text)) throw new Refusal('RATING_TEXT');
      const { pairingId, accountId, businessDate } = order;
      const rating = { id: this.ids.next(), pairingId, householdId, orderId, accountId, businessDate, stars, text: text.trim(), crops: garden?.crops ?? '' };
      if (!garden || !isRatable(order.handedOverAt, tx.now) || !(await this.ratings.insert(tx, rating))) throw new Refusal('RATING_CLOSED');
      await tx.audit({ action: 'garden.rated', subjectType: 'household', subjectId: householdId, after: { ratingId: rating.id, orderId, stars } });
      return this.pages.orderIn(tx, order, tx.now);
    });
  }
}
