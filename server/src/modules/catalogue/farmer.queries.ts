import { addDays, businessDateOf, orderWindowOf, type ListingChoicesPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../../platform';
import { Pairings } from '../pairing/public';
import { presentChoice } from './catalogue.presenter';
import { CutoffRuleRepository } from './cutoff-rule.repository';
import { ownCutoff } from './domain/cutoff-rule';
import { listingDateAt } from './domain/decide-listing';
import type { ListingBrief } from './domain/listing';
import { routeCutoff } from './domain/route-cutoff';
import { GuidePriceRepository } from './guide-price.repository';
import { ListingRepository } from './listing.repository';
import { Households } from './listings';
import { RouteCutoffRepository } from './route-cutoff.repository';
import { SaleUnitRepository } from './sale-unit.repository';

/** Own crops of this many days come first. */
export const RECENT_DAYS = 14;

@Injectable()
export class FarmerQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pairings: Pairings,
    private readonly households: Households,
    private readonly listings: ListingRepository,
    private readonly saleUnits: SaleUnitRepository,
    private readonly cutoffs: CutoffRuleRepository,
    private readonly prices: GuidePriceRepository,
    private readonly doors: RouteCutoffRepository,
  ) {}

  async listingChoices(householdId: string): Promise<ListingChoicesPage> {
    const now = await this.clock.now();
    const household = await this.households.get(this.database, householdId);
    const { schedule } = await this.pairings.get(household.pairingId);
    const date = listingDateAt(schedule, now);
    const businessDate = date ?? addDays(businessDateOf(now), 1);
    const earlier = (await this.listings.ofHousehold(this.database, householdId, addDays(businessDate, -RECENT_DAYS)))
      .filter((listing) => listing.businessDate < businessDate);
    const latest = latestPerUnit(earlier);
    const cycle = { businessDate, ...orderWindowOf(schedule, businessDate) };
    const door = await this.doors.ofHousehold(this.database, household, businessDate);
    const rules = await this.cutoffs.ofPairing(this.database, household.pairingId);
    const choices = (await this.prices.on(this.database, await this.saleUnits.ofVillage(this.database, household.villageId), businessDate)).map((unit) =>
      presentChoice(unit, { last: latest.get(unit.id), ownCutoff: ownCutoff(cycle, rules, { householdId, cropId: unit.cropId }, routeCutoff(cycle, door, { name: unit.cropName, category: unit.category })) }, now),
    );
    return {
      serverNow: now.toISOString(),
      businessDate,
      listUntil: date && cycle.cutoffAt.toISOString(),
      choices: [...choices].sort((a, b) => (a.last?.daysAgo ?? Infinity) - (b.last?.daysAgo ?? Infinity) || 0),
    };
  }
}

/** `listings` come newest date first. */
function latestPerUnit(listings: readonly ListingBrief[]): Map<string, ListingBrief> {
  const latest = new Map<string, ListingBrief>();
  for (const listing of listings) if (!latest.has(listing.saleUnitId)) latest.set(listing.saleUnitId, listing);
  return latest;
}
