import { type BusinessDate, businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Queryable, Refusal, type Tx } from '../../platform';
import type { HouseholdBrief, ListingBrief } from './domain/listing';
import { HouseholdRepository, type NewHousehold } from './household.repository';
import { ListingRepository } from './listing.repository';

/** Listings as other modules read and move them. */
@Injectable()
export class Listings {
  constructor(private readonly listings: ListingRepository) {}

  /** In the order of `ids`. @throws Refusal NOT_FOUND when one does not exist */
  async forOrder(from: Queryable, ids: readonly string[]): Promise<ListingBrief[]> {
    const found = new Map((await this.listings.byIds(from, [...new Set(ids)])).map((listing) => [listing.id, listing]));
    return ids.map((id) => {
      const listing = found.get(id);
      if (!listing) throw new Refusal('NOT_FOUND', { listingId: id });
      return listing;
    });
  }

  /** What stands on the beds of a pairing on a date. */
  standing(from: Queryable, pairingId: string, date: BusinessDate): Promise<ListingBrief[]> {
    return this.listings.standing(from, pairingId, date);
  }

  /** A household's listings since a date, newest date first. */
  ofHousehold(from: Queryable, householdId: string, since: BusinessDate): Promise<ListingBrief[]> {
    return this.listings.ofHousehold(from, householdId, since);
  }

  /** At the cut-off nothing more can be ordered: live and sold-out listings close. */
  closeOfCycle(tx: Tx, cycleId: string): Promise<void> {
    return this.listings.closeOfCycle(tx, cycleId);
  }

  markHarvested(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.listings.markHarvested(tx, ids);
  }
}

/** Households as other modules read them. */
@Injectable()
export class Households {
  constructor(
    private readonly households: HouseholdRepository,
    private readonly listings: ListingRepository,
  ) {}

  async byIds(from: Queryable, ids: readonly string[]): Promise<Map<string, HouseholdBrief>> {
    return new Map((await this.households.byIds(from, [...new Set(ids)])).map((household) => [household.id, household]));
  }

  /** In the order of their plaques. */
  ofVillage(from: Queryable, villageId: string): Promise<HouseholdBrief[]> {
    return this.households.ofVillage(from, villageId);
  }

  /** @throws Refusal STATE_CHANGED when a plaque was given away meanwhile */
  async enterAll(tx: Tx, households: readonly NewHousehold[]): Promise<void> {
    await this.households.insertAll(tx, households).catch((error: unknown) => {
      if (isUniqueViolation(error)) throw new Refusal('STATE_CHANGED');
      throw error;
    });
    for (const villageId of new Set(households.map((each) => each.villageId))) {
      const plaques = households.filter((each) => each.villageId === villageId).map(({ plaqueNumber }) => plaqueNumber);
      await tx.audit({ action: 'households.entered', subjectType: 'village', subjectId: villageId, after: { households: plaques.length, plaques: plaques.slice(0, 300) } });
    }
  }

  /** They sell there from now on. @throws Refusal NOT_FOUND for one of another village, HOUSEHOLD_LISTED while one has something on its bed */
  async sellIn(tx: Tx, householdIds: readonly string[], place: { readonly pairingId: string; readonly villageId: string }): Promise<void> {
    const moving = (await this.households.byIds(tx, householdIds)).filter(({ villageId, pairingId }) => villageId === place.villageId && pairingId !== place.pairingId);
    const known = (await this.households.ofVillage(tx, place.villageId)).filter(({ id }) => householdIds.includes(id));
    if (known.length !== householdIds.length) throw new Refusal('NOT_FOUND');
    for (const { id, plaqueNumber, pairingId } of moving) {
      const on = (await this.listings.ofHousehold(tx, id, businessDateOf(tx.now))).length > 0;
      if (on) throw new Refusal('HOUSEHOLD_LISTED', { plaqueNumber });
      if (!(await this.households.move(tx, id, { from: pairingId, to: place.pairingId }))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'household.sells-in', subjectType: 'household', subjectId: id, before: { pairingId }, after: { pairingId: place.pairingId } });
    }
  }

  /** @throws Refusal NOT_FOUND */
  async get(from: Queryable, householdId: string): Promise<HouseholdBrief> {
    const [household] = await this.households.byIds(from, [householdId]);
    if (!household) throw new Refusal('NOT_FOUND');
    return household;
  }
}
