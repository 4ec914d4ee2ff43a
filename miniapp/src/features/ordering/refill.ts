import { baseQuantity, type GardenCard, type ListingCard, type OrderLineView, quantityText, type Substitution, toUnits } from '@cunshe/shared';
import { unitOf } from '../today/listing-words';
import { opennessOf } from '../today/openness-words';

export interface RefilledLine {
  readonly listing: ListingCard;
  readonly plaqueNumber: string;
  readonly householdId: string;
  readonly quantity: number;
  readonly substitution: Substitution;
}

export interface Refilled {
  readonly lines: readonly RefilledLine[];
  /** What is not as it was; one sentence each. */
  readonly notes: readonly string[];
}

type OldLine = Pick<OrderLineView, 'cropName' | 'plaqueNumber' | 'unitKind' | 'unitName' | 'gramsPerUnit' | 'ordered' | 'substitution'>;

/** 再来一单: the same crops out of today's gardens, from the same one where it has them; it says what is not there. */
export function refill(old: readonly OldLine[], gardens: readonly GardenCard[], now: number): Refilled {
  const lines: RefilledLine[] = [];
  const notes: string[] = [];
  for (const line of old) {
    const found = bestOf(line, gardens, now);
    if (!found) {
      notes.push(`${line.cropName}今天没有`);
      continue;
    }
    const { listing, garden } = found;
    const most = Math.min(listing.remaining, listing.mostPerAccount ?? listing.remaining);
    const quantity = wholeUnits(listing, Math.min(line.ordered, most));
    if (quantity < line.ordered) notes.push(`${line.cropName}只剩 ${quantityText(unitOf(listing), baseQuantity(quantity))}`);
    if (garden.plaqueNumber !== line.plaqueNumber) notes.push(`${line.cropName}换成 ${garden.plaqueNumber} 号园的`);
    lines.push({ listing, plaqueNumber: garden.plaqueNumber, householdId: garden.householdId, quantity, substitution: line.substitution });
  }
  return { lines, notes };
}

function bestOf(line: OldLine, gardens: readonly GardenCard[], now: number) {
  const offers = gardens.flatMap((garden) => garden.listings.map((listing) => ({ listing, garden })));
  const same = offers.filter(({ listing }) => listing.cropName === line.cropName && listing.unitKind === line.unitKind && listing.unitName === line.unitName && wholeUnits(listing, listing.remaining) > 0 && opennessOf(listing, now) !== 'closed');
  return same.find(({ garden }) => garden.plaqueNumber === line.plaqueNumber) ?? same[0];
}

function wholeUnits(listing: ListingCard, quantity: number): number {
  const unit = unitOf(listing);
  const units = Math.floor(toUnits(unit, baseQuantity(Math.max(0, quantity))));
  return unit.kind === 'weight' ? units * unit.gramsPerUnit : units;
}
