import { baseQuantity, type GardenCard, type ListingCard, quantityText, toBaseQuantity } from '@cunshe/shared';
import type { GroupItem } from '../group-list/group-list';
import type { RefilledLine } from '../ordering/refill';
import { usualCropName } from '../speech/crop-names';
import { mostUnits, unitOf } from '../today/listing-words';
import { opennessOf } from '../today/openness-words';

const GRAMS: Readonly<Record<string, number>> = { 斤: 500, 公斤: 1_000, 两: 50, 克: 1 };

export interface Matched {
  readonly lines: readonly RefilledLine[];
  /** What is not as it was written; one sentence each. */
  readonly notes: readonly string[];
}

/** What somebody wrote in the group, out of today's gardens; it says what is not there, and what was taken for another unit. */
export function matchItems(items: readonly GroupItem[], gardens: readonly GardenCard[], nowMs: number): Matched {
  const lines: RefilledLine[] = [];
  const notes: string[] = [];
  for (const item of items) {
    const found = offerOf(item, gardens, nowMs);
    if (!found) notes.push(`${item.crop}今天没有`);
    else {
      const { units, note } = unitsOf(item, found.listing);
      const most = mostUnits(found.listing);
      if (note) notes.push(note);
      if (units > most) notes.push(`${item.crop}只剩 ${textOf(found.listing, most)}`);
      lines.push({ listing: found.listing, plaqueNumber: found.garden.plaqueNumber, householdId: found.garden.householdId, quantity: toBaseQuantity(unitOf(found.listing), Math.min(units, most)), substitution: 'refund' });
    }
  }
  return { lines, notes };
}

/** The same crop, sold in the unit that was written where there is one; 鸡蛋 is 土鸡蛋 when nothing else is. */
function offerOf({ crop, unit }: GroupItem, gardens: readonly GardenCard[], nowMs: number) {
  const open = gardens.flatMap((garden) => garden.listings.map((listing) => ({ garden, listing }))).filter(({ listing }) => mostUnits(listing) > 0 && opennessOf(listing, nowMs) !== 'closed');
  const same = open.filter(({ listing }) => usualCropName(listing.cropName) === usualCropName(crop));
  const offers = same.length > 0 ? same : open.filter(({ listing }) => listing.cropName.endsWith(crop));
  return offers.find(({ listing }) => listing.unitName === unit) ?? offers[0];
}

function unitsOf({ crop, amount, unit }: GroupItem, listing: ListingCard): { units: number; note: string | null } {
  if (amount === null) return { units: 1, note: `${crop}没写要多少，先放 ${textOf(listing, 1)}` };
  if (unit === null || unit === listing.unitName) return whole(crop, amount, listing);
  const grams = GRAMS[unit] && listing.gramsPerUnit > 0 ? (amount * GRAMS[unit]) / listing.gramsPerUnit : null;
  if (grams === null) return { units: Math.max(1, Math.round(amount)), note: `${crop}按${listing.unitName}卖，写的 ${amount} ${unit}先放 ${textOf(listing, Math.max(1, Math.round(amount)))}` };
  const units = Math.max(1, Math.round(grams));
  return { units, note: Math.abs(units - grams) < 0.01 && listing.unitKind === 'weight' ? null : `${crop}按${listing.unitName}卖，${amount} ${unit}约 ${textOf(listing, units)}` };
}

function whole(crop: string, amount: number, listing: ListingCard): { units: number; note: string | null } {
  const units = Math.max(1, Math.round(amount));
  return { units, note: units === amount ? null : `${crop}写的 ${amount}，先放 ${textOf(listing, units)}` };
}

function textOf(listing: ListingCard, units: number): string {
  return quantityText(unitOf(listing), baseQuantity(toBaseQuantity(unitOf(listing), units)));
}
