import { DEFAULT_GIFT_CAP, estimatedGrams, type ExpectedBag, type GiftCap, isLikelyWeight, isOrderedByWeight, isPricedByWeight, type RefusalCode, weightVerdict } from '@cunshe/shared';
import type { BagReading, GivenBag } from './bag';

/** A head cannot be cut to its weight; beyond twice what was declared it is a slip of the finger, however often one has looked. */
const LIMIT_FACTOR = 2;

export type BagsRead =
  | { readonly readings: readonly BagReading[] }
  | { readonly refused: RefusalCode; readonly details: object };

/**
 * All bags of a stop, each exactly once; counts no higher than due; weights near what is due or looked at again. What is
 * heavier than a gift may be is packed and weighed again, unless it comes in whole heads.
 */
export function readBags(expected: readonly ExpectedBag[], given: readonly GivenBag[], weightsChecked: boolean, cap: GiftCap = DEFAULT_GIFT_CAP): BagsRead {
  const missing = expected.filter((bag) => given.filter(({ lineId }) => lineId === bag.lineId).length !== 1).map(({ lineId }) => lineId);
  const unexpected = given.filter(({ lineId }) => !expected.some((bag) => bag.lineId === lineId)).map(({ lineId }) => lineId);
  if (missing.length > 0 || unexpected.length > 0) return { refused: 'BAGS_INCOMPLETE', details: { missing, unexpected } };
  const pairs = expected.map((bag) => ({ bag, read: readOne(bag, given.find(({ lineId }) => lineId === bag.lineId)!) }));
  const impossible = pairs.filter(({ bag, read }) => !isPossible(bag, read));
  if (impossible.length > 0) return { refused: 'INVALID_INPUT', details: { bags: impossible.map(({ bag }) => bag.lineId) } };
  const doubtful = pairs.filter(({ bag, read }) => isBeyondLimit(bag, read, cap) || (!weightsChecked && !isLikelyWeight(bag.unit, bag.ordered, read.net)));
  if (doubtful.length > 0) return { refused: 'WEIGHT_UNLIKELY', details: { bags: doubtful.map(({ bag, read }) => doubt(bag, read, cap)) } };
  return { readings: pairs.map(({ read }) => read) };
}

/** Estimate and net grams of a bag that asks for a second look. */
function doubt(bag: ExpectedBag, read: BagReading, cap: GiftCap) {
  return { lineId: bag.lineId, expectedGrams: estimateOf(bag), netGrams: read.net, mustRepack: isBeyondLimit(bag, read, cap) };
}

function readOne(bag: ExpectedBag, given: GivenBag): BagReading {
  const empty = given.reading === 0;
  const net = isPricedByWeight(bag.unit.kind) && !empty ? given.reading - given.tareGrams : given.reading;
  return { ...given, listingId: bag.listingId, net };
}

/** Whole numbers; no more pieces than ordered and no tare on a count; the bag itself weighs less than the bag with its crop. */
function isPossible(bag: ExpectedBag, { reading, tareGrams, net }: BagReading): boolean {
  if (![reading, tareGrams].every((value) => Number.isSafeInteger(value) && value >= 0)) return false;
  if (!isPricedByWeight(bag.unit.kind)) return tareGrams === 0 && reading <= bag.ordered;
  return net > 0 || reading === 0;
}

function isBeyondLimit(bag: ExpectedBag, { net }: BagReading, cap: GiftCap): boolean {
  if (!isPricedByWeight(bag.unit.kind)) return false;
  return isOrderedByWeight(bag.unit.kind) ? weightVerdict(estimateOf(bag), net, cap) === 'too_heavy' : net > estimateOf(bag) * LIMIT_FACTOR;
}

function estimateOf(bag: ExpectedBag): number {
  return estimatedGrams(bag.unit, bag.ordered);
}
