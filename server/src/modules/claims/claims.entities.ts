import type { ClaimKind, ClaimState, RefundBearer } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 售后. */
@Entity('claim')
@Unique('uq_claim_line_id_open_flag', ['lineId', 'openFlag'])
@Index('ix_claim_pairing_id_state_id', ['pairingId', 'state', 'id'])
@Index('ix_claim_order_id', ['orderId'])
@Check('ck_claim_1', 'refund_fen > 0')
export class ClaimEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'line_id', type: 'varchar', length: 36 }) lineId!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'varchar', length: 12 }) kind!: ClaimKind;
  @Column({ type: 'varchar', length: 200 }) text!: string;
  @Column({ type: 'varchar', length: 12 }) state!: ClaimState;
  /** 1 while open, else null: one open claim a line. */
  @Column({ name: 'open_flag', type: 'int', nullable: true }) openFlag!: number | null;
  @Column({ name: 'opened_at', type: 'datetime', precision: 3 }) openedAt!: Date;
  @Column({ name: 'answered_at', type: 'datetime', precision: 3, nullable: true }) answeredAt!: Date | null;
  @Column({ name: 'answered_by', type: 'varchar', length: 36, nullable: true }) answeredBy!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) answer!: string | null;
  @Column({ name: 'refund_fen', type: 'int', nullable: true }) refundFen!: number | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) bearer!: RefundBearer | null;
  @Column({ name: 'refund_id', type: 'varchar', length: 36, nullable: true }) refundId!: string | null;
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true }) closedAt!: Date | null;
}
