import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { type ListingBrief, Listings } from '../catalogue/public';
import { Orders, type ShortLine } from '../ordering/public';
import { Pairings } from '../pairing/public';
import { pointsAheadOf, Runs } from '../pickup-routing/public';
import type { OtherGarden } from './domain/draft';
import type { Shortage } from './domain/shortage';

export interface ShortageFacts {
  readonly lines: readonly ShortLine[];
  readonly others: readonly OtherGarden[];
  readonly leastUsefulGrams: number;
}

/** What a draft is made from: the lines still open, and the gardens that could help. */
@Injectable()
export class ShortageFactsReader {
  constructor(
    private readonly orders: Orders,
    private readonly listings: Listings,
    private readonly runs: Runs,
    private readonly pairings: Pairings,
  ) {}

  async of(tx: Tx, shortage: Pick<Shortage, 'pairingId' | 'cycleId' | 'businessDate' | 'listingId'>): Promise<ShortageFacts> {
    const lines = await this.orders.shortLines(tx, shortage.listingId);
    const { shortage: settings } = await this.pairings.get(shortage.pairingId);
    const wished = lines.some(({ wish }) => wish === 'same_crop');
    return { lines, others: wished ? await this.othersOf(tx, shortage) : [], leastUsefulGrams: settings.leastUsefulGrams };
  }

  /** The same crop in the same unit, with something left, where a van has still to come. */
  private async othersOf(tx: Tx, { pairingId, cycleId, businessDate, listingId }: Pick<Shortage, 'pairingId' | 'cycleId' | 'businessDate' | 'listingId'>): Promise<OtherGarden[]> {
    const standing = await this.listings.standing(tx, pairingId, businessDate);
    const short = standing.find(({ id }) => id === listingId);
    if (!short) return [];
    const stops = await this.runs.stopsOfCycle(tx, cycleId);
    return standing.filter((listing) => isSameCrop(short, listing)).map((listing) => ({
      listingId: listing.id,
      householdId: listing.householdId,
      plaqueNumber: listing.plaqueNumber,
      farmerName: listing.farmerName,
      priceFen: listing.priceFen,
      remaining: listing.remaining,
      points: pointsAheadOf(stops, listing.householdId),
    }));
  }
}

function isSameCrop(short: ListingBrief, other: ListingBrief): boolean {
  const sameUnit = other.unit.kind === short.unit.kind && other.unit.name === short.unit.name && other.unit.gramsPerUnit === short.unit.gramsPerUnit;
  return other.cropId === short.cropId && sameUnit && other.householdId !== short.householdId && other.remaining > 0;
}
