import { baseQuantity, grams, type SaleUnit, toBaseQuantity } from '@cunshe/shared';
import { CROPS, type CropData } from './data/crops';
import { HOUSEHOLDS } from './data/households';
import { RESIDENTS } from './data/people';
import { Dice } from './dice';

/** One garden's crop of a day. */
export interface Offer {
  readonly plaque: string;
  readonly farmerName: string;
  readonly crop: CropData;
  readonly unit: SaleUnit;
  /** Units nobody orders. */
  readonly left: number;
}

export interface PlannedLine {
  readonly offer: Offer;
  /** Base quantity. */
  readonly ordered: number;
}

export interface PlannedOrder {
  readonly resident: number;
  /** Of the pickup point. */
  readonly letter: string;
  /** Minutes after the cycle opened. */
  readonly minute: number;
  readonly lines: readonly PlannedLine[];
}

/** What the gardens of the story give, in the order of their plaques. */
export const OFFERS: readonly Offer[] = HOUSEHOLDS.flatMap(({ plaque, name, today }) =>
  today.map(([drawing, left]) => ({ plaque, farmerName: name, left, ...cropOf(drawing) })),
);

const MINUTES_OF_ORDERING = 300;

/** So many residents who order one to four crops each, spread over the first five hours. */
export function planOrders(name: string, count: number, offers: readonly Offer[]): PlannedOrder[] {
  const dice = new Dice(name);
  const orders = dice.some(RESIDENTS, count).map(({ number, home }) => ({
    resident: number,
    letter: home,
    minute: dice.between(3, MINUTES_OF_ORDERING),
    lines: dice.some(offers, dice.between(1, 4)).map((offer) => ({ offer, ordered: quantityOf(offer, dice) })),
  }));
  return orders.sort((a, b) => a.minute - b.minute || a.resident - b.resident);
}

/** Base quantity of an offer that the orders take. */
export function orderedOf(offer: Offer, orders: readonly PlannedOrder[]): number {
  return orders.flatMap(({ lines }) => lines).reduce((sum, line) => sum + (line.offer === offer ? line.ordered : 0), 0);
}

/** Base quantity on offer: what is ordered and what is left. */
export function offeredOf(offer: Offer, orders: readonly PlannedOrder[]): number {
  return orderedOf(offer, orders) + toBaseQuantity(offer.unit, offer.left);
}

function quantityOf({ crop, unit }: Offer, dice: Dice): number {
  if (crop.drawing === 'tujidan') return baseQuantity(dice.between(4, 10));
  return toBaseQuantity(unit, crop.drawing === 'caidao' ? 1 : dice.between(1, 2));
}

function cropOf(drawing: string): Pick<Offer, 'crop' | 'unit'> {
  const crop = CROPS.find((known) => known.drawing === drawing);
  if (!crop) throw new Error(`no crop ${drawing} in data/crops.ts`);
  return { crop, unit: { kind: crop.kind, name: crop.unit, gramsPerUnit: grams(crop.grams) } };
}
