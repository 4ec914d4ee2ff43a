import { type Actor, businessDateOf, type GardenRating, type GardenRatingsPage, type OrderRatingsPage, type RatingsToReview } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, Refusal, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { familyOf, type HandedOverOrder, HandedOverOrders } from '../ordering/public';
import { type PairingBrief, Pairings } from '../pairing/public';
import { ratableUntil, tenthsOf } from './domain/decide-rating';
import { type Rating, RatingRepository } from './rating.repository';

/** On a garden's page, and for the operator. */
const [LATEST, TO_REVIEW] = [10, 60];
const SOMEBODY = '一位住户';

@Injectable()
export class RatingQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ratings: RatingRepository,
    private readonly households: Households,
    private readonly pairings: Pairings,
    private readonly orders: HandedOverOrders,
    private readonly accounts: Accounts,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async garden(householdId: string): Promise<GardenRatingsPage> {
    const { pairingId } = await this.households.get(this.database, householdId);
    const { buyersShown } = await this.pairings.get(pairingId);
    const { count, stars } = await this.ratings.sum(this.database, householdId);
    const latest = await this.ratings.latest(this.database, householdId, LATEST);
    return { serverNow: (await this.clock.now()).toISOString(), count, tenths: tenthsOf(stars, count), ratings: await this.shown(this.database, latest, buyersShown) };
  }

  /** @throws Refusal NOT_FOUND for another's order */
  async order(actor: Actor, orderId: string): Promise<OrderRatingsPage> {
    const order = await this.orders.get(this.database, orderId);
    if (!order) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'garden:rate', order.accountId);
    return this.orderIn(this.database, order, await this.clock.now());
  }

  async orderIn(from: Queryable, order: HandedOverOrder, now: Date): Promise<OrderRatingsPage> {
    const given = new Map((await this.ratings.ofOrder(from, order.id)).map((rating) => [rating.householdId, rating]));
    const gardens = this.gardensOf(order).map((garden) => ({ ...garden, stars: given.get(garden.householdId)?.stars ?? null, text: given.get(garden.householdId)?.text ?? '' }));
    return { serverNow: now.toISOString(), orderId: order.id, until: order.handedOverAt && ratableUntil(order.handedOverAt).toISOString(), gardens };
  }

  /** Gardens of which something is in hand, with what. */
  gardensOf({ lines }: HandedOverOrder): { readonly householdId: string; readonly plaqueNumber: string; readonly farmerName: string; readonly crops: string }[] {
    const inHand = lines.filter(({ handedOver }) => handedOver);
    return [...new Map(inHand.map((line) => [line.householdId, line])).values()].map(({ householdId, plaqueNumber, farmerName }) => ({
      householdId, plaqueNumber, farmerName, crops: [...new Set(inHand.filter((line) => line.householdId === householdId).map(({ cropName }) => cropName))].join('、').slice(0, 100),
    }));
  }

  async toReview(actor: Actor, operatorId: string): Promise<RatingsToReview> {
    requirePermission(actor, 'rating:review', operatorId);
    return this.reviewIn(this.database, await this.pairings.runBy(operatorId), await this.clock.now());
  }

  async reviewIn(from: Queryable, pairing: PairingBrief | undefined, now: Date): Promise<RatingsToReview> {
    if (!pairing) return { serverNow: now.toISOString(), ratings: [] };
    const ratings = await this.ratings.ofPairing(from, pairing.id, TO_REVIEW);
    const plaques = new Map((await this.households.ofVillage(from, pairing.villageId)).map(({ id, plaqueNumber }) => [id, plaqueNumber]));
    const shown = await this.shown(from, ratings, pairing.buyersShown);
    return { serverNow: now.toISOString(), ratings: ratings.map((rating, at) => ({ ...shown[at]!, text: rating.text, plaqueNumber: plaques.get(rating.householdId) ?? '', hidden: rating.hidden })) };
  }

  private async shown(from: Queryable, ratings: readonly Rating[], buyersShown: boolean): Promise<GardenRating[]> {
    const names = buyersShown ? await this.accounts.names(from, ratings.map(({ accountId }) => accountId)) : new Map<string, string>();
    return ratings.map(({ id: ratingId, stars, text, hidden, accountId, crops, ratedAt }) => {
      const name = names.get(accountId);
      return { ratingId, stars, text: hidden ? '' : text, who: name ? familyOf(name) : SOMEBODY, crops, date: businessDateOf(ratedAt) };
    });
  }
}
