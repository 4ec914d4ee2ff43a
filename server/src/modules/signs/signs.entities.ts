import type { SignState } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 菜园牌: what a code on a sign in the ground leads to. The row without a household is the village's own code. */
@Entity('garden_sign')
@Unique('uq_garden_sign_scene', ['scene'])
@Index('ux_garden_sign_household_id_live', ['householdId', 'live'], { unique: true })
@Index('ix_garden_sign_village_id', ['villageId'])
export class GardenSignEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  /** At most 32 visible characters (WeChat getwxacodeunlimit). */
  @Column({ type: 'varchar', length: 32 }) scene!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36, nullable: true }) householdId!: string | null;
  @Column({ type: 'varchar', length: 20 }) state!: SignState;
  /** 1 until it is retired, null afterwards and for a village's code: one standing sign for each garden. */
  @Column({ type: 'int', nullable: true }) live!: number | null;
  /** How many steps its life has had; a village's code has none. */
  @Column({ type: 'int', default: 0 }) steps!: number;
}

/** One step in a sign's life. Append only. */
@Entity('garden_sign_step')
@Unique('uq_garden_sign_step_sign_id_step', ['signId', 'step'])
@Check('ck_garden_sign_step_1', '(from_state IS NULL) = (step = 1)')
export class GardenSignStepEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'sign_id', type: 'varchar', length: 36 }) signId!: string;
  @Column({ type: 'int' }) step!: number;
  @Column({ name: 'from_state', type: 'varchar', length: 20, nullable: true }) fromState!: SignState | null;
  @Column({ name: 'to_state', type: 'varchar', length: 20 }) toState!: SignState;
  @Column({ type: 'varchar', length: 80, nullable: true }) note!: string | null;
  @Column({ name: 'by_account_id', type: 'varchar', length: 36, nullable: true }) byAccountId!: string | null;
  /** Null for signs from before there were records. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) at!: Date | null;
}
