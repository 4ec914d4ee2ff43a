import { type Actor, addDays, businessDateOf, type FarmerHome, HELP_ACTIONS, type HelpAction } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households, type ListingBrief, Listings, presentFarmerListing } from '../catalogue/public';
import { ActsForFarmer } from '../helping/public';
import { Orders } from '../ordering/public';
import { amountToCut } from './domain/expected-income';
import { DueCrops } from './due-crops';
import { type HarvestTask, HarvestRepository } from './harvest.repository';
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
    private readonly acts: ActsForFarmer,
  ) {}

  async page(from: Queryable, actor: Actor, householdId: string, now: Date): Promise<FarmerHome> {
    const today = businessDateOf(now);
    const household = await this.households.get(from, householdId);
    const listings = await this.listings.ofHousehold(from, householdId, addDays(today, -DAYS_BACK));
    const task = await this.tasks.ofHousehold(from, householdId, today);
    const helping = helpingIn(actor, householdId);
    const current = listings.filter((listing) => listing.businessDate >= today);
    return {
      serverNow: now.toISOString(),
      farmerName: household.farmerName,
      householdId,
      plaqueNumber: household.plaqueNumber,
      contact: household.helper,
      sellDrawing: (listings.find(({ sold }) => sold > 0) ?? listings[0])?.drawing ?? DRAWING_OF_A_NEW_GARDEN,
      listings: current.map((listing) => presentFarmerListing(listing, now)),
      harvest: await this.harvestOf(from, await this.due.of(from, listings, today), task),
      money: !helping || helping.includes('money') ? await this.money.today(from, householdId, now) : null,
      helping,
      acts: await this.acts.today(from, householdId, now, { harvest_task: task ? [task.id] : [] }),
    };
  }

  private async harvestOf(from: Queryable, sold: readonly ListingBrief[], task: HarvestTask | null): Promise<FarmerHome['harvest']> {
    if (sold.length === 0) return null;
    return {
      ready: task !== null,
      cropCount: new Set(sold.map(({ cropName }) => cropName)).size,
      buyerCount: await this.orders.buyersOf(from, sold.map(({ id }) => id)),
      amount: amountToCut(sold),
      acknowledged: task !== null && task.state !== 'issued',
    };
  }
}

/** What somebody who is not the farmer was asked for; null for herself. */
function helpingIn({ roles }: Actor, householdId: string): HelpAction[] | null {
  const own = roles.filter(({ persona, scopeId }) => persona === 'farmer' && scopeId === householdId);
  return own.some(({ help }) => !help) ? null : HELP_ACTIONS.filter((action) => own[0]?.help?.actions.includes(action));
}
