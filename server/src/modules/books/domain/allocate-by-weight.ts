import { type Fen, fen } from '@cunshe/shared';

/**
 * Splits a sum in proportion to weights by largest remainder; ties go to the earlier part.
 * The parts always sum to the whole. All-zero weights put everything on the first part.
 */
export function allocateByWeight(whole: Fen, weights: readonly number[]): Fen[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map((_, index) => fen(index === 0 ? whole : 0));
  const shares = weights.map((weight, index) => exactShare(whole, weight, total, index));
  const missing = whole - shares.reduce((sum, share) => sum + share.floor, 0);
  const lucky = new Set(
    [...shares].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, missing).map((share) => share.index),
  );
  return shares.map((share) => fen(share.floor + (lucky.has(share.index) ? 1 : 0)));
}

function exactShare(whole: number, weight: number, total: number, index: number) {
  const product = BigInt(whole) * BigInt(weight);
  return { index, floor: Number(product / BigInt(total)), remainder: product % BigInt(total) };
}
