import { type SaleUnit, type SaleUnitKind, baseQuantity, estimatedGrams, estimatedMeasure, grams, isPricedByWeight, measuredText, quantityText } from '@cunshe/shared';

/** A line's unit as the order keeps it. */
export interface LineUnit {
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
}

export interface MeasuredLine extends LineUnit {
  /** Base quantity. */
  readonly ordered: number;
  /** Pieces, or grams when priced by weight; null until counted or weighed. */
  readonly packed: number | null;
}

export interface ThreeQuantities {
  /** Base quantity: pieces, or grams when ordered by weight. */
  readonly ordered: number;
  /** Pieces, or grams when priced by weight; null until counted or weighed. */
  readonly packed: number | null;
  /** What is paid for, in the measure of `packed`: never more than what was ordered, a heavier bag is a gift. */
  readonly billed: number | null;
}

export function unitOf(line: LineUnit): SaleUnit {
  return { kind: line.unitKind, name: line.unitName, gramsPerUnit: grams(line.gramsPerUnit) };
}

/** The one reading of ordered, packed and billed: for every page, report, manifest, bill and refund. */
export function quantitiesOf(line: MeasuredLine): ThreeQuantities {
  const { ordered, packed } = line;
  return { ordered, packed, billed: packed === null ? null : Math.min(packed, estimatedMeasure(unitOf(line), baseQuantity(ordered))) };
}

/** What the billed quantity weighs: the reading, or the declared weight of what is sold by count. */
export function billedGrams(line: MeasuredLine): number {
  const billed = quantitiesOf(line).billed ?? 0;
  return isPricedByWeight(line.unitKind) ? billed : estimatedGrams(unitOf(line), baseQuantity(billed));
}

/** "2 把". */
export function orderedText(line: MeasuredLine): string {
  return quantityText(unitOf(line), baseQuantity(quantitiesOf(line).ordered));
}

/** "1.42 斤", "2 把"; null while not weighed or counted. */
export function packedText(line: MeasuredLine): string | null {
  const { packed } = quantitiesOf(line);
  return packed === null ? null : measuredText(unitOf(line), packed);
}
