import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** 截单时间 of a household, a crop or a household's crop, from a date on. Append only but for the date that has not begun. */
@Entity('cutoff_rule')
@Unique('uq_cutoff_rule_pairing_id_target_from_date', ['pairingId', 'target', 'fromDate'])
@Check('ck_cutoff_rule_1', 'household_id IS NOT NULL OR crop_id IS NOT NULL')
export class CutoffRuleEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36, nullable: true }) householdId!: string | null;
  @Column({ name: 'crop_id', type: 'varchar', length: 36, nullable: true }) cropId!: string | null;
  /** Household and crop in one, so that a key can hold them though one is null. */
  @Column({ type: 'varchar', length: 80 }) target!: string;
  @Column({ name: 'from_date', type: 'varchar', length: 10 }) fromDate!: string;
  /** 'HH:MM'; null: as everybody's again. */
  @Column({ name: 'cutoff_at', type: 'varchar', length: 5, nullable: true }) cutoffAt!: string | null;
  @Column({ name: 'set_by', type: 'varchar', length: 36, nullable: true }) setBy!: string | null;
  @Column({ name: 'set_at', type: 'datetime', precision: 3 }) setAt!: Date;
}
