import type { GardenPage, TodayPage } from '@cunshe/shared';
import { businessDateOf, isCalledOff } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { isTrading, type PairingBrief, Pairings, PickupPoints } from '../pairing/public';
import { presentCycle, presentFacts, presentGarden } from './catalogue.presenter';
import type { HouseholdBrief, ListingBrief } from './domain/listing';
import { BuyerFiguresPort } from './garden-facts';
import { HouseholdRepository } from './household.repository';
import { ListingRepository } from './listing.repository';

/** The stores of the resident's pages. */
@Injectable()
export class ResidentStores {
  constructor(
    readonly listings: ListingRepository,
    readonly households: HouseholdRepository,
    readonly buyers: BuyerFiguresPort,
  ) {}
}

/** What residents see of the village: today's gardens, one garden. */
@Injectable()
export class ResidentQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly cycles: OrderCycles,
    private readonly stores: ResidentStores,
  ) {}

  async today(pickupPointId: string): Promise<TodayPage> {
    const point = await this.points.get(pickupPointId);
    const pairing = await this.pairings.get(point.pairingId);
    const now = await this.clock.now();
    const rest = restOf(pairing);
    const { cycle, nextOpensAt } = rest ? RESTING : await this.cycles.current(this.database, pairing.id, now);
    const listings = rest ? [] : await this.stores.listings.standing(this.database, pairing.id, businessDateOf(now));
    const households = await this.stores.households.byIds(this.database, [...new Set(listings.map((listing) => listing.householdId))]);
    return {
      serverNow: now.toISOString(),
      pairingId: pairing.id,
      villageName: pairing.villageName,
      pickupPoint: {
        id: point.id,
        name: point.name,
        shortName: point.shortName,
        compoundName: point.compoundName,
        pickupFrom: point.pickupFrom,
        pickupTo: point.pickupTo,
      },
      cycle: cycle && presentCycle(cycle, pairing.schedule),
      nextOpensAt: nextOpensAt?.toISOString() ?? null,
      closedReason: rest ?? (cycle && !isCalledOff(cycle.state) ? null : await this.pairings.closedReason(pairing.id, businessDateOf(now))),
      gardens: gardensOf(households, listings),
      gardenCount: await this.stores.households.countOfPairing(this.database, pairing.id),
    };
  }

  async garden(householdId: string): Promise<GardenPage> {
    const [household] = await this.stores.households.byIds(this.database, [householdId]);
    if (!household) throw new Refusal('NOT_FOUND');
    const pairing = await this.pairings.get(household.pairingId);
    const now = await this.clock.now();
    const rest = restOf(pairing);
    const { cycle, nextOpensAt } = rest ? RESTING : await this.cycles.current(this.database, pairing.id, now);
    const today = businessDateOf(now);
    const listings = rest ? [] : (await this.stores.listings.ofHousehold(this.database, householdId, today)).filter((listing) => listing.businessDate === today);
    const bought = await this.stores.buyers.of(this.database, householdId);
    return {
      serverNow: now.toISOString(),
      villageName: pairing.villageName,
      garden: presentGarden(household, listings),
      quote: household.quote,
      cycle: cycle && presentCycle(cycle, pairing.schedule),
      nextOpensAt: nextOpensAt?.toISOString() ?? null,
      facts: presentFacts(household, bought),
    };
  }
}

const RESTING = { cycle: null, nextOpensAt: null };

/** What residents read while their pairing takes no orders; null while it does. */
function restOf(pairing: PairingBrief): string | null {
  if (isTrading(pairing)) return null;
  return pairing.state === 'ended' ? '这一对结对结束了，不再接单' : '结对暂停了，新单先不收';
}

function gardensOf(households: readonly HouseholdBrief[], listings: readonly ListingBrief[]) {
  return [...households]
    .sort((a, b) => (a.plaqueNumber < b.plaqueNumber ? -1 : 1))
    .map((household) => presentGarden(household, listings.filter((listing) => listing.householdId === household.id)));
}
