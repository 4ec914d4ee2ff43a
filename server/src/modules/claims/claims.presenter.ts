import type { ClaimToDecide, ClaimView, OrderClaimsPage } from '@cunshe/shared';
import type { HandedOverLine, HandedOverOrder } from '../ordering/public';
import type { Claim } from './domain/claim';
import { claimableUntil, claimClosedBy } from './domain/decide-claim';

export interface OrderClaims {
  readonly now: Date;
  readonly order: HandedOverOrder;
  readonly claims: readonly Claim[];
  /** Photos by claim. */
  readonly photos: ReadonlyMap<string, readonly string[]>;
}

export function presentOrderClaims({ now, order, claims, photos }: OrderClaims): OrderClaimsPage {
  return {
    serverNow: now.toISOString(),
    orderId: order.id,
    bagLabel: order.bagLabel,
    claimableUntil: order.handedOverAt && claimableUntil(order.handedOverAt).toISOString(),
    lines: order.lines.map((line) => ({
      lineId: line.id,
      cropName: line.cropName,
      drawing: line.drawing,
      plaqueNumber: line.plaqueNumber,
      amountText: line.amountText,
      billedFen: line.billedFen,
      leftFen: line.leftFen,
      closedBy: claimClosedBy({ now, handedOverAt: order.handedOverAt, line, open: claims.some(({ lineId, state }) => lineId === line.id && state === 'open') }),
    })),
    claims: claims.map((claim) => presentClaim(claim, lineOf(order, claim), photos.get(claim.id) ?? [])),
  };
}

export function presentClaimToDecide(claim: Claim, order: HandedOverOrder, photoIds: readonly string[], pickupPointName: string): ClaimToDecide {
  const line = lineOf(order, claim);
  return {
    ...presentClaim(claim, line, photoIds),
    orderId: order.id,
    bagLabel: order.bagLabel,
    businessDate: order.businessDate,
    pickupPointName,
    plaqueNumber: line.plaqueNumber,
    farmerName: line.farmerName,
    amountText: line.amountText,
    billedFen: line.billedFen,
    leftFen: line.leftFen,
  };
}

function presentClaim(claim: Claim, line: HandedOverLine, photoIds: readonly string[]): ClaimView {
  return {
    claimId: claim.id,
    lineId: claim.lineId,
    cropName: line.cropName,
    kind: claim.kind,
    text: claim.text,
    photoIds,
    state: claim.state,
    openedAt: claim.openedAt.toISOString(),
    answeredAt: claim.answeredAt?.toISOString() ?? null,
    answer: claim.answer,
    refundFen: claim.refundFen,
  };
}

function lineOf(order: HandedOverOrder, { lineId }: Claim): HandedOverLine {
  return order.lines.find(({ id }) => id === lineId)!;
}
