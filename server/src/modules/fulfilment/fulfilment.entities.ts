import type { CollectionReceiptState, ConfirmedBy, Grade, HarvestTaskState, LineFlaw, PayMethod, SaleUnitKind } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 采摘单: what a household cuts today. The crops are the locked lines. */
@Entity('harvest_task')
@Unique('uq_harvest_task_cycle_id_household_id', ['cycleId', 'householdId'])
@Index('ix_harvest_task_household_id_business_date', ['householdId', 'businessDate'])
export class HarvestTaskEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ type: 'varchar', length: 20 }) state!: HarvestTaskState;
  @Column({ name: 'issued_at', type: 'datetime', precision: 3 }) issuedAt!: Date;
  @Column({ name: 'acknowledged_at', type: 'datetime', precision: 3, nullable: true }) acknowledgedAt!: Date | null;
  @Column({ name: 'cut_at', type: 'datetime', precision: 3, nullable: true }) cutAt!: Date | null;
  @Column({ name: 'weighed_at', type: 'datetime', precision: 3, nullable: true }) weighedAt!: Date | null;
}

/** 批次: what was cut, of which garden, when; every bag handed over leads back to one. */
@Entity('harvest_batch')
@Unique('uq_harvest_batch_receipt_id_listing_id', ['receiptId', 'listingId'])
@Index('ix_harvest_batch_household_id_business_date', ['householdId', 'businessDate'])
@Index('ix_harvest_batch_listing_id', ['listingId'])
@Index('ix_harvest_batch_pairing_id_business_date', ['pairingId', 'businessDate'])
export class HarvestBatchEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'listing_id', type: 'varchar', length: 36 }) listingId!: string;
  @Column({ name: 'receipt_id', type: 'varchar', length: 36 }) receiptId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'cut_at', type: 'datetime', precision: 3 }) cutAt!: Date;
  /** Pieces, or net grams. */
  @Column({ type: 'int' }) quantity!: number;
  @Column({ type: 'varchar', length: 20 }) state!: string;
  /** Where the household grows the crop; null while nobody has said. */
  @Column({ name: 'plot_id', type: 'varchar', length: 36, nullable: true }) plotId!: string | null;
}

/** 收菜单. Written once; only its payment state moves on, and never from `paid`. */
@Entity('collection_receipt')
@Unique('uq_collection_receipt_stop_id', ['stopId'])
@Index('ix_collection_receipt_household_id_business_date', ['householdId', 'businessDate'])
@Index('ix_collection_receipt_pairing_id_business_date', ['pairingId', 'businessDate'])
@Index('ix_collection_receipt_route_id', ['routeId'])
@Index('ix_collection_receipt_pairing_id_state', ['pairingId', 'state'])
@Check('ck_collection_receipt_1', 'total_fen = lines_fen + rounding_fen AND rounding_fen >= 0 AND rounding_fen < 10')
export class CollectionReceiptEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'stop_id', type: 'varchar', length: 36 }) stopId!: string;
  @Column({ name: 'route_id', type: 'varchar', length: 36 }) routeId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'driver_account_id', type: 'varchar', length: 36 }) driverAccountId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'lines_fen', type: 'int' }) linesFen!: number;
  @Column({ name: 'rounding_fen', type: 'int' }) roundingFen!: number;
  @Column({ name: 'total_fen', type: 'int' }) totalFen!: number;
  @Column({ type: 'varchar', length: 10 }) method!: PayMethod;
  @Column({ type: 'varchar', length: 20 }) state!: CollectionReceiptState;
  @Column({ name: 'owed_reason', type: 'varchar', length: 120, nullable: true }) owedReason!: string | null;
  @Column({ name: 'accepted_at', type: 'datetime', precision: 3 }) acceptedAt!: Date;
  @Column({ name: 'paid_at', type: 'datetime', precision: 3, nullable: true }) paidAt!: Date | null;
  /** How the household said yes; null on receipts older than the question. */
  @Column({ name: 'confirmed_by', type: 'varchar', length: 8, nullable: true }) confirmedBy!: ConfirmedBy | null;
}

/** One crop of a receipt, as it was called on the day. */
@Entity('receipt_line')
@Unique('uq_receipt_line_receipt_id_listing_id', ['receiptId', 'listingId'])
@Index('ix_receipt_line_listing_id', ['listingId'])
export class ReceiptLineEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'receipt_id', type: 'varchar', length: 36 }) receiptId!: string;
  @Column({ name: 'listing_id', type: 'varchar', length: 36 }) listingId!: string;
  @Column({ name: 'crop_name', type: 'varchar', length: 40 }) cropName!: string;
  @Column({ type: 'varchar', length: 40 }) drawing!: string;
  @Column({ name: 'unit_kind', type: 'varchar', length: 20 }) unitKind!: SaleUnitKind;
  @Column({ name: 'unit_name', type: 'varchar', length: 8 }) unitName!: string;
  @Column({ name: 'grams_per_unit', type: 'int' }) gramsPerUnit!: number;
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  /** Pieces, or net grams: the sum of the crop's bags. */
  @Column({ type: 'int' }) quantity!: number;
  @Column({ name: 'amount_fen', type: 'int' }) amountFen!: number;
  /** 1 is the best; null on receipts older than the question. */
  @Column({ type: 'int', nullable: true }) grade!: Grade | null;
}

/** One bag on the scale or under the driver's finger: serves the farmer's receipt and the resident's bill. */
@Entity('bag_reading')
@Unique('uq_bag_reading_line_id', ['lineId'])
@Index('ix_bag_reading_receipt_id', ['receiptId'])
export class BagReadingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'receipt_id', type: 'varchar', length: 36 }) receiptId!: string;
  /** The order line. */
  @Column({ name: 'line_id', type: 'varchar', length: 36 }) lineId!: string;
  @Column({ name: 'listing_id', type: 'varchar', length: 36 }) listingId!: string;
  /** Pieces, or gross grams. */
  @Column({ type: 'int' }) reading!: number;
  @Column({ name: 'tare_grams', type: 'int' }) tareGrams!: number;
  @Column({ type: 'int' }) net!: number;
}

/** The keeper's count of one order's bag. */
@Entity('bag_count')
@Unique('uq_bag_count_order_id', ['orderId'])
@Index('ix_bag_count_pickup_point_id_business_date', ['pickupPointId', 'businessDate'])
export class BagCountEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ type: 'varchar', length: 10 }) result!: 'received' | 'missing';
  @Column({ name: 'keeper_account_id', type: 'varchar', length: 36 }) keeperAccountId!: string;
  @Column({ name: 'counted_at', type: 'datetime', precision: 3 }) countedAt!: Date;
}

/** What the keeper found wrong with a line: what was packed, and what of it is there and good. */
@Entity('count_difference')
@Unique('uq_count_difference_line_id_good', ['lineId', 'good'])
@Index('ix_count_difference_pickup_point_id_business_date', ['pickupPointId', 'businessDate'])
@Check('ck_count_difference_1', 'good >= 0 AND good < packed_before')
export class CountDifferenceEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'line_id', type: 'varchar', length: 36 }) lineId!: string;
  @Column({ type: 'varchar', length: 10 }) flaw!: LineFlaw;
  /** Pieces, or net grams. */
  @Column({ name: 'packed_before', type: 'int' }) packedBefore!: number;
  @Column({ type: 'int' }) good!: number;
  @Column({ name: 'keeper_account_id', type: 'varchar', length: 36 }) keeperAccountId!: string;
  @Column({ name: 'noted_at', type: 'datetime', precision: 3 }) notedAt!: Date;
}

/** A bag nobody came for in time, and what became of it. */
@Entity('unclaimed_bag')
@Index('ix_unclaimed_bag_pickup_point_id_business_date', ['pickupPointId', 'businessDate'])
@Check('ck_unclaimed_bag_1', '(outcome IS NULL) = (closed_at IS NULL)')
export class UnclaimedBagEntity {
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'marked_at', type: 'datetime', precision: 3 }) markedAt!: Date;
  @Column({ type: 'varchar', length: 12, nullable: true }) outcome!: 'donated' | 'late_picked' | null;
  /** Who took it, or who it was given to. */
  @Column({ type: 'varchar', length: 40, nullable: true }) recipient!: string | null;
  @Column({ name: 'keeper_account_id', type: 'varchar', length: 36, nullable: true }) keeperAccountId!: string | null;
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true }) closedAt!: Date | null;
}
