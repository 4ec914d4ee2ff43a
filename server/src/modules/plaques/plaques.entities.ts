import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 农家餐桌牌: from the application to its end; one that stands for each household. */
@Entity('table_plaque')
@Unique('uq_table_plaque_household_id_live_flag', ['householdId', 'liveFlag'])
@Unique('uq_table_plaque_number', ['number'])
@Index('ix_table_plaque_village_id_state', ['villageId', 'state'])
@Check('ck_table_plaque_1', "(state IN ('applied', 'inspecting', 'awarded', 'suspended')) = (live_flag IS NOT NULL)")
@Check('ck_table_plaque_2', "state NOT IN ('awarded', 'suspended') OR (number IS NOT NULL AND valid_until IS NOT NULL)")
export class TablePlaqueEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ type: 'varchar', length: 12 }) state!: string;
  /** 1 while it stands, else null. */
  @Column({ name: 'live_flag', type: 'int', nullable: true }) liveFlag!: number | null;
  @Column({ type: 'int', default: 0 }) revision!: number;
  @Column({ type: 'varchar', length: 20, nullable: true }) number!: string | null;
  @Column({ name: 'valid_until', type: 'varchar', length: 10, nullable: true }) validUntil!: string | null;
  /** The next inspection. */
  @Column({ name: 'due_on', type: 'varchar', length: 10, nullable: true }) dueOn!: string | null;
  @Column({ type: 'varchar', length: 80, nullable: true }) reason!: string | null;
  @Column({ name: 'applied_by', type: 'varchar', length: 36 }) appliedBy!: string;
  @Column({ name: 'applied_at', type: 'datetime', precision: 3 }) appliedAt!: Date;
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 }) changedAt!: Date;
}

/** 检查表, by version: an inspection names the one it went by. */
@Entity('table_checklist')
@Unique('uq_table_checklist_village_id_version', ['villageId', 'version'])
export class TableChecklistEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) items!: string;
  @Column({ name: 'created_by', type: 'varchar', length: 36 }) createdBy!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

/** 检查: append only. */
@Entity('table_inspection')
@Index('ix_table_inspection_plaque_id_inspected_at', ['plaqueId', 'inspectedAt'])
@Check('ck_table_inspection_1', 'score >= 0 AND score <= 100')
export class TableInspectionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'plaque_id', type: 'varchar', length: 36 }) plaqueId!: string;
  @Column({ name: 'checklist_version', type: 'int' }) checklistVersion!: number;
  @Column({ type: 'text' }) fulfilled!: string;
  @Column({ type: 'int' }) score!: number;
  @Column({ type: 'boolean' }) passed!: boolean;
  @Column({ name: 'by_account_id', type: 'varchar', length: 36 }) byAccountId!: string;
  @Column({ name: 'inspected_at', type: 'datetime', precision: 3 }) inspectedAt!: Date;
}

/** 统一价目: what a guest at a table costs, from a date to a date. */
@Entity('table_price_schedule')
@Unique('uq_table_price_schedule_village_id_valid_from', ['villageId', 'validFrom'])
@Check('ck_table_price_schedule_1', 'valid_from <= valid_until')
@Check('ck_table_price_schedule_2', 'per_person_fen > 0')
export class TablePriceScheduleEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  @Column({ name: 'valid_from', type: 'varchar', length: 10 }) validFrom!: string;
  @Column({ name: 'valid_until', type: 'varchar', length: 10 }) validUntil!: string;
  @Column({ name: 'per_person_fen', type: 'int' }) perPersonFen!: number;
  @Column({ name: 'created_by', type: 'varchar', length: 36 }) createdBy!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}
