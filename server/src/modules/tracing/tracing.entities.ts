import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 菜地 of a household; with a crop it is where that crop grows. */
@Entity('plot')
@Index('ix_plot_household_id', ['householdId'])
export class PlotEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  /** Null: whatever grows nowhere else. */
  @Column({ name: 'crop_id', type: 'varchar', length: 36, nullable: true }) cropId!: string | null;
  @Column({ type: 'varchar', length: 40 }) name!: string;
  /** When it was given up; batches of before still name it. */
  @Column({ name: 'retired_at', type: 'datetime', precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** 承诺达标合格证. Append only: kept six months by law, and by the engine for good. */
@Entity('certificate')
@Unique('uq_certificate_number', ['number'])
@Index('ix_certificate_pairing_id_business_date', ['pairingId', 'businessDate'])
@Check('ck_certificate_1', 'kept_until > issued_on')
export class CertificateEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 32 }) number!: string;
  /** grower, or operator where produce of several was mixed. */
  @Column({ type: 'varchar', length: 10 }) kind!: 'grower' | 'operator';
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'crop_name', type: 'varchar', length: 40 }) cropName!: string;
  @Column({ name: 'amount_text', type: 'varchar', length: 30 }) amountText!: string;
  @Column({ type: 'varchar', length: 160 }) origin!: string;
  @Column({ name: 'issuer_name', type: 'varchar', length: 60 }) issuerName!: string;
  /** Encrypted. */
  @Column({ name: 'contact_cipher', type: 'varchar', length: 200 }) contactCipher!: string;
  @Column({ type: 'varchar', length: 60 }) basis!: string;
  @Column({ name: 'issued_on', type: 'varchar', length: 10 }) issuedOn!: string;
  @Column({ name: 'kept_until', type: 'varchar', length: 10 }) keptUntil!: string;
  @Column({ name: 'issued_at', type: 'datetime', precision: 3 }) issuedAt!: Date;
}

/** Which batches a certificate is for. Append only. */
@Entity('certificate_batch')
@Unique('uq_certificate_batch_batch_id_kind_certificate_id', ['batchId', 'kind', 'certificateId'])
export class CertificateBatchEntity {
  @PrimaryColumn({ name: 'certificate_id', type: 'varchar', length: 36 }) certificateId!: string;
  @PrimaryColumn({ name: 'batch_id', type: 'varchar', length: 36 }) batchId!: string;
  @Column({ type: 'varchar', length: 10 }) kind!: 'grower' | 'operator';
}

/** 召回, or a drill of one. */
@Entity('recall')
@Index('ix_recall_pairing_id_at', ['pairingId', 'at'])
export class RecallEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 10 }) start!: string;
  @Column({ name: 'start_id', type: 'varchar', length: 36 }) startId!: string;
  @Column({ type: 'boolean' }) drill!: boolean;
  @Column({ type: 'varchar', length: 120 }) reason!: string;
  /** What the stop-watch showed. */
  @Column({ type: 'int' }) seconds!: number;
  @Column({ type: 'int' }) batches!: number;
  @Column({ name: 'order_lines', type: 'int' }) orderLines!: number;
  @Column({ type: 'int' }) residents!: number;
  @Column({ name: 'by_account_id', type: 'varchar', length: 36 }) byAccountId!: string;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
}
