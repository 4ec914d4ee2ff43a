import { type Actor, addDays, type FarmerListing, fen, isCalledOff, type PublishListingRequest, toBaseQuantity, toUnits, baseQuantity } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { actsForAnother, type IdempotentRequest, Ids, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { isTrading, Pairings } from '../pairing/public';
import { presentFarmerListing } from './catalogue.presenter';
import { CutoffRuleRepository } from './cutoff-rule.repository';
import { listingCutoff } from './domain/cutoff-rule';
import { routeCutoff } from './domain/route-cutoff';
import { tellFavourers } from './favourite-listed.job';
import { FavouriteRepository } from './favourite.repository';
import { decideInTime, decideListing, listingDateAt } from './domain/decide-listing';
import type { HouseholdBrief, ListingBrief } from './domain/listing';
import { RECENT_DAYS } from './farmer.queries';
import { GuidePriceRepository } from './guide-price.repository';
import { ListingRepository } from './listing.repository';
import { RouteCutoffRepository } from './route-cutoff.repository';
import { Households } from './listings';
import { type SaleUnitBrief, SaleUnitRepository } from './sale-unit.repository';

/** Which date is being listed now, and the cycle it belongs to. */
@Injectable()
export class ListingDays {
  constructor(
    private readonly pairings: Pairings,
    private readonly cycles: OrderCycles,
    private readonly cutoffs: CutoffRuleRepository,
    private readonly favourites: FavouriteRepository,
    private readonly prices: GuidePriceRepository,
    private readonly doors: RouteCutoffRepository,
  ) {}

  /**
   * With the listing's own cut-off, which stays as it is from now on.
   * @throws Refusal PAIRING_RESTS, LISTING_NOT_OPEN_YET between cut-off and evening, NO_SERVICE_TODAY on a closed date
   */
  async forListing(tx: Tx, { id: householdId, pairingId }: HouseholdBrief, { cropId, cropName, category }: SaleUnitBrief): Promise<ListingDay> {
    const pairing = await this.pairings.get(pairingId);
    if (!isTrading(pairing)) throw new Refusal('PAIRING_RESTS');
    const { schedule } = pairing;
    const businessDate = listingDateAt(schedule, tx.now);
    if (!businessDate) throw new Refusal('LISTING_NOT_OPEN_YET', { from: schedule.listFromEveningBefore });
    const cycle = await this.cycles.onDate(tx, pairingId, businessDate);
    if (!cycle || isCalledOff(cycle.state)) throw new Refusal('NO_SERVICE_TODAY', { businessDate });
    const door = (await this.doors.ofCycle(tx, cycle.id)).find((each) => each.householdId === householdId);
    const route = routeCutoff(cycle, door, { name: cropName, category });
    const { at, why } = listingCutoff(cycle, await this.cutoffs.ofPairing(tx, pairingId), { householdId, cropId }, route);
    return { businessDate, cycleId: cycle.id, cutoffAt: at, cutoffWhy: why };
  }

  /** With the committee's prices of that date. */
  async priced(tx: Tx, saleUnit: SaleUnitBrief, businessDate: ListingDay['businessDate']): Promise<SaleUnitBrief> {
    return (await this.prices.on(tx, [saleUnit], businessDate))[0]!;
  }

  /** Whoever likes the garden hears that it lists for that date. */
  tell(tx: Tx, householdId: string, businessDate: ListingDay['businessDate']): Promise<void> {
    return tellFavourers(tx, this.favourites, { householdId, businessDate });
  }
}

/** 挂菜: puts a crop on the bed for the date that is being listed, or more of it when it stands there already. */
@Injectable()
export class PublishListing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly households: Households,
    private readonly saleUnits: SaleUnitRepository,
    private readonly listings: ListingRepository,
    private readonly days: ListingDays,
  ) {}

  /**
   * @throws Refusal NOT_FOUND, LISTING_NOT_OPEN_YET, NO_SERVICE_TODAY, LISTING_TOO_LATE, PRICE_OUT_OF_BAND, QUANTITY_UNUSUAL
   */
  execute(actor: Actor, request: IdempotentRequest, wish: PublishListingRequest): Promise<FarmerListing> {
    requirePermission(actor, 'listing:publish', wish.householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const household = await this.households.get(tx, wish.householdId);
      const saleUnit = await this.saleUnitOf(tx, household, wish.saleUnitId);
      const day = await this.days.forListing(tx, household, saleUnit);
      const recent = await this.recentOf(tx, household, saleUnit, day.businessDate);
      const priced = await this.days.priced(tx, saleUnit, day.businessDate);
      refuse(decideListing({ ...wish, priceFen: fen(wish.priceFen), confirmedUnusual: wish.confirmedUnusual ?? false }, priced, mostUnits(recent)));
      const standing = recent.find((listing) => listing.businessDate === day.businessDate);
      refuse(decideInTime(standing?.cutoffAt ?? day.cutoffAt, saleUnit.cropName, tx.now));
      const listingId = standing ? await this.addTo(tx, standing, saleUnit, wish) : await this.publish(tx, household, day, saleUnit, wish);
      await this.days.tell(tx, household.id, day.businessDate);
      const [listing] = await this.listings.byIds(tx, [listingId]);
      return presentFarmerListing(listing!, tx.now);
    });
  }

  private async saleUnitOf(tx: Tx, household: HouseholdBrief, saleUnitId: string): Promise<SaleUnitBrief> {
    const saleUnit = await this.saleUnits.byId(tx, saleUnitId);
    if (saleUnit?.villageId !== household.villageId) throw new Refusal('NOT_FOUND', { saleUnitId });
    return saleUnit;
  }

  private async recentOf(tx: Tx, household: HouseholdBrief, saleUnit: SaleUnitBrief, date: ListingDay['businessDate']): Promise<ListingBrief[]> {
    const recent = await this.listings.ofHousehold(tx, household.id, addDays(date, -RECENT_DAYS));
    return recent.filter((listing) => listing.saleUnitId === saleUnit.id);
  }

  private async addTo(tx: Tx, standing: ListingBrief, saleUnit: SaleUnitBrief, wish: PublishListingRequest): Promise<string> {
    const more = toBaseQuantity(saleUnit.unit, wish.units);
    if (!(await this.listings.addTo(tx, standing.id, { more, priceFen: wish.priceFen, mostPerAccount: mostOf(saleUnit, wish), openedAt: new Date(wish.openedAt) }))) throw new Refusal('STATE_CHANGED');
    await tx.audit({
      action: 'listing.add', subjectType: 'listing', subjectId: standing.id,
      before: { offered: standing.offered, priceFen: standing.priceFen }, after: { offered: standing.offered + more, priceFen: wish.priceFen },
    });
    return standing.id;
  }

  private async publish(tx: Tx, household: HouseholdBrief, day: ListingDay, saleUnit: SaleUnitBrief, wish: PublishListingRequest): Promise<string> {
    const id = this.ids.next();
    const offered = toBaseQuantity(saleUnit.unit, wish.units);
    const mostPerAccount = mostOf(saleUnit, wish);
    await this.listings.insert(tx, {
      id, pairingId: household.pairingId, businessDate: day.businessDate, cycleId: day.cycleId, householdId: household.id,
      saleUnitId: saleUnit.id, priceFen: wish.priceFen, offered, mostPerAccount, cutoffAt: day.cutoffAt, cutoffWhy: day.cutoffWhy, channel: actsForAnother() ? 'proxy' : wish.channel, openedAt: new Date(wish.openedAt),
    });
    await tx.audit({ action: 'listing.publish', subjectType: 'listing', subjectId: id, after: { offered, priceFen: wish.priceFen, mostPerAccount } });
    return id;
  }
}

interface ListingDay {
  readonly businessDate: ListingBrief['businessDate'];
  readonly cycleId: string;
  readonly cutoffAt: Date;
  readonly cutoffWhy: string | null;
}

function refuse(refusal: ReturnType<typeof decideListing>): void {
  if (refusal) throw new Refusal(refusal.code, refusal.details);
}

function mostOf({ unit }: SaleUnitBrief, { mostPerAccount }: PublishListingRequest): number | null {
  return mostPerAccount === undefined ? null : toBaseQuantity(unit, mostPerAccount);
}

function mostUnits(recent: readonly ListingBrief[]): number | null {
  return recent.length === 0 ? null : Math.max(...recent.map((listing) => toUnits(listing.unit, baseQuantity(listing.offered))));
}
