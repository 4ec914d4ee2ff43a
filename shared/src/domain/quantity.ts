import { type BaseQuantity, type Fen, type Grams, GRAMS_PER_JIN, baseQuantity, fen, grams } from './units';
import { hundredthsFromText, priceOfWeight } from './money';

/**
 * How a crop is ordered and priced (DOMAIN §2 SaleUnit).
 * - `count`: ordered and priced by count (把, 份, 个), with a declared weight per piece.
 * - `count_by_weight`: ordered by count, priced by weight (花菜: 颗, 约 1.6 斤).
 * - `weight`: ordered and priced by weight (斤, 公斤).
 */
export const SALE_UNIT_KINDS = ['count', 'count_by_weight', 'weight'] as const;
export type SaleUnitKind = (typeof SALE_UNIT_KINDS)[number];

export interface SaleUnit {
  readonly kind: SaleUnitKind;
  /** 把, 份, 个, 颗, 斤. */
  readonly name: string;
  /** Declared weight of one piece; for `weight` the grams of one unit (斤 → 500). */
  readonly gramsPerUnit: Grams;
}

export function isPricedByWeight(kind: SaleUnitKind): boolean {
  return kind !== 'count';
}

/** Stock and orders by weight are grams; by count they are pieces. */
export function isOrderedByWeight(kind: SaleUnitKind): boolean {
  return kind === 'weight';
}

/** Units on the stepper (2 把, 3 斤) → base quantity (2 pieces, 1,500 g). */
export function toBaseQuantity(unit: SaleUnit, units: number): BaseQuantity {
  return baseQuantity(isOrderedByWeight(unit.kind) ? units * unit.gramsPerUnit : units);
}

/** Base quantity → units on the stepper; a remainder below one unit is kept as a fraction for display. */
export function toUnits(unit: SaleUnit, quantity: BaseQuantity): number {
  return isOrderedByWeight(unit.kind) ? quantity / unit.gramsPerUnit : quantity;
}

/** What the ordered quantity is expected to weigh. */
export function estimatedGrams(unit: SaleUnit, ordered: BaseQuantity): Grams {
  return grams(isOrderedByWeight(unit.kind) ? ordered : ordered * unit.gramsPerUnit);
}

/**
 * What a quantity costs: `price` is fen per piece for `count`, fen per 500 g otherwise;
 * `measured` is pieces for `count`, grams otherwise.
 */
export function priceOfMeasured(kind: SaleUnitKind, price: Fen, measured: number): Fen {
  return isPricedByWeight(kind) ? priceOfWeight(price, grams(measured)) : fen(price * measured);
}

/** The measure a line is priced by before it is weighed: pieces for `count`, estimated grams otherwise. */
export function estimatedMeasure(unit: SaleUnit, ordered: BaseQuantity): number {
  return isPricedByWeight(unit.kind) ? estimatedGrams(unit, ordered) : ordered;
}

/** Grams → "1.42" 斤, at most two decimals, without needless zeros. */
export function jinText(weight: Grams): string {
  const hundredths = Math.floor((weight * 100 * 2 + GRAMS_PER_JIN) / (2 * GRAMS_PER_JIN));
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}

/** 0.01 斤, the last place of a scale's reading. */
const GRAMS_PER_HUNDREDTH_JIN = 5;

/** A reading typed in 斤, at most two decimals: "1.42" → 710 g. */
export function gramsFromJinText(text: string): Grams {
  return grams(hundredthsFromText(text) * GRAMS_PER_HUNDREDTH_JIN);
}

/** "约 1 斤", "约 8 两": below one 斤 in whole 两 (50 g) when that is exact. */
export function spokenWeight(weight: Grams): string {
  if (weight < GRAMS_PER_JIN && weight % 50 === 0) return `${weight / 50} 两`;
  return `${jinText(weight)} 斤`;
}

/** "2 把", "1.5 斤": an ordered quantity in its own unit. */
export function quantityText(unit: SaleUnit, ordered: BaseQuantity): string {
  return isOrderedByWeight(unit.kind) ? `${jinText(grams(ordered))} 斤` : `${ordered} ${unit.name}`;
}

/** "2 把", "1.42 斤": a measured quantity (packed or billed) as it was counted or weighed. */
export function measuredText(unit: SaleUnit, measured: number): string {
  return isPricedByWeight(unit.kind) ? `${jinText(grams(measured))} 斤` : `${measured} ${unit.name}`;
}
