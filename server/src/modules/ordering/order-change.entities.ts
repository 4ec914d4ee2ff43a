import type { Substitution } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { integerTransformer } from '../../platform';
import type { OrderChangeState } from './domain/order-change';

/** 改单: a change of a paid order that costs more, waiting for the difference. One waits at a time. */
@Entity('order_change')
@Unique('uq_order_change_order_id_number', ['orderId', 'number'])
@Unique('uq_order_change_order_id_pending_flag', ['orderId', 'pendingFlag'])
@Index('ix_order_change_cycle_id_state', ['cycleId', 'state'])
@Check('ck_order_change_1', 'difference_fen > 0')
export class OrderChangeEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  /** First, second … of its order; names its payment. */
  @Column({ type: 'int' }) number!: number;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ type: 'varchar', length: 12 }) state!: OrderChangeState;
  /** 1 while it waits, else null. */
  @Column({ name: 'pending_flag', type: 'int', nullable: true }) pendingFlag!: number | null;
  /** The order's revision it changes: another change in between makes it void. */
  @Column({ name: 'base_revision', type: 'int' }) baseRevision!: number;
  @Column({ name: 'difference_fen', type: 'bigint', transformer: integerTransformer }) differenceFen!: number;
  /** The new pickup point; null when it stays. */
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36, nullable: true }) pickupPointId!: string | null;
  @Column({ name: 'point_letter', type: 'varchar', length: 2, nullable: true }) pointLetter!: string | null;
  /** The order's cut-off after it. */
  @Column({ name: 'cutoff_at', type: 'datetime', precision: 3 }) cutoffAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 }) expiresAt!: Date;
  /** The payment that was kept for it. */
  @Column({ name: 'payment_id', type: 'varchar', length: 36, nullable: true }) paymentId!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
}

/** A line of the order as the change leaves it. */
@Entity('order_change_line')
@Check('ck_order_change_line_1', 'ordered > 0')
@Check('ck_order_change_line_2', 'more >= 0 AND more <= ordered')
@Index('ix_order_change_line_listing_id', ['listingId'])
export class OrderChangeLineEntity {
  @PrimaryColumn({ name: 'change_id', type: 'varchar', length: 36 }) changeId!: string;
  @PrimaryColumn({ type: 'int' }) seq!: number;
  /** The line it was; null for a new one. */
  @Column({ name: 'line_id', type: 'varchar', length: 36, nullable: true }) lineId!: string | null;
  @Column({ name: 'listing_id', type: 'varchar', length: 36 }) listingId!: string;
  @Column({ type: 'int' }) ordered!: number;
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ name: 'estimate_fen', type: 'int' }) estimateFen!: number;
  @Column({ type: 'varchar', length: 20 }) substitution!: Substitution;
  /** How much more than before it takes: reserved while the change waits. */
  @Column({ type: 'int' }) more!: number;
}
