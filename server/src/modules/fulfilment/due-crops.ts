import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { type ListingBrief } from '../catalogue/public';
import { Orders } from '../ordering/public';
import { asDue } from './domain/expected-income';

/** What a household still has to cut: what was sold, or what a confirmed shortage left of it. */
@Injectable()
export class DueCrops {
  constructor(private readonly orders: Orders) {}

  async of(from: Queryable, listings: readonly ListingBrief[], date: BusinessDate): Promise<ListingBrief[]> {
    const sold = listings.filter((listing) => listing.businessDate === date && listing.sold > 0);
    return asDue(sold, await this.orders.linesOfListings(from, sold.map(({ id }) => id)));
  }
}
