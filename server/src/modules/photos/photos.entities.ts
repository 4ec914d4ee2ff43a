import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 照片: one picture somebody took, made anew by the server. */
@Entity('photo')
@Index('ix_photo_subject_id', ['subjectId'])
export class PhotoEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  /** Whose operator may look at it; null until it belongs to something. */
  @Column({ name: 'pairing_id', type: 'varchar', length: 36, nullable: true }) pairingId!: string | null;
  /** The claim or count it shows; null until then, and thrown away if it stays so. */
  @Column({ name: 'subject_id', type: 'varchar', length: 36, nullable: true }) subjectId!: string | null;
  /** Belongs to something everybody may see: 1, else 0. */
  @Column({ name: 'is_open', type: 'int', default: 0 }) isOpen!: number;
  /** picture, sound or paper (a PDF). */
  @Column({ type: 'varchar', length: 8, default: 'picture' }) media!: string;
  /** receiving → kept → discarded: read only while kept. */
  @Column({ type: 'varchar', length: 12 }) state!: string;
  @Column({ type: 'int', nullable: true }) width!: number | null;
  @Column({ type: 'int', nullable: true }) height!: number | null;
  @Column({ type: 'int', nullable: true }) bytes!: number | null;
  @Column({ name: 'taken_at', type: 'datetime', precision: 3 }) takenAt!: Date;
}

/** How many photos somebody has sent on a date, good ones and bad: the row whose lock makes two at once wait. */
@Entity('photo_allowance')
export class PhotoAllowanceEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @PrimaryColumn({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'int' }) sent!: number;
}
