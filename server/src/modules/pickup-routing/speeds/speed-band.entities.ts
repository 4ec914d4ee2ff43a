import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { SpeedBand } from '../domain/speed-bands';

/** What finished runs taught of how fast a band is driven; the operator may put it aside. */
@Entity('speed_band')
@Unique('uq_speed_band_pairing_id_band', ['pairingId', 'band'])
@Check('ck_speed_band_1', 'permille >= 600 AND permille <= 1800 AND runs >= 10 AND legs >= runs')
export class SpeedBandEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 10 }) band!: SpeedBand;
  /** Thousandths of the estimated time. */
  @Column({ type: 'int' }) permille!: number;
  @Column({ type: 'int' }) runs!: number;
  @Column({ type: 'int' }) legs!: number;
  @Column({ name: 'first_date', type: 'varchar', length: 10 }) firstDate!: string;
  @Column({ name: 'last_date', type: 'varchar', length: 10 }) lastDate!: string;
  @Column({ name: 'learnt_at', type: 'datetime', precision: 3 }) learntAt!: Date;
  @Column({ type: 'boolean' }) active!: boolean;
}
