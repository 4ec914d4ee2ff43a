import type { BusinessDate, FeeRule } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import { Listings } from '../catalogue/public';
import { type CycleBrief, OrderCycles } from '../order-cycle/public';
import { FeeRules, isTrading, type PairingBrief, Pairings, type PickupPointBrief, PickupPoints } from '../pairing/public';
import { AccountShares, type Buyer } from './account-shares';
import type { OrderSituation, WantedLine } from './domain/decide-order';
import type { ChosenListing } from './ordering.repository';

/** What seldom changes, read before a transaction begins: inside, nothing may wait for another connection. */
export interface OrderGround {
  readonly point: PickupPointBrief;
  readonly pairing: PairingBrief;
  readonly feesOn: (date: BusinessDate) => FeeRule[];
}

export interface WholeSituation extends OrderSituation<ChosenListing> {
  readonly cycle: CycleBrief;
}

/** Gathers everything the rules of ordering look at. */
@Injectable()
export class OrderSituations {
  constructor(
    private readonly points: PickupPoints,
    private readonly pairings: Pairings,
    private readonly feeRules: FeeRules,
    private readonly listings: Listings,
    private readonly cycles: OrderCycles,
    private readonly shares: AccountShares,
  ) {}

  /** @throws Refusal NOT_FOUND for an unknown point */
  async groundOf(pickupPointId: string): Promise<OrderGround> {
    const point = await this.points.get(pickupPointId);
    return { point, pairing: await this.pairings.get(point.pairingId), feesOn: await this.feeRules.byDate(point.pairingId) };
  }

  /**
   * The situation with its cycle kept from locking until the transaction ends: an order is in before the lines lock,
   * or it is refused.
   * @throws Refusal NOT_FOUND for an unknown listing
   */
  async hold(tx: Tx, ground: OrderGround, wanted: readonly WantedLine[], buyer: Buyer): Promise<WholeSituation> {
    const listings = await this.listingsOf(tx, wanted);
    const cycle = await this.cycles.hold(tx, listings[0]!.cycleId);
    return this.situation(ground, tx.now, { listings, cycle, taken: await this.shares.of(tx, buyer, listings) });
  }

  /** As `hold`, for looking only. */
  async look(from: Queryable, ground: OrderGround, now: Date, { wanted, buyer }: { readonly wanted: readonly WantedLine[]; readonly buyer: Buyer }): Promise<WholeSituation> {
    const listings = await this.listingsOf(from, wanted);
    const cycle = await this.cycles.get(from, listings[0]!.cycleId);
    return this.situation(ground, now, { listings, cycle, taken: await this.shares.of(from, buyer, listings) });
  }

  private listingsOf(from: Queryable, wanted: readonly WantedLine[]): Promise<ChosenListing[]> {
    return this.listings.forOrder(from, wanted.map((line) => line.listingId));
  }

  private situation({ point, pairing, feesOn }: OrderGround, now: Date, { listings, cycle, taken }: Pick<WholeSituation, 'cycle' | 'taken'> & { readonly listings: readonly ChosenListing[] }): WholeSituation {
    const byId = new Map(listings.map((listing) => [listing.id, listing]));
    return { now, point, rests: !isTrading(pairing), cycle, schedule: pairing.schedule, listings: byId, feeRules: feesOn(cycle.businessDate), taken };
  }
}
