import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 紧急停一天: who called which day off, why, and when its last order was refunded. */
@Entity('called_off_day')
@Check('ck_called_off_day_1', 'orders >= 0')
@Unique('uq_called_off_day_cycle_id', ['cycleId'])
@Index('ix_called_off_day_pairing_id_business_date', ['pairingId', 'businessDate'])
export class CalledOffDayEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'varchar', length: 80 }) reason!: string;
  @Column({ name: 'by_account_id', type: 'varchar', length: 36 }) byAccountId!: string;
  /** That stood when it was called off. */
  @Column({ type: 'int' }) orders!: number;
  @Column({ name: 'called_off_at', type: 'datetime', precision: 3 }) calledOffAt!: Date;
  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true }) finishedAt!: Date | null;
}
