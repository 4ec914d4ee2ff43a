import { type Fen, fen } from '@cunshe/shared';

/** @throws RangeError for nothing, less than nothing, or a fraction: a caller's mistake, not a person's. */
export function positiveFen(sum: number): Fen {
  if (fen(sum) <= 0) throw new RangeError(`a sum of money to move is above zero, got ${sum}`);
  return fen(sum);
}
