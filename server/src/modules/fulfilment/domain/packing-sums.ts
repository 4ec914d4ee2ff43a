import { allowedShortfall, isPricedByWeight, type SaleUnit } from '@cunshe/shared';

/** One crop of one household while its bags are packed: pieces, or net grams. */
export interface CropSum {
  readonly unit: SaleUnit;
  /** What the door received. */
  readonly received: number;
  /** What is in the bags packed so far. */
  readonly bagged: number;
  /** Is a bag of it still to be packed? */
  readonly open: boolean;
}

/** How far bags and door may differ: the scale's legal tolerance; pieces not at all. */
export function packingTolerance(unit: SaleUnit, received: number): number {
  return isPricedByWeight(unit.kind) ? allowedShortfall(received) : 0;
}

/**
 * - `going_on`: bags are still to come, and there is something for them.
 * - `agrees`: the last bag is packed and the bags sum to what was received, within the tolerance.
 * - `beyond`: more is in the bags than came: a slip.
 * - `short`: the last bag is packed and something is left over or lost: somebody must say what became of it.
 */
export type PackingVerdict = 'going_on' | 'agrees' | 'beyond' | 'short';

export function packingVerdict({ unit, received, bagged, open }: CropSum): PackingVerdict {
  const tolerance = packingTolerance(unit, received);
  if (bagged > received + tolerance) return 'beyond';
  if (open) return 'going_on';
  return received - bagged > tolerance ? 'short' : 'agrees';
}
