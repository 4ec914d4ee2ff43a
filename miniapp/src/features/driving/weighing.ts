import { baseQuantity, type ExpectedBag, fen, gramsFromJinText, isLikelyWeight, isPricedByWeight, type PayMethod, type PostReceiptRequest, receiptOf, type ReceiptSum, type StopCrop, type StopView } from '@cunshe/shared';
import { unitOf } from '../today/listing-words';

/** What was typed for each bag: 斤 (gross) for weighed lines, pieces for counted ones. Kept on the phone until sent. */
export type Typed = Readonly<Record<string, string>>;

export interface DoorBag extends ExpectedBag {
  readonly bagLabel: string;
  readonly crop: StopCrop;
}

/** Every bag of the door, or each crop as a whole where bags are packed elsewhere; what goes on the scale comes first. */
export function bagsOf(stop: StopView, perCrop = false): DoorBag[] {
  const weighedFirst = [...stop.crops].sort((a, b) => Number(isPricedByWeight(b.unitKind)) - Number(isPricedByWeight(a.unitKind)));
  if (perCrop) return weighedFirst.map((crop) => ({ lineId: crop.listingId, bagLabel: '一起称', listingId: crop.listingId, crop, unit: unitOf(crop), price: fen(crop.priceFen), ordered: baseQuantity(crop.ordered) }));
  return weighedFirst.flatMap((crop) =>
    crop.bags.map((bag) => ({
      lineId: bag.lineId, bagLabel: bag.bagLabel, listingId: crop.listingId, crop, unit: unitOf(crop), price: fen(crop.priceFen), ordered: baseQuantity(bag.ordered),
    })),
  );
}

/** A typed figure in its integer unit: "1.42" 斤 → 710 g, "2" → 2 pieces; null while nothing is typed. */
export function readingOf(bag: DoorBag, text: string | undefined): number | null {
  if (!text) return null;
  if (!isPricedByWeight(bag.unit.kind)) return Number(text);
  return gramsFromJinText(text);
}

/** Net pieces or grams of a bag; null while it has no reading. */
export function netOf(bag: DoorBag, typed: Typed, tareGrams: number): number | null {
  const reading = readingOf(bag, typed[bag.lineId]);
  if (reading === null || !isPricedByWeight(bag.unit.kind)) return reading;
  return Math.max(0, reading - tareGrams);
}

/** Bags counted in full unless something else was typed: a tap less for everything sold by count. */
export function withFullCounts(bags: readonly DoorBag[], typed: Typed): Typed {
  const counted = bags.filter((bag) => !isPricedByWeight(bag.unit.kind));
  return { ...Object.fromEntries(counted.map((bag) => [bag.lineId, String(bag.ordered)])), ...typed };
}

export interface DoorSum {
  readonly sum: ReceiptSum;
  readonly complete: boolean;
  /** Bags whose weight asks for a second look. */
  readonly doubtful: readonly string[];
}

export function doorSum(bags: readonly DoorBag[], typed: Typed, tareGrams: number): DoorSum {
  const nets = bags.map((bag) => ({ bag, net: netOf(bag, typed, tareGrams) }));
  return {
    sum: receiptOf(bags, nets.map(({ bag, net }) => ({ lineId: bag.lineId, listingId: bag.listingId, net: net ?? 0 }))),
    complete: nets.every(({ net }) => net !== null),
    doubtful: nets.filter(({ bag, net }) => net !== null && !isLikelyWeight(bag.unit, bag.ordered, net)).map(({ bag }) => bag.lineId),
  };
}

export function weighedBags(bags: readonly DoorBag[], typed: Typed, tareGrams: number): PostReceiptRequest['bags'] {
  return bags.map((bag) => ({
    lineId: bag.lineId,
    reading: readingOf(bag, typed[bag.lineId]) ?? 0,
    tareGrams: isPricedByWeight(bag.unit.kind) ? tareGrams : 0,
  }));
}

/** As the route takes it: bag by bag, or each crop as a whole. */
export function readingsOf(bags: readonly DoorBag[], typed: Typed, tareGrams: number, perCrop: boolean): Pick<PostReceiptRequest, 'bags' | 'crops'> {
  const weighed = weighedBags(bags, typed, tareGrams);
  return perCrop ? { bags: [], crops: weighed.map(({ lineId: listingId, reading, tareGrams: tare }) => ({ listingId, reading, tareGrams: tare })) } : { bags: weighed };
}

/** Why this cannot be paid so here and now, as the button says it; null when it can. */
export function cannotPay(method: PayMethod, totalFen: number, { leftFen, online }: { leftFen: number; online: boolean }): string | null {
  if (method === 'transfer' && !online) return '没信号转不了，付现金或先欠着';
  return method === 'cash' && totalFen > leftFen ? '备用金不够，先欠着' : null;
}
