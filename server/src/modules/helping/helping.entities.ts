import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 请人帮忙: a farmer's recorded consent that somebody acts for her. Ended, never changed or deleted. */
@Entity('helper_grant')
@Unique('uq_helper_grant_household_id_account_id_live', ['householdId', 'accountId', 'live'])
@Unique('uq_helper_grant_code_hash', ['codeHash'])
@Index('ix_helper_grant_account_id_given_at', ['accountId', 'givenAt'])
@Check('ck_helper_grant_1', 'ends_at > given_at')
@Check('ck_helper_grant_2', '(live IS NULL) = (ended_at IS NOT NULL)')
@Check('ck_helper_grant_3', 'account_id IS NOT NULL OR code_hash IS NOT NULL')
export class HelperGrantEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  /** Null until the code is taken up. */
  @Column({ name: 'account_id', type: 'varchar', length: 36, nullable: true }) accountId!: string | null;
  /** What the farmer calls who helps: 女儿, 罗小满. */
  @Column({ type: 'varchar', length: 40 }) name!: string;
  /** "list,harvest". */
  @Column({ type: 'varchar', length: 60 }) actions!: string;
  /** Of the sentence that was agreed to. */
  @Column({ name: 'consent_version', type: 'varchar', length: 20 }) consentVersion!: string;
  /** Who wrote it down, and what was said, when it was not the farmer's own tap. */
  @Column({ type: 'varchar', length: 120, nullable: true }) note!: string | null;
  @Column({ name: 'given_by', type: 'varchar', length: 36 }) givenBy!: string;
  @Column({ name: 'given_at', type: 'datetime', precision: 3 }) givenAt!: Date;
  @Column({ name: 'ends_at', type: 'datetime', precision: 3 }) endsAt!: Date;
  /** SHA-256 of the code; kept after it is taken up, so that it opens nothing twice. */
  @Column({ name: 'code_hash', type: 'varchar', length: 64, nullable: true }) codeHash!: string | null;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column({ name: 'ended_by', type: 'varchar', length: 36, nullable: true }) endedBy!: string | null;
  /** 1 until it is ended: one consent for each helper of a household. */
  @Column({ type: 'int', nullable: true }) live!: number | null;
}
