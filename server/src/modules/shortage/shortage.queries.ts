import { addDays, businessDateOf, type ShortagePage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { Listings } from '../catalogue/public';
import { Orders } from '../ordering/public';
import { type PairingBrief, Pairings } from '../pairing/public';
import { presentShortage } from './shortage.presenter';
import { ShortageRepository } from './shortage.repository';

/** What was decided on these days before stays in sight: residents ask about it. */
const DAYS_BACK = 2;

/** 缺菜: the operator's board. */
@Injectable()
export class ShortageQueries {
  constructor(
    private readonly shortages: ShortageRepository,
    private readonly listings: Listings,
    private readonly orders: Orders,
    private readonly pairings: Pairings,
  ) {}

  /** @throws Refusal NOT_FOUND when the operator runs no pairing */
  async pairingOf(operatorId: string): Promise<PairingBrief> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    return pairing;
  }

  async page(from: Queryable, pairing: PairingBrief, now: Date): Promise<ShortagePage> {
    const businessDate = businessDateOf(now);
    const shortages = await this.shortages.ofDays(from, pairing.id, addDays(businessDate, -DAYS_BACK), businessDate);
    const lines = await this.shortages.linesOf(from, shortages.map(({ id }) => id));
    const bags = new Map((await this.orders.linesOfListings(from, [...new Set(shortages.map(({ listingId }) => listingId))])).map((line) => [line.lineId, line]));
    const standing = shortages.length === 0 ? [] : await this.listings.forOrder(from, this.listingsOf(shortages, [...lines.values()].flat()));
    const listingOf = new Map(standing.map((listing) => [listing.id, listing]));
    const plaqueOf = new Map(standing.map(({ id, plaqueNumber }) => [id, plaqueNumber]));
    return {
      serverNow: now.toISOString(),
      businessDate,
      shortages: shortages.map((shortage) => presentShortage({ shortage, lines: lines.get(shortage.id)!, listing: listingOf.get(shortage.listingId)!, bags, plaqueOf })),
    };
  }

  private listingsOf(shortages: readonly { readonly listingId: string }[], lines: readonly { readonly substitute: { readonly listingId: string } | null }[]): string[] {
    return [...new Set([...shortages.map(({ listingId }) => listingId), ...lines.flatMap(({ substitute }) => substitute?.listingId ?? [])])];
  }
}
