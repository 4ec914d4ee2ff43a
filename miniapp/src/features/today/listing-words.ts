import { fen, formatPrice, grams, GRAMS_PER_JIN, isPricedByWeight, type ListingCard, spokenWeight, baseQuantity, quantityText, toUnits, type SaleUnit } from '@cunshe/shared';

/** At this many units and below the card says how many are left. */
const FEW_UNITS = 3;

export function unitOf(listing: Pick<ListingCard, 'unitKind' | 'unitName' | 'gramsPerUnit'>): SaleUnit {
  return { kind: listing.unitKind, name: listing.unitName, gramsPerUnit: grams(listing.gramsPerUnit) };
}

/** "把·约 1 斤", "把·剩 3 把", "把·每家最多 2 把", "按斤称". */
export function unitNote(listing: ListingCard): string {
  const unit = unitOf(listing);
  const left = toUnits(unit, baseQuantity(listing.remaining));
  if (left > 0 && left <= FEW_UNITS) return `${unit.name}·剩 ${quantityText(unit, baseQuantity(listing.remaining))}`;
  if (listing.mostPerAccount !== null) return `${unit.name}·每家最多 ${quantityText(unit, baseQuantity(listing.mostPerAccount))}`;
  if (unit.kind === 'weight') return unit.gramsPerUnit === GRAMS_PER_JIN ? '按斤称' : `${unit.name}·${spokenWeight(unit.gramsPerUnit)}`;
  return `${unit.name}·约 ${spokenWeight(unit.gramsPerUnit)}`;
}

/** "2 把" of base units. */
export function quantityOf(listing: ListingCard, quantity: number): string {
  return quantityText(unitOf(listing), baseQuantity(quantity));
}

/** What one household may put in its basket: all there is, or up to the limit. */
export function mostUnits(listing: ListingCard): number {
  return Math.floor(toUnits(unitOf(listing), baseQuantity(Math.min(listing.remaining, listing.mostPerAccount ?? listing.remaining))));
}

/** "¥4.5", or "¥3.5/斤" when priced by weight. */
export function priceText(listing: Pick<ListingCard, 'priceFen' | 'unitKind'>): string {
  return `${formatPrice(fen(listing.priceFen))}${isPricedByWeight(listing.unitKind) ? '/斤' : ''}`;
}
