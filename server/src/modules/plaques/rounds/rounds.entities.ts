import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 一轮检查: all plaques of a village, from a day to a day. */
@Entity('inspection_round')
@Unique('uq_inspection_round_village_id_from_date', ['villageId', 'fromDate'])
@Check('ck_inspection_round_1', 'from_date <= due_on')
export class InspectionRoundEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  @Column({ type: 'varchar', length: 20 }) title!: string;
  @Column({ name: 'from_date', type: 'varchar', length: 10 }) fromDate!: string;
  @Column({ name: 'due_on', type: 'varchar', length: 10 }) dueOn!: string;
  @Column({ name: 'created_by', type: 'varchar', length: 36 }) createdBy!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

/** A plaque in a round, with the day it is due and the inspection that was made. */
@Entity('inspection_visit')
@Unique('uq_inspection_visit_round_id_plaque_id', ['roundId', 'plaqueId'])
@Index('ix_inspection_visit_plaque_id', ['plaqueId'])
@Check('ck_inspection_visit_1', '(inspection_id IS NULL) = (done_on IS NULL)')
export class InspectionVisitEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'round_id', type: 'varchar', length: 36 }) roundId!: string;
  @Column({ name: 'plaque_id', type: 'varchar', length: 36 }) plaqueId!: string;
  @Column({ name: 'due_on', type: 'varchar', length: 10 }) dueOn!: string;
  @Column({ name: 'inspection_id', type: 'varchar', length: 36, nullable: true }) inspectionId!: string | null;
  @Column({ name: 'done_on', type: 'varchar', length: 10, nullable: true }) doneOn!: string | null;
}

/** 服务标准: what every table of a village keeps to, from a date to a date. */
@Entity('service_standard')
@Unique('uq_service_standard_village_id_valid_from', ['villageId', 'validFrom'])
@Check('ck_service_standard_1', 'valid_from <= valid_until')
export class ServiceStandardEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  @Column({ name: 'valid_from', type: 'varchar', length: 10 }) validFrom!: string;
  @Column({ name: 'valid_until', type: 'varchar', length: 10 }) validUntil!: string;
  /** A list of sentences. */
  @Column({ type: 'text' }) items!: string;
  @Column({ name: 'created_by', type: 'varchar', length: 36 }) createdBy!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}
