import type { FloatSessionState } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { integerTransformer } from '../../platform';

/** 账期: one pairing's date in the books. Settled, nothing is posted into it any more. */
@Entity('book_day')
@Check('ck_book_day_1', `state IN ('open', 'settled')`)
export class BookDayEntity {
  @PrimaryColumn({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @PrimaryColumn({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'varchar', length: 10 }) state!: 'open' | 'settled';
  @Column({ name: 'settled_at', type: 'datetime', precision: 3, nullable: true }) settledAt!: Date | null;
}

/** What happened, once: a document is never changed and never posted twice. */
@Entity('ledger_document')
@Unique('uq_ledger_document_kind_subject_id', ['kind', 'subjectId'])
export class LedgerDocumentEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 24 }) kind!: string;
  @Column({ name: 'subject_id', type: 'varchar', length: 80 }) subjectId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36, nullable: true }) pairingId!: string | null;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'posted_at', type: 'datetime', precision: 3 }) postedAt!: Date;
}

/** One side of a document. Append-only. */
@Entity('ledger_entry')
@Index('ix_ledger_entry_pairing_id_business_date', ['pairingId', 'businessDate'])
@Index('ix_ledger_entry_account_party_id', ['account', 'partyId'])
@Check('ck_ledger_entry_1', 'debit_fen >= 0 AND credit_fen >= 0 AND (debit_fen = 0 OR credit_fen = 0)')
export class LedgerEntryEntity {
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 36 }) documentId!: string;
  @PrimaryColumn({ type: 'int' }) seq!: number;
  @Column({ type: 'varchar', length: 24 }) account!: string;
  @Column({ name: 'party_id', type: 'varchar', length: 64, nullable: true }) partyId!: string | null;
  @Column({ name: 'debit_fen', type: 'bigint', transformer: integerTransformer }) debitFen!: number;
  @Column({ name: 'credit_fen', type: 'bigint', transformer: integerTransformer }) creditFen!: number;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36, nullable: true }) pairingId!: string | null;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
}

/** 备用金: a driver's cash for one route. */
@Entity('float_session')
@Unique('uq_float_session_route_id', ['routeId'])
@Index('ix_float_session_pairing_id_business_date', ['pairingId', 'businessDate'])
@Check('ck_float_session_1', 'paid_fen >= 0 AND paid_fen <= opened_fen')
export class FloatSessionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'route_id', type: 'varchar', length: 36 }) routeId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'driver_account_id', type: 'varchar', length: 36 }) driverAccountId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'opened_fen', type: 'bigint', transformer: integerTransformer }) openedFen!: number;
  @Column({ name: 'paid_fen', type: 'bigint', transformer: integerTransformer }) paidFen!: number;
  @Column({ name: 'counted_fen', type: 'bigint', nullable: true, transformer: integerTransformer }) countedFen!: number | null;
  @Column({ type: 'varchar', length: 20 }) state!: FloatSessionState;
  @Column({ name: 'opened_at', type: 'datetime', precision: 3 }) openedAt!: Date;
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true }) closedAt!: Date | null;
}
