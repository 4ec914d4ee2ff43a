import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** When a van has to be at a household's door, counted back from the pick-up as the cycle opened. Append only. */
@Entity('route_cutoff')
@Unique('uq_route_cutoff_cycle_id_household_id', ['cycleId', 'householdId'])
export class RouteCutoffEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'door_by', type: 'datetime', precision: 3 }) doorBy!: Date;
  /** "从 17:00 倒推：……". */
  @Column({ type: 'varchar', length: 160 }) why!: string;
  @Column({ name: 'frozen_at', type: 'datetime', precision: 3 }) frozenAt!: Date;
}
