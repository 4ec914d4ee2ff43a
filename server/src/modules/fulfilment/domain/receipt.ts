import { type Fen, fen, priceOfMeasured, roundUpToJiao, sumFen } from '@cunshe/shared';
import type { BagReading, ExpectedBag } from './bag';

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
 * nothing came are left out.
 */
export function receiptOf(expected: readonly ExpectedBag[], readings: readonly BagReading[]): ReceiptSum {
  const listingIds = [...new Set(expected.map(({ listingId }) => listingId))];
  const lines = listingIds.map((listingId) => lineOf(expected.find((bag) => bag.listingId === listingId)!, readings)).filter(({ quantity }) => quantity > 0);
  const linesFen = sumFen(lines.map(({ amount }) => amount));
  const totalFen = roundUpToJiao(linesFen);
  return { lines, linesFen, totalFen, roundingFen: fen(totalFen - linesFen) };
}

function lineOf({ listingId, unit, price }: ExpectedBag, readings: readonly BagReading[]): ReceiptLine {
  const quantity = readings.filter((read) => read.listingId === listingId).reduce((sum, { net }) => sum + net, 0);
  return { listingId, quantity, amount: priceOfMeasured(unit.kind, price, quantity) };
}
