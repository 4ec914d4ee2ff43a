import { GRAMS_PER_JIN, type ListingChoice } from '@cunshe/shared';

/** Grams of one, as said. */
const WEIGHTS: Readonly<Record<string, number>> = { 斤: GRAMS_PER_JIN, 公斤: 2 * GRAMS_PER_JIN, 两: GRAMS_PER_JIN / 10 };
/** Words for one and the same piece. */
const PIECES: readonly (readonly string[])[] = [['颗', '个', '蔸', '头', '朵'], ['枚', '个', '只'], ['根', '个', '条'], ['把', '捆', '扎'], ['袋', '包']];

/** The amount in the village's own whole units; null when it is not one of them, or not whole. */
export function unitsOf({ unitKind, unitName, gramsPerUnit }: ListingChoice, amount: number, unit: string): number | null {
  const weight = WEIGHTS[unit];
  const units = unitKind === 'weight' ? (weight ? Math.round(amount * weight) / gramsPerUnit : null) : isSamePiece(unit, unitName) ? amount : null;
  return units !== null && Number.isInteger(units) && units > 0 ? units : null;
}

/** The price for what the village prices by: a piece, or 500 g; null when it was said for something else. */
export function priceInUnit({ unitKind, unitName }: ListingChoice, priceFen: number, unit: string | null): number | null {
  if (unitKind === 'count') return unit === null || isSamePiece(unit, unitName) ? priceFen : null;
  const weight = unit === null ? (unitKind === 'weight' ? GRAMS_PER_JIN : null) : (WEIGHTS[unit] ?? null);
  const price = weight && (priceFen * GRAMS_PER_JIN) / weight;
  return price && Number.isInteger(price) ? price : null;
}

function isSamePiece(said: string, own: string): boolean {
  return said === own || PIECES.some((names) => names.includes(said) && names.includes(own));
}
