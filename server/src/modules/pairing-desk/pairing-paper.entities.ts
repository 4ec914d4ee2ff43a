import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file of a pairing: the agreement, a protocol, a notice. Its bytes are kept with the photos, under the same id. */
@Entity('pairing_paper')
@Index('ix_pairing_paper_pairing_id_id', ['pairingId', 'id'])
export class PairingPaperEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 40 }) title!: string;
  @Column({ name: 'kept_by', type: 'varchar', length: 36 }) keptBy!: string;
  @Column({ name: 'kept_at', type: 'datetime', precision: 3 }) keptAt!: Date;
}
