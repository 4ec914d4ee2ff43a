import { type Fen, fen } from '@cunshe/shared';
import { allocateByWeight } from './allocate-by-weight';

/** One driver and how many of the day's lines he carried. */
export interface Carried {
  readonly driverAccountId: string;
  readonly lines: number;
}

/** The day's transport fees shared by what each van carried, to the fen; below zero when bills of earlier days came down. */
export function shareOfTransport(pool: Fen, carried: readonly Carried[]): { readonly payeeId: string; readonly fen: Fen }[] {
  const parts = allocateByWeight(fen(Math.abs(pool)), carried.map(({ lines }) => lines));
  return carried.map(({ driverAccountId }, place) => ({ payeeId: driverAccountId, fen: fen(Math.sign(pool) * parts[place]!) })).filter((share) => share.fen !== 0);
}
