import {
  addDays, baseQuantity, billedFees, billedLine, type BusinessDate, estimatedMeasure, type FeeAmount, type FeeRule, fen, grams, isPricedByWeight,
  priceOfMeasured, type PricedLine, quoteOrder, roundUpToJiao, sumFen,
} from '@cunshe/shared';
import { billedGrams, type MeasuredLine, quantitiesOf } from '../../modules/ordering/public';
import { Dice } from '../dice';
import { type Offer, OFFERS, type PlannedLine, type PlannedOrder, planOrders } from '../plan-day';
import { seedId } from '../seed-ids';
import { lineCutShort, type ShortOf, shortOf } from './past-shortage';

export interface PastLine extends PlannedLine {
  readonly id: string;
  readonly estimateFen: number;
  /** Null for a line that got all of it. */
  readonly short: ShortOf | null;
  /** Pieces, or grams when priced by weight. */
  readonly packed: number;
  readonly billed: number;
  readonly billedFen: number;
}

export interface PastOrder extends Omit<PlannedOrder, 'lines'> {
  readonly id: string;
  readonly bagNumber: number;
  readonly code: string;
  readonly lines: readonly PastLine[];
  readonly cropsFen: number;
  readonly totalFen: number;
  readonly fees: readonly (FeeAmount & { readonly rule: FeeRule; readonly billedFen: number })[];
  readonly billedCropsFen: number;
  readonly billedFen: number;
  readonly refundFen: number;
}

/** What one household sold on a past day. */
export interface PastReceipt {
  readonly id: string;
  readonly plaque: string;
  readonly crops: readonly { readonly offer: Offer; readonly lines: readonly PastLine[]; readonly quantity: number; readonly amountFen: number }[];
  readonly linesFen: number;
  readonly roundingFen: number;
}

export interface PastDay {
  readonly date: BusinessDate;
  readonly offers: readonly Offer[];
  readonly orders: readonly PastOrder[];
  readonly receipts: readonly PastReceipt[];
}

const HOUSEHOLDS_A_DAY = 9;
/** On one of the days too little was cut. */
const SHORT_DAYS_AGO = 1;

/** A day `ago` days before today: nine or so households, some 14 to 22 orders, weights as scales give them. */
export function pastDay(today: BusinessDate, ago: number, rules: readonly FeeRule[]): PastDay {
  const date = addDays(today, -ago);
  const dice = new Dice(`day ${date}`);
  const plaques = new Set(dice.some([...new Set(OFFERS.map(({ plaque }) => plaque))], HOUSEHOLDS_A_DAY));
  const offers = OFFERS.filter(({ plaque }) => plaques.has(plaque));
  const bags = new Map<string, number>();
  const planned = planOrders(`orders of ${date}`, dice.between(14, 22), offers);
  const cut = ago === SHORT_DAYS_AGO ? lineCutShort(planned) : null;
  const orders = planned.map((order) => {
    const bagNumber = (bags.get(order.letter) ?? 0) + 1;
    bags.set(order.letter, bagNumber);
    return pastOrder(date, order, bagNumber, { rules, dice, cut });
  });
  return { date, offers, orders, receipts: receiptsOf(date, orders) };
}

interface DayLived {
  readonly rules: readonly FeeRule[];
  readonly dice: Dice;
  /** The line of which too little was cut. */
  readonly cut: PlannedLine | null;
}

function pastOrder(date: BusinessDate, order: PlannedOrder, bagNumber: number, { rules, dice, cut }: DayLived): PastOrder {
  const id = seedId('order', date, order.resident);
  const quote = quoteOrder(order.lines.map(priced), rules);
  const lines = order.lines.map((line, place) => pastLine(seedId('line', id, place), line, quote.lines[place]!, { dice, short: line === cut ? shortOf(line) : null }));
  const billedCrops = sumFen(lines.map(({ billedFen }) => fen(billedFen)));
  const charged = quote.fees.map((fee, place) => ({ ...fee, rule: rules[place]! }));
  const billed = billedFees(charged, billedCrops, grams(lines.reduce((sum, line) => sum + billedGrams(measured(line, line.packed, line.short)), 0)));
  const billedFen = sumFen([billedCrops, ...billed.map((fee) => fee.fen)]);
  return {
    ...order,
    id,
    bagNumber,
    code: String(100_000 + bagNumber * 7919 + order.letter.charCodeAt(0) * 131).slice(0, 6),
    lines,
    cropsFen: quote.cropsFen,
    totalFen: quote.totalFen,
    fees: charged.map((fee, place) => ({ ...fee, billedFen: billed[place]!.fen })),
    billedCropsFen: billedCrops,
    billedFen,
    refundFen: quote.totalFen - billedFen,
  };
}

/** Counted bags hold what was ordered; a weighed one is up to 8 % lighter or 5 % heavier. */
function pastLine(id: string, line: PlannedLine, estimateFen: number, { dice, short }: { readonly dice: Dice; readonly short: ShortOf | null }): PastLine {
  const estimate = estimatedMeasure(line.offer.unit, baseQuantity(short?.allotted ?? line.ordered));
  const packed = isPricedByWeight(line.offer.unit.kind) ? Math.round((estimate * dice.between(920, 1050)) / 1000) : estimate;
  const { billed } = quantitiesOf(measured(line, packed, short));
  return { ...line, id, estimateFen, short, packed, billed: billed!, billedFen: billedLine(priced(line), packed) };
}

function measured({ offer: { unit }, ordered }: PlannedLine, packed: number, short: ShortOf | null): MeasuredLine {
  return { unitKind: unit.kind, unitName: unit.name, gramsPerUnit: unit.gramsPerUnit, ordered, allotted: short?.allotted ?? null, packed };
}

function priced({ offer, ordered }: PlannedLine): PricedLine {
  return { unit: offer.unit, price: fen(offer.crop.guideFen), ordered: baseQuantity(ordered) };
}

/** The household is paid for what lay on the scale, also where that was a gift to the resident. */
function receiptsOf(date: BusinessDate, orders: readonly PastOrder[]): PastReceipt[] {
  const lines = orders.flatMap((order) => order.lines);
  const plaques = [...new Set(lines.map(({ offer }) => offer.plaque))].sort();
  return plaques.map((plaque) => {
    const offers = OFFERS.filter((offer) => offer.plaque === plaque && lines.some((line) => line.offer === offer));
    const crops = offers.map((offer) => cropOf(offer, lines.filter((line) => line.offer === offer)));
    const linesFen = sumFen(crops.map(({ amountFen }) => fen(amountFen)));
    return { id: seedId('receipt', date, plaque), plaque, crops, linesFen, roundingFen: roundUpToJiao(linesFen) - linesFen };
  });
}

function cropOf(offer: Offer, lines: readonly PastLine[]): PastReceipt['crops'][number] {
  const quantity = lines.reduce((sum, { packed }) => sum + packed, 0);
  return { offer, lines, quantity, amountFen: priceOfMeasured(offer.unit.kind, fen(offer.crop.guideFen), quantity) };
}
