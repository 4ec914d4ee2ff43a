import type { OrderLineState, OrderPaymentState, OrderState } from '../domain/order-status';
import type { SaleUnitKind } from '../domain/quantity';

export const SUBSTITUTIONS = ['none', 'same_crop', 'refund'] as const;
/** What to do when a line is short: nothing else (refund asked nobody), same crop from another garden, or refund. */
export type Substitution = (typeof SUBSTITUTIONS)[number];

export interface OrderLineView {
  readonly lineId: string;
  readonly listingId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
  readonly priceFen: number;
  readonly substitution: Substitution;
  readonly state: OrderLineState;
  /** Base quantity ordered. */
  readonly ordered: number;
  /** Pieces, or grams when priced by weight; null until counted or weighed. */
  readonly packed: number | null;
  readonly billed: number | null;
  readonly estimateFen: number;
  readonly billedFen: number | null;
  /** Base quantity its bag should hold: what was ordered, or what a shortage left of it. */
  readonly due: number;
  /** What came beside what was due: fewer pieces, lighter than the law allows, a gift; null until counted or weighed. */
  readonly packing: 'as_due' | 'light' | 'gift' | 'fewer' | null;
  /** One sentence on what became of it in a shortage; null when nothing did. */
  readonly note: string | null;
  /** The short line this one stands in for. */
  readonly substituteFor: string | null;
}

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
