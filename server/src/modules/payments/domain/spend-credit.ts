export interface CreditLeft {
  readonly id: string;
  readonly leftFen: number;
}

/** What is taken of each, in the order given, to make a sum; null when they are less together. */
export function spendCredit(credits: readonly CreditLeft[], sum: number): { readonly id: string; readonly fen: number }[] | null {
  let left = sum;
  const parts = credits.map(({ id, leftFen }) => {
    const fen = Math.min(left, leftFen);
    left -= fen;
    return { id, fen };
  });
  return left === 0 ? parts.filter(({ fen }) => fen > 0) : null;
}
