import { baseQuantity, estimatedMeasure, type Fen, fen, jinText, grams, isOrderedByWeight, priceOfMeasured, roundUpToJiao, type SaleUnit, sumFen } from '@cunshe/shared';

export interface SoldCrop {
  readonly cropName: string;
  readonly unit: SaleUnit;
  readonly priceFen: number;
  /** Base quantity sold. */
  readonly sold: number;
}

export interface DueLine {
  readonly listingId: string;
  readonly due: number;
  readonly state: string;
}

/** From the lock on the lines say what is due of each crop; before it they are still open and what was sold counts. */
export function asDue<Crop extends SoldCrop & { readonly id: string }>(sold: readonly Crop[], locked: readonly DueLine[]): Crop[] {
  if (locked.length === 0) return [...sold];
  const standing = locked.filter(({ state }) => state !== 'short' && state !== 'substituted');
  const dueOf = (id: string) => standing.filter(({ listingId }) => listingId === id).reduce((sum, { due }) => sum + due, 0);
  return sold.map((crop) => ({ ...crop, sold: dueOf(crop.id) })).filter((crop) => crop.sold > 0);
}

/** "今天约": what the door will pay if everything weighs as declared. */
export function expectedIncome(crops: readonly SoldCrop[]): Fen {
  const sums = crops.map(({ unit, priceFen, sold }) => priceOfMeasured(unit.kind, fen(priceFen), estimatedMeasure(unit, baseQuantity(sold))));
  return roundUpToJiao(sumFen(sums));
}

/** "29 把", "12.5 斤"; "3 样" when the crops are counted differently. */
export function amountToCut(crops: readonly SoldCrop[]): { readonly value: string; readonly unit: string } {
  const weighed = crops.every(({ unit }) => isOrderedByWeight(unit.kind));
  const names = new Set(crops.map(({ unit }) => (weighed ? '斤' : unit.name)));
  const [name] = names;
  const mixed = !weighed && crops.some(({ unit }) => isOrderedByWeight(unit.kind));
  if (name === undefined || names.size > 1 || mixed) return { value: String(new Set(crops.map(({ cropName }) => cropName)).size), unit: '样' };
  const sum = crops.reduce((total, { sold }) => total + sold, 0);
  return { value: weighed ? jinText(grams(sum)) : String(sum), unit: name };
}
