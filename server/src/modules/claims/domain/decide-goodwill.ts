export interface GoodwillSituation {
  /** Given for the order so far, in fen. */
  readonly givenFen: number;
  readonly wantedFen: number;
  /** What one operator may give for one order. */
  readonly limitFen: number;
}

/** Up to the limit of an order one operator gives it; beyond, another one has to agree. */
export function decideGoodwill({ givenFen, wantedFen, limitFen }: GoodwillSituation): 'give' | 'ask' {
  return givenFen + wantedFen <= limitFen ? 'give' : 'ask';
}
