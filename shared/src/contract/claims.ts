import { read, write } from './route';

/** 坏了, 少了, 不对, 其他. */
export const CLAIM_KINDS = ['spoiled', 'missing', 'wrong', 'other'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const REFUND_BEARERS = ['farmer', 'transport', 'point', 'operator', 'goodwill'] as const;
/** Who bears what is given back of a bill. */
export type RefundBearer = (typeof REFUND_BEARERS)[number];

export const MOST_CLAIM_PHOTOS = 3;

export interface ClaimView {
  readonly claimId: string;
  readonly lineId: string;
  readonly cropName: string;
  readonly kind: ClaimKind;
  readonly text: string;
  readonly photoIds: readonly string[];
  readonly state: 'open' | 'accepted' | 'rejected' | 'closed';
  readonly openedAt: string;
  /** Null while open. */
  readonly answeredAt: string | null;
  /** What the operator says to it; null while open. */
  readonly answer: string | null;
  /** What goes back for it, in fen; null while open or when rejected. */
  readonly refundFen: number | null;
}

export interface ClaimableLine {
  readonly lineId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly plaqueNumber: string;
  /** "2 把", "1.42 斤". */
  readonly amountText: string;
  readonly billedFen: number;
  /** Billed and not given back yet. */
  readonly leftFen: number;
  /** Why nothing can be said about this line now; null when it can. */
  readonly closedBy: 'not_handed_over' | 'claim_open' | 'nothing_left' | 'too_late' | null;
}

/** 菜不对劲: what can be claimed of an order, and what was. */
export interface OrderClaimsPage {
  readonly serverNow: string;
  readonly orderId: string;
  readonly bagLabel: string | null;
  /** ISO instant from which it is too late; null before the order is picked up. */
  readonly claimableUntil: string | null;
  readonly lines: readonly ClaimableLine[];
  readonly claims: readonly ClaimView[];
}

export interface OpenClaimRequest {
  readonly orderId: string;
  readonly lineId: string;
  readonly kind: ClaimKind;
  /** Up to 200 characters. */
  readonly text: string;
  readonly photoIds: readonly string[];
}

/** A claim as the operator sees it. */
export interface ClaimToDecide extends ClaimView {
  readonly orderId: string;
  readonly bagLabel: string | null;
  readonly businessDate: string;
  readonly pickupPointName: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly amountText: string;
  readonly billedFen: number;
  readonly leftFen: number;
}

/** 售后. */
export interface ClaimListPage {
  readonly serverNow: string;
  readonly claims: readonly ClaimToDecide[];
  /** Of all pairings of the operator. */
  readonly open: number;
  /** Pass as `before` for older ones; null at the end. */
  readonly nextBefore: string | null;
}

export interface AcceptClaimRequest {
  readonly claimId: string;
  readonly fen: number;
  readonly bearer: RefundBearer;
}

export interface RejectClaimRequest {
  readonly claimId: string;
  /** Shown to the resident: why. */
  readonly answer: string;
}

export interface GiveGoodwillRequest {
  readonly orderId: string;
  readonly fen: number;
  /** Shown to the resident: what for. */
  readonly reason: string;
}

export type GoodwillState = 'waiting' | 'given' | 'declined';

export interface GoodwillGiven {
  readonly orderId: string;
  /** Waiting: it is beyond the limit, another operator has to agree first. */
  readonly state: 'given' | 'waiting';
  /** Null while it waits. */
  readonly refundId: string | null;
  /** Goodwill for this order so far, in fen. */
  readonly givenFen: number;
}

/** Goodwill beyond the limit of its order, as operators see it. */
export interface GoodwillView {
  readonly goodwillId: string;
  readonly orderId: string;
  readonly bagLabel: string | null;
  readonly fen: number;
  readonly reason: string;
  readonly state: GoodwillState;
  readonly askedAt: string;
  /** Asked by whoever looks: somebody else has to decide. */
  readonly mine: boolean;
}

export interface GoodwillListPage {
  readonly serverNow: string;
  /** Waiting, oldest first. */
  readonly requests: readonly GoodwillView[];
}

/** An order in somebody's hands, found by its bag. */
export interface GoodwillOrder {
  readonly orderId: string;
  readonly bagLabel: string;
  readonly businessDate: string;
  readonly pickupPointName: string;
  /** "红菜薹 2 把、白菜 1.4 斤". */
  readonly summary: string;
  /** Billed and not given back yet. */
  readonly leftFen: number;
}

export interface GoodwillOrdersPage {
  readonly orders: readonly GoodwillOrder[];
}

export interface DecideGoodwillRequest {
  readonly goodwillId: string;
  readonly agree: boolean;
}

export const claimRoutes = {
  orderClaims: read<{ orderId: string }, OrderClaimsPage>('/orders/:orderId/claims'),
  openClaim: write<OpenClaimRequest, OrderClaimsPage>('/orders/:orderId/claims'),
  /** Newest first. */
  claimList: read<{ operatorId: string; state: 'open' | 'answered'; before?: string }, ClaimListPage>('/operators/:operatorId/claims'),
  acceptClaim: write<AcceptClaimRequest, ClaimToDecide>('/claims/:claimId/accept'),
  rejectClaim: write<RejectClaimRequest, ClaimToDecide>('/claims/:claimId/reject'),
  /** 心意: up to the operator's limit for each order at once; beyond it waits for another operator. */
  giveGoodwill: write<GiveGoodwillRequest, GoodwillGiven>('/orders/:orderId/goodwill'),
  /** Handed over within the last week, latest first. */
  goodwillOrders: read<{ operatorId: string; bagLabel: string }, GoodwillOrdersPage>('/operators/:operatorId/goodwill-orders'),
  goodwillList: read<{ operatorId: string }, GoodwillListPage>('/operators/:operatorId/goodwill'),
  decideGoodwill: write<DecideGoodwillRequest, GoodwillView>('/goodwill/:goodwillId/decide'),
};
