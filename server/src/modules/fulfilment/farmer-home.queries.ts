import { addDays, type BusinessDate, businessDateOf, type FarmerHome } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households, type ListingBrief, Listings, presentFarmerListing } from '../catalogue/public';
import { Orders } from '../ordering/public';
import { amountToCut } from './domain/expected-income';
import { DueCrops } from './due-crops';
import { HarvestRepository } from './harvest.repository';
import { HouseholdMoneyQueries } from './household-money.queries';

/** How far back the sell tile looks for a drawing. */
const DAYS_BACK = 14;
const DRAWING_OF_A_NEW_GARDEN = 'hongcaitai';

/** The farmer's home: three tiles, one request. */
@Injectable()
export class FarmerHomeQueries {
  constructor(
    private readonly households: Households,
    private readonly listings: Listings,
    private readonly orders: Orders,
    private readonly tasks: HarvestRepository,
    private readonly money: HouseholdMoneyQueries,
    private readonly due: DueCrops,
  ) {}

  async page(from: Queryable, householdId: string, now: Date): Promise<FarmerHome> {
    const today = businessDateOf(now);
    const household = await this.households.get(from, householdId);
    const listings = await this.listings.ofHousehold(from, householdId, addDays(today, -DAYS_BACK));
    const current = listings.filter((listing) => listing.businessDate >= today);
    return {
      serverNow: now.toISOString(),
      farmerName: household.farmerName,
      householdId,
      plaqueNumber: household.plaqueNumber,
      contact: household.helper,
      sellDrawing: (listings.find(({ sold }) => sold > 0) ?? listings[0])?.drawing ?? DRAWING_OF_A_NEW_GARDEN,
      listings: current.map((listing) => presentFarmerListing(listing, now)),
      harvest: await this.harvestOf(from, householdId, await this.due.of(from, listings, today), today),
      money: await this.money.today(from, householdId, now),
    };
  }

  private async harvestOf(from: Queryable, householdId: string, sold: readonly ListingBrief[], today: BusinessDate): Promise<FarmerHome['harvest']> {
    if (sold.length === 0) return null;
    const task = await this.tasks.ofHousehold(from, householdId, today);
    return {
      ready: task !== null,
      cropCount: new Set(sold.map(({ cropName }) => cropName)).size,
      buyerCount: await this.orders.buyersOf(from, sold.map(({ id }) => id)),
      amount: amountToCut(sold),
      acknowledged: task !== null && task.state !== 'issued',
    };
  }
}
