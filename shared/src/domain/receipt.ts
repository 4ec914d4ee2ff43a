import { fen, type Fen } from './units';
import { roundUpToJiao, sumFen } from './money';
import { estimatedGrams, isPricedByWeight, priceOfMeasured, type SaleUnit } from './quantity';
import type { BaseQuantity } from './units';

/** One order's share of one listing, as it should stand at the door. */
export interface ExpectedBag {
  readonly lineId: string;
  readonly listingId: string;
  readonly unit: SaleUnit;
  /** Fen per piece, or per 500 g: what the household gets. */
  readonly price: Fen;
  readonly ordered: BaseQuantity;
}

/** A bag counted or weighed: pieces, or gross − tare grams; 0 when nothing was in it. */
export interface MeasuredBag {
  readonly lineId: string;
  readonly listingId: string;
  readonly net: number;
}

export interface ReceiptLine {
  readonly listingId: string;
  /** Pieces, or net grams: the sum of the crop's bags. */
  readonly quantity: number;
  readonly amount: Fen;
}

/** What the household gets, and what the operator bears of it. */
export interface ReceiptSum {
  readonly lines: readonly ReceiptLine[];
  readonly linesFen: Fen;
  /** Rounded up to the next 角: cash has no fen. */
  readonly totalFen: Fen;
  /** total − lines: 0–9 fen, the operator's. */
  readonly roundingFen: Fen;
}

/**
 * A receipt has one line per crop, and its net weight is the sum of the crop's bags (DOMAIN §3 Packing and weighing);
 * a weighed line is priced once, on that sum, and rounded per line (DOMAIN §3 Money). So the farmer's line is what a
 * scale with all her bags on it would say, and differs from the residents' lines by roundings alone. Crops of which
 * nothing came are left out. The driver's phone and the server run this same function.
 */
export function receiptOf(expected: readonly ExpectedBag[], bags: readonly MeasuredBag[]): ReceiptSum {
  const byListing = new Map(expected.map((bag) => [bag.listingId, bag]));
  const lines = [...byListing.values()].map((bag) => lineOf(bag, bags)).filter(({ quantity }) => quantity > 0);
  const linesFen = sumFen(lines.map(({ amount }) => amount));
  const totalFen = roundUpToJiao(linesFen);
  return { lines, linesFen, totalFen, roundingFen: fen(totalFen - linesFen) };
}

function lineOf({ listingId, unit, price }: ExpectedBag, bags: readonly MeasuredBag[]): ReceiptLine {
  const quantity = bags.filter((bag) => bag.listingId === listingId).reduce((sum, { net }) => sum + net, 0);
  return { listingId, quantity, amount: priceOfMeasured(unit.kind, price, quantity) };
}

/** Beyond a tenth off what was ordered, the driver looks again. */
const LIKELY_PERCENT = 10;

/** Is the weight near what was ordered? Counts always are. `net`: grams. */
export function isLikelyWeight(unit: SaleUnit, ordered: BaseQuantity, net: number): boolean {
  const estimate = estimatedGrams(unit, ordered);
  return !isPricedByWeight(unit.kind) || Math.abs(net - estimate) * 100 <= estimate * LIKELY_PERCENT;
}
