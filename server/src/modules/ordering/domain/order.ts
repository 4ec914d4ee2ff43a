import type { BusinessDate, FeeRule, FeeType, OrderLineState, OrderPaymentState, OrderState, Substitution } from '@cunshe/shared';
import type { LineUnit } from './three-quantities';
import type { OrderMoments } from './timeline';

/** An order as it is kept. */
export interface Order extends OrderMoments {
  readonly id: string;
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly accountId: string;
  readonly pickupPointId: string;
  /** First part of its bag label, as the point was called when it was ordered. */
  readonly pointLetter: string;
  readonly state: OrderState;
  readonly paymentState: OrderPaymentState;
  readonly cropsFen: number;
  readonly totalFen: number;
  /** Null until every line is packed or short. */
  readonly billedFen: number | null;
  /** What has arrived back at the resident. */
  readonly refundedFen: number;
  /** What changes took off the total: it comes to `totalFen - reducedFen` now. */
  readonly reducedFen: number;
  /** Counts its changes. */
  readonly revision: number;
  /** Given back of what was billed, for claims and goodwill; also while it is on its way. */
  readonly compensatedFen: number;
  /** What the resident's credit pays of it, from placing on. */
  readonly creditFen: number;
  /** The payment that was kept; null until paid. */
  readonly paymentId: string | null;
  /** "A-07"; null until paid. */
  readonly bagLabel: string | null;
  /** The order whose ticket and bag it shares, its own when it was the first; null until paid. */
  readonly bagOrderId: string | null;
  /** End of the reservation while unpaid. */
  readonly expiresAt: Date;
  readonly placedAt: Date;
  readonly handedOverBy: string | null;
}

export interface OrderLine extends LineUnit {
  readonly id: string;
  readonly orderId: string;
  readonly listingId: string;
  readonly householdId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly priceFen: number;
  readonly ordered: number;
  /** What a shortage left of it; null while all of it is due. */
  readonly allotted: number | null;
  readonly packed: number | null;
  readonly billed: number | null;
  readonly estimateFen: number;
  readonly billedFen: number | null;
  /** Given back for this line, beyond what its bill was less than its estimate. */
  readonly refundedFen: number;
  readonly state: OrderLineState;
  readonly substitution: Substitution;
  /** The short line it stands in for. */
  readonly substituteFor: string | null;
  /** What the resident is told of it. */
  readonly note: string | null;
}

export interface OrderFee {
  readonly type: FeeType;
  readonly rule: FeeRule;
  readonly fen: number;
  readonly billedFen: number | null;
}

/** Something of a listing that an order holds. */
export function stockOf(lines: readonly Pick<OrderLine, 'listingId' | 'ordered'>[]): { listingId: string; quantity: number }[] {
  return lines.map(({ listingId, ordered }) => ({ listingId, quantity: ordered }));
}

/** Lines by the order they belong to, in the order given. */
export function byOrder<Line extends { readonly orderId: string }>(lines: readonly Line[]): Map<string, Line[]> {
  const orders = new Map<string, Line[]>();
  for (const line of lines) orders.set(line.orderId, [...(orders.get(line.orderId) ?? []), line]);
  return orders;
}
