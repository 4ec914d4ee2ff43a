import {
  businessDateOf, dateText, type FarmerListing, type GardenCard, type GardenPage, instantAt, type DaySchedule, type ListingCard, type ListingChoice,
  type OrderCycleView, quantityText, timeOfDay, toUnits, baseQuantity,
} from '@cunshe/shared';
import type { CycleBrief } from '../order-cycle/public';
import type { ListingCutoff } from './domain/cutoff-rule';
import { canWithdraw, withdrawUntil } from './domain/decide-listing';
import type { HouseholdBrief, ListingBrief } from './domain/listing';
import type { SaleUnitBrief } from './sale-unit.repository';

const DAY_MS = 86_400_000;

export function presentListing(listing: ListingBrief): ListingCard {
  return {
    listingId: listing.id,
    cropId: listing.cropId,
    cropName: listing.cropName,
    drawing: listing.drawing,
    unitKind: listing.unit.kind,
    unitName: listing.unit.name,
    gramsPerUnit: listing.unit.gramsPerUnit,
    priceFen: listing.priceFen,
    remaining: listing.remaining,
    mostPerAccount: listing.mostPerAccount,
    cutoffAt: listing.cutoffAt.toISOString(),
    cutoffWhy: listing.cutoffWhy,
  };
}

export function presentGarden(household: HouseholdBrief, listings: readonly ListingBrief[]): GardenCard {
  return {
    householdId: household.id,
    plaqueNumber: household.plaqueNumber,
    farmerName: household.farmerName,
    groupName: household.groupName,
    growingYears: household.growingYears,
    audioSeconds: household.audioSeconds,
    listings: listings.map(presentListing),
  };
}

export function presentCycle(cycle: CycleBrief, schedule: DaySchedule): OrderCycleView {
  const stop = (label: string, at: Date) => ({ time: timeOfDay(at), label, at: at.toISOString() });
  return {
    id: cycle.id,
    businessDate: cycle.businessDate,
    state: cycle.state,
    opensAt: cycle.opensAt.toISOString(),
    cutoffAt: cycle.cutoffAt.toISOString(),
    road: [
      stop('挂菜', cycle.opensAt),
      stop('截单', cycle.cutoffAt),
      stop('收菜', instantAt(cycle.businessDate, schedule.collectFrom)),
      stop('取菜', instantAt(cycle.businessDate, schedule.pickupFrom)),
    ],
  };
}

export function presentFacts(household: HouseholdBrief, bought: { buyers: number; returning: number }): GardenPage['facts'] {
  const tested = household.testedOn && { icon: 'award' as const, title: '速测合格', detail: dateText(household.testedOn) };
  const buyers = bought.buyers > 0 && { icon: 'people' as const, title: `${bought.buyers} 家买过`, detail: `${bought.returning} 家回头` };
  return [tested, buyers].filter((fact) => !!fact);
}

export function presentFarmerListing(listing: ListingBrief, now: Date): FarmerListing {
  return {
    listingId: listing.id,
    cropName: listing.cropName,
    drawing: listing.drawing,
    offeredText: quantityText(listing.unit, baseQuantity(listing.offered)),
    soldText: quantityText(listing.unit, baseQuantity(listing.reserved + listing.sold)),
    priceFen: listing.priceFen,
    unitName: listing.unit.name,
    limitText: listing.mostPerAccount === null ? null : `每家最多 ${quantityText(listing.unit, baseQuantity(listing.mostPerAccount))}`,
    state: listing.state,
    withdrawUntil: canWithdraw(listing, now) ? withdrawUntil(listing.submittedAt).toISOString() : null,
  };
}

/** `last`: the household's newest listing of this unit, if any; `ownCutoff`: when it closes before everything else. */
export function presentChoice(saleUnit: SaleUnitBrief, { last, ownCutoff }: { readonly last: ListingBrief | undefined; readonly ownCutoff: ListingCutoff | null }, now: Date): ListingChoice {
  return {
    saleUnitId: saleUnit.id,
    cropName: saleUnit.cropName,
    drawing: saleUnit.drawing,
    category: saleUnit.category,
    initials: saleUnit.initials,
    unitKind: saleUnit.unit.kind,
    unitName: saleUnit.unit.name,
    gramsPerUnit: saleUnit.unit.gramsPerUnit,
    priceFen: Math.min(Math.max(last?.priceFen ?? saleUnit.guideFen, saleUnit.floorFen), saleUnit.ceilingFen),
    floorFen: saleUnit.floorFen,
    ceilingFen: saleUnit.ceilingFen,
    ownCutoff: ownCutoff && timeOfDay(ownCutoff.at),
    cutoffWhy: ownCutoff?.why ?? null,
    last: last
      ? { units: toUnits(saleUnit.unit, baseQuantity(last.offered)), soldOut: last.remaining === 0, daysAgo: daysBetween(last, now) }
      : null,
  };
}

function daysBetween(last: ListingBrief, now: Date): number {
  return Math.round((instantAt(businessDateOf(now), '00:00').getTime() - instantAt(last.businessDate, '00:00').getTime()) / DAY_MS);
}
