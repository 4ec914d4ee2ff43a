import { baseQuantity, estimateLine, fen } from '@cunshe/shared';
import { cutShort, shortSentence } from '../../modules/shortage/public';
import type { PlannedLine, PlannedOrder } from '../plan-day';

/** What a shortage took of a line, and what its resident was told. */
export interface ShortOf {
  readonly allotted: number;
  readonly refundFen: number;
  readonly note: string;
}

/** One bunch too few was cut: the line that gets one less. Eggs are never short. */
export function lineCutShort(orders: readonly PlannedOrder[]): PlannedLine | null {
  return orders.flatMap(({ lines }) => lines).find(({ offer, ordered }) => offer.unit.kind === 'count' && offer.crop.drawing !== 'tujidan' && ordered > 1) ?? null;
}

export function shortOf({ offer: { crop, unit }, ordered }: PlannedLine): ShortOf {
  const allotted = ordered - 1;
  const refundFen = estimateLine({ unit, price: fen(crop.guideFen), ordered: baseQuantity(1) });
  const note = shortSentence({ cropName: crop.name, why: cutShort(unit, 1), unit, wanted: ordered, allotted, substitute: null, refundFen })!;
  return { allotted, refundFen, note };
}
