import type { GoodwillState } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 心意 beyond the limit of an order: one operator asks, another agrees or does not. */
@Entity('goodwill_request')
@Index('ix_goodwill_request_pairing_id_state_id', ['pairingId', 'state', 'id'])
@Index('ix_goodwill_request_order_id', ['orderId'])
@Check('ck_goodwill_request_1', 'amount_fen > 0')
@Check('ck_goodwill_request_2', 'decided_by <> asked_by')
export class GoodwillRequestEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'amount_fen', type: 'int' }) amountFen!: number;
  @Column({ type: 'varchar', length: 60 }) reason!: string;
  @Column({ type: 'varchar', length: 12 }) state!: GoodwillState;
  @Column({ name: 'asked_by', type: 'varchar', length: 36 }) askedBy!: string;
  @Column({ name: 'asked_at', type: 'datetime', precision: 3 }) askedAt!: Date;
  @Column({ name: 'decided_by', type: 'varchar', length: 36, nullable: true }) decidedBy!: string | null;
  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true }) decidedAt!: Date | null;
  @Column({ name: 'refund_id', type: 'varchar', length: 32, nullable: true }) refundId!: string | null;
}
