import type { FeeBase, FeePayee, FeePayer, FeeType, OrderLineState, OrderPaymentState, OrderState, SaleUnitKind, Substitution } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { integerTransformer } from '../../platform';

/** 订单. */
@Entity('resident_order')
@Check('ck_resident_order_1', 'total_fen >= crops_fen')
@Check('ck_resident_order_2', 'billed_fen <= total_fen')
@Check('ck_resident_order_3', 'refunded_fen <= total_fen')
@Check('ck_resident_order_4', 'placed_at < cutoff_at')
@Check('ck_resident_order_compensated_fen', 'compensated_fen >= 0 AND compensated_fen <= total_fen')
@Check('ck_resident_order_credit_fen', 'credit_fen >= 0 AND credit_fen <= total_fen')
@Index('ix_resident_order_pairing_id_business_date_state', ['pairingId', 'businessDate', 'state'])
@Index('ix_resident_order_account_id_placed_at', ['accountId', 'placedAt'])
@Index('ix_resident_order_pickup_point_id_business_date', ['pickupPointId', 'businessDate'])
@Index('ix_resident_order_account_id_business_date', ['accountId', 'businessDate'])
@Index('ix_resident_order_bag_order_id', ['bagOrderId'])
export class ResidentOrderEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  @Column({ name: 'point_letter', type: 'varchar', length: 2 }) pointLetter!: string;
  @Column({ type: 'varchar', length: 20 }) state!: OrderState;
  @Column({ name: 'payment_state', type: 'varchar', length: 20 }) paymentState!: OrderPaymentState;
  @Column({ name: 'crops_fen', type: 'bigint', transformer: integerTransformer }) cropsFen!: number;
  @Column({ name: 'total_fen', type: 'bigint', transformer: integerTransformer }) totalFen!: number;
  @Column({ name: 'billed_fen', type: 'bigint', nullable: true, transformer: integerTransformer }) billedFen!: number | null;
  @Column({ name: 'refunded_fen', type: 'bigint', default: 0, transformer: integerTransformer }) refundedFen!: number;
  /** What changes took off the total: it comes to `total_fen - reduced_fen` now. */
  @Column({ name: 'reduced_fen', type: 'bigint', default: 0, transformer: integerTransformer }) reducedFen!: number;
  /** Counts its changes. */
  @Column({ type: 'int', default: 0 }) revision!: number;
  /** Given back of what was billed, for claims and goodwill; also while it is on its way. */
  @Column({ name: 'compensated_fen', type: 'bigint', default: 0, transformer: integerTransformer }) compensatedFen!: number;
  /** What the resident's credit pays of it, from placing on. */
  @Column({ name: 'credit_fen', type: 'bigint', default: 0, transformer: integerTransformer }) creditFen!: number;
  /** The payment that was kept; null until paid. */
  @Column({ name: 'payment_id', type: 'varchar', length: 36, nullable: true }) paymentId!: string | null;
  @Column({ name: 'bag_label', type: 'varchar', length: 12, nullable: true }) bagLabel!: string | null;
  /** The order whose ticket and bag it shares, its own when it was the first; null until paid. */
  @Column({ name: 'bag_order_id', type: 'varchar', length: 36, nullable: true }) bagOrderId!: string | null;
  @Column({ name: 'cutoff_at', type: 'datetime', precision: 3 }) cutoffAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 }) expiresAt!: Date;
  @Column({ name: 'placed_at', type: 'datetime', precision: 3 }) placedAt!: Date;
  @Column({ name: 'paid_at', type: 'datetime', precision: 3, nullable: true }) paidAt!: Date | null;
  @Column({ name: 'locked_at', type: 'datetime', precision: 3, nullable: true }) lockedAt!: Date | null;
  @Column({ name: 'packed_at', type: 'datetime', precision: 3, nullable: true }) packedAt!: Date | null;
  @Column({ name: 'dispatched_at', type: 'datetime', precision: 3, nullable: true }) dispatchedAt!: Date | null;
  @Column({ name: 'arrived_at', type: 'datetime', precision: 3, nullable: true }) arrivedAt!: Date | null;
  @Column({ name: 'picked_up_at', type: 'datetime', precision: 3, nullable: true }) pickedUpAt!: Date | null;
  @Column({ name: 'handed_over_by', type: 'varchar', length: 36, nullable: true }) handedOverBy!: string | null;
  @Column({ name: 'cancelled_at', type: 'datetime', precision: 3, nullable: true }) cancelledAt!: Date | null;
  @Column({ name: 'expired_at', type: 'datetime', precision: 3, nullable: true }) expiredAt!: Date | null;
}

/** 明细: what was chosen, as it stood when it was ordered, and its three quantities. */
@Entity('order_line')
@Check('ck_order_line_1', 'ordered > 0')
@Check('ck_order_line_2', 'packed >= 0')
@Check('ck_order_line_3', 'billed <= packed')
@Check('ck_order_line_4', 'billed_fen <= estimate_fen')
@Check('ck_order_line_refunded_fen', 'refunded_fen >= 0 AND refunded_fen <= estimate_fen')
@Index('ix_order_line_order_id', ['orderId'])
@Index('ix_order_line_listing_id', ['listingId'])
@Index('ix_order_line_household_id', ['householdId'])
export class OrderLineEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'listing_id', type: 'varchar', length: 36 }) listingId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'crop_name', type: 'varchar', length: 40 }) cropName!: string;
  @Column({ type: 'varchar', length: 40 }) drawing!: string;
  @Column({ name: 'plaque_number', type: 'varchar', length: 10 }) plaqueNumber!: string;
  @Column({ name: 'farmer_name', type: 'varchar', length: 40 }) farmerName!: string;
  @Column({ name: 'unit_kind', type: 'varchar', length: 20 }) unitKind!: SaleUnitKind;
  @Column({ name: 'unit_name', type: 'varchar', length: 10 }) unitName!: string;
  @Column({ name: 'grams_per_unit', type: 'int' }) gramsPerUnit!: number;
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ type: 'int' }) ordered!: number;
  @Column({ type: 'int', nullable: true }) packed!: number | null;
  @Column({ type: 'int', nullable: true }) billed!: number | null;
  @Column({ name: 'estimate_fen', type: 'int' }) estimateFen!: number;
  @Column({ name: 'billed_fen', type: 'int', nullable: true }) billedFen!: number | null;
  @Column({ type: 'varchar', length: 20 }) state!: OrderLineState;
  @Column({ type: 'varchar', length: 20 }) substitution!: Substitution;
  /** Given back for this line beyond its bill. */
  @Column({ name: 'refunded_fen', type: 'int', default: 0 }) refundedFen!: number;
  @Column({ name: 'short_reason', type: 'varchar', length: 40, nullable: true }) shortReason!: string | null;
  /** What a shortage left of it, in base quantity; null while all of it is due. */
  @Column({ type: 'int', nullable: true }) allotted!: number | null;
  /** The short line it stands in for; its money is part of that line's. */
  @Column({ name: 'substitute_for', type: 'varchar', length: 36, nullable: true }) substituteFor!: string | null;
  /** The one sentence that tells the resident what became of the line. */
  @Column({ type: 'varchar', length: 160, nullable: true }) note!: string | null;
}

/** A service fee of an order, with the rule it was charged by. */
@Entity('order_fee')
@Check('ck_order_fee_1', 'amount_fen >= 0')
@Check('ck_order_fee_2', 'billed_fen <= amount_fen')
export class OrderFeeEntity {
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @PrimaryColumn({ type: 'varchar', length: 20 }) type!: FeeType;
  /** Place in the split. */
  @Column({ type: 'int' }) seq!: number;
  @Column({ name: 'base_kind', type: 'varchar', length: 20 }) baseKind!: FeeBase['kind'];
  /** Fen, or basis points. */
  @Column({ name: 'base_amount', type: 'int' }) baseAmount!: number;
  @Column({ type: 'varchar', length: 20, default: 'resident' }) payer!: FeePayer;
  @Column({ type: 'varchar', length: 20, default: 'operator' }) payee!: FeePayee;
  @Column({ name: 'amount_fen', type: 'int' }) amountFen!: number;
  @Column({ name: 'billed_fen', type: 'int', nullable: true }) billedFen!: number | null;
}

/** 取菜码. */
@Entity('pickup_ticket')
@Unique('uq_pickup_ticket_pickup_point_id_business_date_code', ['pickupPointId', 'businessDate', 'code'])
export class PickupTicketEntity {
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'varchar', length: 6 }) code!: string;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true }) usedAt!: Date | null;
}

/** One point on one date: the last bag number given out, and the wrong codes tried. */
@Entity('point_day')
@Check('ck_point_day_1', 'last_bag >= 0')
@Check('ck_point_day_2', 'wrong_today >= 0')
export class PointDayEntity {
  @PrimaryColumn({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  @PrimaryColumn({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'last_bag', type: 'int', default: 0 }) lastBag!: number;
  @Column({ name: 'wrong_recent', type: 'int', default: 0 }) wrongRecent!: number;
  @Column({ name: 'wrong_today', type: 'int', default: 0 }) wrongToday!: number;
  @Column({ name: 'paused_until', type: 'datetime', precision: 3, nullable: true }) pausedUntil!: Date | null;
}
