import {
  type PricedLine, type SaleUnit, type SaleUnitKind, baseQuantity, estimatedGrams, estimatedMeasure, fen, grams, isPricedByWeight, measuredText, quantityText, weightVerdict,
} from '@cunshe/shared';

/** A line's unit as the order keeps it. */
export interface LineUnit {
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
}

export interface MeasuredLine extends LineUnit {
  /** Base quantity. */
  readonly ordered: number;
  /** Base quantity a shortage left of it; null while all of it is due. */
  readonly allotted: number | null;
  /** Pieces, or grams when priced by weight; null until counted or weighed. */
  readonly packed: number | null;
}

export interface ThreeQuantities {
  /** Base quantity: pieces, or grams when ordered by weight. */
  readonly ordered: number;
  /** Base quantity the bag should hold: what was ordered, or what a shortage left of it. */
  readonly due: number;
  /** Pieces, or grams when priced by weight; null until counted or weighed. */
  readonly packed: number | null;
  /** What is paid for, in the measure of `packed`: never more than what was due, a heavier bag is a gift. */
  readonly billed: number | null;
}

export function unitOf(line: LineUnit): SaleUnit {
  return { kind: line.unitKind, name: line.unitName, gramsPerUnit: grams(line.gramsPerUnit) };
}

/** The one reading of ordered, packed and billed: for every page, report, manifest, bill and refund. */
export function quantitiesOf(line: MeasuredLine): ThreeQuantities {
  const { ordered, packed, allotted } = line;
  const due = allotted ?? ordered;
  return { ordered, due, packed, billed: packed === null ? null : Math.min(packed, estimatedMeasure(unitOf(line), baseQuantity(due))) };
}

/** The line priced as far as it is due. */
export function dueLine(line: MeasuredLine & { readonly priceFen: number }): PricedLine {
  return { unit: unitOf(line), price: fen(line.priceFen), ordered: baseQuantity(quantitiesOf(line).due) };
}

export type Packing = 'as_due' | 'light' | 'gift' | 'fewer';

/** What came of the line beside what was due: fewer pieces, lighter than the law allows, a gift; null until counted or weighed. */
export function packingOf(line: MeasuredLine): Packing | null {
  const { due, packed } = quantitiesOf(line);
  if (packed === null) return null;
  if (!isPricedByWeight(line.unitKind)) return packed < due ? 'fewer' : 'as_due';
  const verdict = weightVerdict(estimatedMeasure(unitOf(line), baseQuantity(due)), packed);
  return verdict === 'too_heavy' ? 'gift' : verdict;
}

/** The quantities of a line whose bag was just read, and what becomes of it: a bag with nothing in it is short. */
export function readAs(line: MeasuredLine, packed: number): { readonly packed: number; readonly billed: number; readonly state: 'packed' | 'short' } {
  return { packed, billed: quantitiesOf({ ...line, packed }).billed ?? 0, state: packed === 0 ? 'short' : 'packed' };
}

/** What lay in the bag, in the measure it is priced by; nothing while it was not read. */
export function packedMeasure(line: MeasuredLine): number {
  return quantitiesOf(line).packed ?? 0;
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

/** What can be told of it so far, in the measure it is priced by: the reading, or what is due as it was estimated. */
export function measureSoFar(line: MeasuredLine): number {
  const { due, packed } = quantitiesOf(line);
  return packed ?? estimatedMeasure(unitOf(line), baseQuantity(due));
}
