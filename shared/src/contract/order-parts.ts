import type { OrderPaymentState, OrderState } from '../domain/order-status';

/** Who comes for the bag with a code of his own. */
export interface DelegateView {
  readonly name: string;
  readonly code: string;
  readonly qr: string;
  readonly namedAt: string;
  /** When the bag was handed over to this person; null before, or when somebody else took it. */
  readonly tookAt: string | null;
}

export interface TimelineEntry {
  readonly kind: 'paid' | 'cutoff' | 'weighed' | 'refunded' | 'dispatched' | 'arrived' | 'picked_up' | 'cancelled' | 'expired';
  readonly at: string;
  readonly title: string;
}

export interface RefundView {
  readonly refundId: string;
  readonly fen: number;
  readonly state: 'requested' | 'submitted' | 'succeeded' | 'failed';
  readonly reason: string;
  /** original: the way it came (原路退回). credit: into the resident's credit (进菜金). */
  readonly way: 'original' | 'credit';
  /** The line it is for; null when it is for the whole order. */
  readonly lineId: string | null;
}

export interface OrderListEntry {
  readonly orderId: string;
  readonly businessDate: string;
  readonly state: OrderState;
  readonly paymentState: OrderPaymentState;
  readonly pickupPointName: string;
  /** Orders with the same id are in one bag and shown as one; null before there is a bag. */
  readonly bag: { readonly id: string; readonly label: string } | null;
  readonly drawings: readonly string[];
  readonly summary: string;
  readonly totalFen: number;
  readonly refundedFen: number;
}

export interface OrderListPage {
  readonly serverNow: string;
  readonly orders: readonly OrderListEntry[];
  /** Pass as `before` for older ones; null at the end. */
  readonly nextBefore: string | null;
}
