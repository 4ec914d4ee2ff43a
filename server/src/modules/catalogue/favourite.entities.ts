import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 喜欢的菜园. */
@Entity('favourite_garden')
@Index('ix_favourite_garden_household_id', ['householdId'])
export class FavouriteGardenEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @PrimaryColumn({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ type: 'datetime', precision: 3 }) since!: Date;
}
