import type { RefundWay } from '@cunshe/shared';

/** Whose money it is, and how much goes back at once. */
export interface RefundSituation {
  /** All of one decision, in fen, out of however many payments. */
  readonly sumFen: number;
  readonly smallBelowFen: number;
  readonly chosen: RefundWay;
  /** The payment it comes out of was credit itself. */
  readonly paidByCredit: boolean;
}

/** Credit comes back as credit; money the way it came, unless it is little and she wants that kept. */
export function refundWay({ sumFen, smallBelowFen, chosen, paidByCredit }: RefundSituation): RefundWay {
  return paidByCredit || (chosen === 'credit' && sumFen < smallBelowFen) ? 'credit' : 'original';
}
