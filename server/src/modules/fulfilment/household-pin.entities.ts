import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Four digits a household confirms with at the door. Only a keyed digest of them is kept. */
@Entity('household_pin')
@Check('ck_household_pin_1', 'wrong BETWEEN 0 AND 5')
export class HouseholdPinEntity {
  @PrimaryColumn({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 43 }) mac!: string;
  /** Wrong tries on `wrongDate`, since the last right one. */
  @Column({ type: 'int' }) wrong!: number;
  @Column({ name: 'wrong_date', type: 'varchar', length: 10, nullable: true }) wrongDate!: string | null;
  @Column({ name: 'set_at', type: 'datetime', precision: 3 }) setAt!: Date;
}
