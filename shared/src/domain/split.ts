import { type Fen, fen } from './units';
import { sumFen } from './money';
import { FEE_PAYEES, type FeePayee } from './fees';

export interface SplitShare {
  readonly part: 'farmers' | FeePayee;
  readonly fen: Fen;
}

/** Who gets what: the farmers first, then van, point and operator, whoever gets anything. The shares sum to the total, to the fen. */
export function splitOf(cropsFen: Fen, fees: readonly { readonly payee: FeePayee; readonly fen: number }[]): SplitShare[] {
  const shares = FEE_PAYEES.map((part) => ({ part, fen: sumFen(fees.filter(({ payee }) => payee === part).map((fee) => fen(fee.fen))) }));
  return [{ part: 'farmers', fen: cropsFen }, ...shares.filter((share) => share.fen !== 0)];
}
