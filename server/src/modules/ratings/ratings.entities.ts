import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 评价: stars and words for a garden whose crops were picked up; never changed, its words may be taken down. */
@Entity('garden_rating')
@Unique('uq_garden_rating_order_id_household_id', ['orderId', 'householdId'])
@Unique('uq_garden_rating_account_id_household_id_business_date', ['accountId', 'householdId', 'businessDate'])
@Index('ix_garden_rating_household_id_id', ['householdId', 'id'])
@Index('ix_garden_rating_pairing_id_id', ['pairingId', 'id'])
@Check('ck_garden_rating_1', 'stars BETWEEN 1 AND 5')
@Check('ck_garden_rating_2', '(hidden_at IS NULL) = (hidden_reason IS NULL)')
export class GardenRatingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'int' }) stars!: number;
  @Column({ type: 'varchar', length: 100 }) text!: string;
  /** What of the garden was in the order: "红菜薹、大蒜". */
  @Column({ type: 'varchar', length: 100 }) crops!: string;
  @Column({ name: 'rated_at', type: 'datetime', precision: 3 }) ratedAt!: Date;
  @Column({ name: 'hidden_at', type: 'datetime', precision: 3, nullable: true }) hiddenAt!: Date | null;
  @Column({ name: 'hidden_reason', type: 'varchar', length: 60, nullable: true }) hiddenReason!: string | null;
}
