import { isOrderedByWeight, isPricedByWeight, type SaleUnit } from '@cunshe/shared';
import { packingTolerance } from './packing-sums';

/** A whole crop on the van's scale beside what its bags are due. */
export interface CropOnScale {
  readonly unit: SaleUnit;
  /** Base quantity due of this door's bags. */
  readonly due: number;
  /** Pieces counted, or net grams. */
  readonly net: number;
}

/**
 * What is missing of a crop by the scale alone, in base quantity; 0 within the scale's legal tolerance. Heads are
 * ordered by the piece and weighed in grams: a scale cannot say how many there are. Nothing at all is no shortage to
 * share out: those bags stay empty.
 */
export function missingByScale({ unit, due, net }: CropOnScale): number {
  if (net === 0 || (isPricedByWeight(unit.kind) && !isOrderedByWeight(unit.kind))) return 0;
  return due - net > packingTolerance(unit, due) ? due - net : 0;
}
