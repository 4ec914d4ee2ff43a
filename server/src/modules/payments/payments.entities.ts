import type { PaymentState, RefundState } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { integerTransformer } from '../../platform';
import type { TransferState } from './domain/transfer-state';

/** A payment asked of somebody; its id is WeChat's out_trade_no. */
@Entity('payment')
@Index('ix_payment_succeeded_at', ['succeededAt'])
@Unique('uq_payment_purpose_subject_id_open_flag', ['purpose', 'subjectId', 'openFlag'])
@Unique('uq_payment_subject_id_purpose_kept_flag', ['subjectId', 'purpose', 'keptFlag'])
@Check('ck_payment_1', 'amount_fen > 0')
@Check('ck_payment_2', 'refunded_fen >= 0 AND refunded_fen <= amount_fen')
export class PaymentEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 }) id!: string;
  /** order, change-2, credit, unmatched. */
  @Column({ type: 'varchar', length: 16 }) purpose!: string;
  @Column({ name: 'subject_id', type: 'varchar', length: 36 }) subjectId!: string;
  @Column({ name: 'payer_account_id', type: 'varchar', length: 36, nullable: true }) payerAccountId!: string | null;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36, nullable: true }) pairingId!: string | null;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'varchar', length: 127 }) description!: string;
  @Column({ name: 'amount_fen', type: 'bigint', transformer: integerTransformer }) amountFen!: number;
  @Column({ name: 'refunded_fen', type: 'bigint', transformer: integerTransformer }) refundedFen!: number;
  @Column({ type: 'varchar', length: 12 }) state!: PaymentState;
  /** 1 while it can still be paid, else null: one open payment per subject. */
  @Column({ name: 'open_flag', type: 'int', nullable: true }) openFlag!: number | null;
  /** 1 once its money is the subject's, else null: one kept payment per subject. */
  @Column({ name: 'kept_flag', type: 'int', nullable: true }) keptFlag!: number | null;
  @Column({ name: 'transaction_id', type: 'varchar', length: 40, nullable: true }) transactionId!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 }) expiresAt!: Date;
  @Column({ name: 'succeeded_at', type: 'datetime', precision: 3, nullable: true }) succeededAt!: Date | null;
}

/** A notification of WeChat's, kept once. */
@Entity('payment_event')
@Index('ix_payment_event_subject_no', ['subjectNo'])
export class PaymentEventEntity {
  @PrimaryColumn({ name: 'notify_id', type: 'varchar', length: 64 }) notifyId!: string;
  @Column({ type: 'varchar', length: 10 }) kind!: string;
  /** out_trade_no, out_refund_no or out_bill_no. */
  @Column({ name: 'subject_no', type: 'varchar', length: 64 }) subjectNo!: string;
  @Column({ type: 'varchar', length: 20 }) standing!: string;
  /** Whether the number was ours. */
  @Column({ type: 'boolean' }) known!: boolean;
  @Column({ name: 'received_at', type: 'datetime', precision: 3 }) receivedAt!: Date;
}

/** Money going back the way it came; its id is WeChat's out_refund_no. */
@Entity('refund')
@Unique('uq_refund_payment_id_refund_key', ['paymentId', 'refundKey'])
@Index('ix_refund_subject_id', ['subjectId'])
@Index('ix_refund_succeeded_at', ['succeededAt'])
@Check('ck_refund_1', 'amount_fen > 0')
export class RefundEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 }) id!: string;
  @Column({ name: 'payment_id', type: 'varchar', length: 32 }) paymentId!: string;
  @Column({ name: 'subject_id', type: 'varchar', length: 36 }) subjectId!: string;
  @Column({ name: 'refund_key', type: 'varchar', length: 80 }) refundKey!: string;
  @Column({ name: 'amount_fen', type: 'bigint', transformer: integerTransformer }) amountFen!: number;
  @Column({ type: 'varchar', length: 80 }) reason!: string;
  /** Who bears it: farmer, transport, point, operator, goodwill. */
  @Column({ type: 'varchar', length: 12 }) bearer!: string;
  /** The order's line it is for; null when it is for the whole. */
  @Column({ name: 'line_id', type: 'varchar', length: 36, nullable: true }) lineId!: string | null;
  /** Who decided it; null for the program's own rules. */
  @Column({ name: 'by_account_id', type: 'varchar', length: 36, nullable: true }) byAccountId!: string | null;
  /** return: paid and not owed. compensation: owed and paid, given back all the same. payout: credit that goes back, of an account. */
  @Column({ type: 'varchar', length: 12, default: 'return' }) kind!: string;
  /** original: the way it came. credit: to the resident's credit. */
  @Column({ type: 'varchar', length: 8, default: 'original' }) way!: string;
  @Column({ type: 'varchar', length: 12 }) state!: RefundState;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'succeeded_at', type: 'datetime', precision: 3, nullable: true }) succeededAt!: Date | null;
}

/** 商家转账 to a household; its id is WeChat's out_bill_no. */
@Entity('transfer')
@Unique('uq_transfer_subject_id_open_flag', ['subjectId', 'openFlag'])
@Check('ck_transfer_1', 'amount_fen > 0')
export class TransferEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 }) id!: string;
  /** The collection receipt. */
  @Column({ name: 'subject_id', type: 'varchar', length: 36 }) subjectId!: string;
  @Column({ name: 'payee_account_id', type: 'varchar', length: 36 }) payeeAccountId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'amount_fen', type: 'bigint', transformer: integerTransformer }) amountFen!: number;
  @Column({ type: 'varchar', length: 32 }) remark!: string;
  @Column({ type: 'varchar', length: 32 }) goods!: string;
  @Column({ type: 'varchar', length: 12 }) state!: TransferState;
  /** 1 until it has failed or expired, then null: a receipt is never paid by two bills. */
  @Column({ name: 'open_flag', type: 'int', nullable: true }) openFlag!: number | null;
  @Column({ name: 'package_info', type: 'text', nullable: true }) packageInfo!: string | null;
  @Column({ name: 'fail_reason', type: 'varchar', length: 80, nullable: true }) failReason!: string | null;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true }) finishedAt!: Date | null;
}
