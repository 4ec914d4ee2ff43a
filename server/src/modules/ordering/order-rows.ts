import { type BusinessDate, type FeeBase, type FeePayee, type FeePayer, type FeeType, type OrderLineState, type OrderPaymentState, type OrderState, type SaleUnitKind, type Substitution, feeBase } from '@cunshe/shared';
import { instantOf, instantOrNull } from '../../platform';
import type { Order, OrderFee, OrderLine } from './domain/order';

type Instant = Date | string;

export interface OrderRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly cycle_id: string;
  readonly business_date: BusinessDate;
  readonly account_id: string;
  readonly pickup_point_id: string;
  readonly point_letter: string;
  readonly state: OrderState;
  readonly payment_state: OrderPaymentState;
  readonly crops_fen: number;
  readonly total_fen: number;
  readonly billed_fen: number | null;
  readonly refunded_fen: number;
  readonly reduced_fen: number;
  readonly revision: number;
  readonly compensated_fen: number;
  readonly credit_fen: number | string;
  readonly payment_id: string | null;
  readonly bag_label: string | null;
  readonly bag_order_id: string | null;
  readonly cutoff_at: Instant;
  readonly expires_at: Instant;
  readonly placed_at: Instant;
  readonly paid_at: Instant | null;
  readonly locked_at: Instant | null;
  readonly packed_at: Instant | null;
  readonly dispatched_at: Instant | null;
  readonly arrived_at: Instant | null;
  readonly picked_up_at: Instant | null;
  readonly handed_over_by: string | null;
  readonly cancelled_at: Instant | null;
  readonly expired_at: Instant | null;
}

export interface LineRow {
  readonly id: string;
  readonly order_id: string;
  readonly listing_id: string;
  readonly household_id: string;
  readonly crop_name: string;
  readonly drawing: string;
  readonly plaque_number: string;
  readonly farmer_name: string;
  readonly unit_kind: SaleUnitKind;
  readonly unit_name: string;
  readonly grams_per_unit: number;
  readonly price_fen: number;
  readonly ordered: number;
  readonly packed: number | null;
  readonly billed: number | null;
  readonly estimate_fen: number;
  readonly billed_fen: number | null;
  readonly refunded_fen: number;
  readonly state: OrderLineState;
  readonly substitution: Substitution;
  readonly allotted: number | null;
  readonly substitute_for: string | null;
  readonly note: string | null;
}

export interface FeeRow {
  readonly order_id: string;
  readonly type: FeeType;
  readonly base_kind: FeeBase['kind'];
  readonly base_amount: number;
  readonly payer: FeePayer;
  readonly payee: FeePayee;
  readonly amount_fen: number;
  readonly billed_fen: number | null;
}

export const ORDER_COLUMNS = `o.id, o.pairing_id, o.cycle_id, o.business_date, o.account_id, o.pickup_point_id, o.point_letter, o.state, o.payment_state,
  o.crops_fen, o.total_fen, o.billed_fen, o.refunded_fen, o.reduced_fen, o.revision, o.compensated_fen, o.credit_fen, o.payment_id, o.bag_label, o.bag_order_id, o.cutoff_at, o.expires_at, o.placed_at, o.paid_at, o.locked_at, o.packed_at,
  o.dispatched_at, o.arrived_at, o.picked_up_at, o.handed_over_by, o.cancelled_at, o.expired_at`;

export const LINE_COLUMNS = `l.id, l.order_id, l.listing_id, l.household_id, l.crop_name, l.drawing, l.plaque_number, l.farmer_name, l.unit_kind,
  l.unit_name, l.grams_per_unit, l.price_fen, l.ordered, l.packed, l.billed, l.estimate_fen, l.billed_fen, l.refunded_fen, l.state, l.substitution,
  l.allotted, l.substitute_for, l.note`;

export function orderOf(row: OrderRow): Order {
  return {
    id: row.id,
    pairingId: row.pairing_id,
    cycleId: row.cycle_id,
    businessDate: row.business_date,
    accountId: row.account_id,
    pickupPointId: row.pickup_point_id,
    pointLetter: row.point_letter,
    state: row.state,
    paymentState: row.payment_state,
    cropsFen: row.crops_fen,
    totalFen: row.total_fen,
    billedFen: row.billed_fen,
    refundedFen: row.refunded_fen,
    reducedFen: Number(row.reduced_fen),
    revision: row.revision,
    compensatedFen: row.compensated_fen,
    creditFen: Number(row.credit_fen),
    paymentId: row.payment_id,
    bagLabel: row.bag_label,
    bagOrderId: row.bag_order_id,
    cutoffAt: instantOf(row.cutoff_at),
    expiresAt: instantOf(row.expires_at),
    placedAt: instantOf(row.placed_at),
    paidAt: instantOrNull(row.paid_at),
    lockedAt: instantOrNull(row.locked_at),
    packedAt: instantOrNull(row.packed_at),
    dispatchedAt: instantOrNull(row.dispatched_at),
    arrivedAt: instantOrNull(row.arrived_at),
    pickedUpAt: instantOrNull(row.picked_up_at),
    handedOverBy: row.handed_over_by,
    cancelledAt: instantOrNull(row.cancelled_at),
    expiredAt: instantOrNull(row.expired_at),
  };
}

export function lineOf(row: LineRow): OrderLine {
  return {
    id: row.id,
    orderId: row.order_id,
    listingId: row.listing_id,
    householdId: row.household_id,
    cropName: row.crop_name,
    drawing: row.drawing,
    plaqueNumber: row.plaque_number,
    farmerName: row.farmer_name,
    unitKind: row.unit_kind,
    unitName: row.unit_name,
    gramsPerUnit: row.grams_per_unit,
    priceFen: row.price_fen,
    ordered: row.ordered,
    packed: row.packed,
    billed: row.billed,
    estimateFen: row.estimate_fen,
    billedFen: row.billed_fen,
    refundedFen: row.refunded_fen,
    state: row.state,
    substitution: row.substitution,
    allotted: row.allotted,
    substituteFor: row.substitute_for,
    note: row.note,
  };
}

export function feeOf({ type, base_kind, base_amount, payer, payee, amount_fen, billed_fen }: FeeRow): OrderFee {
  return { type, rule: { type, base: feeBase(base_kind, base_amount), payer, payee }, fen: amount_fen, billedFen: billed_fen };
}

/** `?,?,?` for an IN list. */
export function places(values: readonly unknown[]): string {
  return values.map(() => '?').join();
}
