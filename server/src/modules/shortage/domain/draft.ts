import { baseQuantity, estimateLine, fen, isOrderedByWeight, type SaleUnit, type ShortageStrategy, type Substitution } from '@cunshe/shared';
import { allocate } from './allocate';
import type { Allotment, Claim } from './claim';
import { shortSentence } from './short-sentence';
import type { DraftLine } from './shortage';

/** What is ordered by weight is cut in whole 两. */
const GRAMS_PER_LIANG = 50;

/** An open line of the crop, as its order keeps it. */
export interface LineInNeed {
  readonly lineId: string;
  readonly pickupPointId: string;
  readonly orderedAt: Date;
  readonly cropName: string;
  readonly unit: SaleUnit;
  readonly priceFen: number;
  readonly estimateFen: number;
  readonly due: number;
  readonly wish: Substitution;
}

/** The same crop in another garden that a van has still to come to. */
export interface OtherGarden {
  readonly listingId: string;
  readonly householdId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly priceFen: number;
  readonly remaining: number;
  /** Points its van will stop at. */
  readonly points: readonly string[];
}

export interface DraftFacts {
  readonly lines: readonly LineInNeed[];
  readonly others: readonly OtherGarden[];
  readonly available: number;
  readonly why: string;
  readonly strategy: ShortageStrategy;
  readonly leastUsefulGrams: number;
  /** What the operator set by hand, by line. */
  readonly pins: ReadonlyMap<string, number>;
}

/** Who gets what, what goes back, and what each resident is told. */
export function draftShortage(facts: DraftFacts): DraftLine[] {
  const byWeight = facts.lines.some(({ unit }) => isOrderedByWeight(unit.kind));
  const allotments = allocate(facts.lines.map((line) => claimOf(line, facts)), {
    available: facts.available,
    strategy: facts.strategy,
    step: byWeight ? GRAMS_PER_LIANG : 1,
    leastUseful: byWeight ? facts.leastUsefulGrams : 1,
    stockElsewhere: new Map(facts.others.map(({ listingId, remaining }) => [listingId, remaining])),
  });
  return allotments.map((allotment) => draftLine(facts, facts.lines.find(({ lineId }) => lineId === allotment.lineId)!, allotment));
}

/** The cheapest garden first: what it costs more than the short line, the operator bears. */
function claimOf({ lineId, orderedAt, due, wish, pickupPointId }: LineInNeed, { others, pins }: DraftFacts): Claim {
  const reachable = others.filter(({ points }) => points.includes(pickupPointId));
  const elsewhere = reachable.sort((a, b) => a.priceFen - b.priceFen || (a.listingId < b.listingId ? -1 : 1)).map(({ listingId }) => listingId);
  return { lineId, orderedAt, wanted: due, wish, elsewhere, pinned: pins.get(lineId) ?? null };
}

function draftLine({ others, pins, why }: DraftFacts, line: LineInNeed, { lineId, allotted, substitute }: Allotment): DraftLine {
  const other = substitute && others.find(({ listingId }) => listingId === substitute.listingId)!;
  const replacedFen = other ? substituteEstimate(line, allotted, other, substitute!.quantity) : 0;
  const refundFen = worthOf(line, line.due) - worthOf(line, allotted) - replacedFen;
  const { cropName, unit, due: wanted } = line;
  const told = other && { plaqueNumber: other.plaqueNumber, quantity: substitute!.quantity };
  return { lineId, wanted, allotted, byHand: pins.has(lineId), substitute, refundFen, sentence: shortSentence({ cropName, why, unit, wanted, allotted, substitute: told, refundFen }) };
}

/** What so much of a line costs at the estimate; never more than the line was to. */
export function worthOf({ unit, priceFen, estimateFen }: Pick<LineInNeed, 'unit' | 'priceFen' | 'estimateFen'>, quantity: number): number {
  return Math.min(estimateFen, estimateLine({ unit, price: fen(priceFen), ordered: baseQuantity(quantity) }));
}

/** What another garden's part may cost: its own price, and never more than the missing part would have. */
export function substituteEstimate(line: LineInNeed, allotted: number, other: Pick<OtherGarden, 'priceFen'>, quantity: number): number {
  const missing = worthOf(line, allotted + quantity) - worthOf(line, allotted);
  return Math.min(missing, estimateLine({ unit: line.unit, price: fen(other.priceFen), ordered: baseQuantity(quantity) }));
}
