import type { DisputeKind, DisputeOutcome, ReceiptDispute } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 这笔不对: what a farmer asks about a receipt, and what became of it. */
@Entity('receipt_dispute')
@Unique('uq_receipt_dispute_receipt_id_open_flag', ['receiptId', 'openFlag'])
@Index('ix_receipt_dispute_pairing_id_state_opened_at', ['pairingId', 'state', 'openedAt'])
@Check('ck_receipt_dispute_1', "(state = 'open') = (answered_at IS NULL)")
@Check('ck_receipt_dispute_2', "(state = 'settled') = (open_flag IS NULL)")
export class ReceiptDisputeEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'receipt_id', type: 'varchar', length: 36 }) receiptId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ type: 'varchar', length: 12 }) kind!: DisputeKind;
  @Column({ type: 'varchar', length: 12 }) state!: ReceiptDispute['state'];
  /** 1 until it is settled: one at a time for each receipt. */
  @Column({ name: 'open_flag', type: 'int', nullable: true }) openFlag!: number | null;
  /** How often the receipt had been corrected before. */
  @Column({ type: 'int' }) corrections!: number;
  @Column({ name: 'opened_by', type: 'varchar', length: 36 }) openedBy!: string;
  @Column({ name: 'opened_at', type: 'datetime', precision: 3 }) openedAt!: Date;
  @Column({ type: 'varchar', length: 12, nullable: true }) outcome!: DisputeOutcome | null;
  @Column({ type: 'varchar', length: 120, nullable: true }) answer!: string | null;
  @Column({ name: 'answered_by', type: 'varchar', length: 36, nullable: true }) answeredBy!: string | null;
  @Column({ name: 'answered_at', type: 'datetime', precision: 3, nullable: true }) answeredAt!: Date | null;
  @Column({ name: 'settled_at', type: 'datetime', precision: 3, nullable: true }) settledAt!: Date | null;
}
