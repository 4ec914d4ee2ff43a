import type { BusinessDate, ClaimKind, ClaimState, RefundBearer } from '@cunshe/shared';

/** 售后: what a resident says about one line, and what was decided. */
export interface Claim {
  readonly id: string;
  readonly pairingId: string;
  readonly orderId: string;
  readonly lineId: string;
  readonly accountId: string;
  readonly businessDate: BusinessDate;
  readonly kind: ClaimKind;
  readonly text: string;
  readonly state: ClaimState;
  readonly openedAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
  readonly refundFen: number | null;
  readonly bearer: RefundBearer | null;
}

/** As a refund's reason says it. */
export const KIND_TEXT: Readonly<Record<ClaimKind, string>> = { spoiled: '坏了', missing: '少了', wrong: '不对', other: '有问题' };
