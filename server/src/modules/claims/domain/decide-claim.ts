import { type ClaimableLine, type RefusalCode, addDays, businessDateOf, hasCome, instantAt } from '@cunshe/shared';

/** Until noon of the day after it was picked up; at noon it is too late. */
const CLAIMABLE_UNTIL = '12:00';

export function claimableUntil(handedOverAt: Date): Date {
  return instantAt(addDays(businessDateOf(handedOverAt), 1), CLAIMABLE_UNTIL);
}

export interface ClaimSituation {
  readonly now: Date;
  /** Null while nothing of the order is in anybody's hands. */
  readonly handedOverAt: Date | null;
  readonly line: { readonly handedOver: boolean; readonly leftFen: number };
  /** Is a claim about this line waiting for its answer? */
  readonly open: boolean;
}

const REFUSED: Readonly<Record<NonNullable<ClaimableLine['closedBy']>, RefusalCode>> = {
  not_handed_over: 'CLAIM_TOO_EARLY',
  too_late: 'CLAIM_TOO_LATE',
  claim_open: 'CLAIM_OPEN',
  nothing_left: 'REFUND_TOO_LARGE',
};

/** Why nothing can be said about a line now; null when it can. */
export function claimClosedBy({ now, handedOverAt, line, open }: ClaimSituation): ClaimableLine['closedBy'] {
  if (!handedOverAt || !line.handedOver) return 'not_handed_over';
  if (hasCome(claimableUntil(handedOverAt), now)) return 'too_late';
  if (open) return 'claim_open';
  return line.leftFen > 0 ? null : 'nothing_left';
}

export function refusalOf(closedBy: NonNullable<ClaimableLine['closedBy']>): RefusalCode {
  return REFUSED[closedBy];
}
