import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 特产: what a household sells at the village. */
@Entity('village_good')
@Index('ix_village_good_pairing_id_id', ['pairingId', 'id'])
@Index('ix_village_good_household_id_id', ['householdId', 'id'])
@Check('ck_village_good_1', 'price_fen > 0')
@Check('ck_village_good_2', 'taken >= 0 AND taken <= offered')
export class VillageGoodEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ type: 'varchar', length: 20 }) name!: string;
  @Column({ type: 'varchar', length: 4 }) unit!: string;
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  /** Pieces. */
  @Column({ type: 'int' }) offered!: number;
  /** By orders that wait to be paid or fetched, or are fetched. */
  @Column({ type: 'int', default: 0 }) taken!: number;
}

/** Pieces of it that a family fetches on a day. */
@Entity('village_good_order')
@Unique('uq_village_good_order_household_id_code', ['householdId', 'code'])
@Index('ix_village_good_order_account_id_id', ['accountId', 'id'])
@Index('ix_village_good_order_good_id_state', ['goodId', 'state'])
@Index('ix_village_good_order_household_id_fetch_date', ['householdId', 'fetchDate'])
@Check('ck_village_good_order_1', 'pieces > 0')
@Check('ck_village_good_order_2', 'price_fen > 0')
export class VillageGoodOrderEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'good_id', type: 'varchar', length: 36 }) goodId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  /** held, paid, handed, cancelled, expired, missed. */
  @Column({ type: 'varchar', length: 10 }) state!: string;
  @Column({ type: 'int' }) pieces!: number;
  /** Of a piece, as it was ordered. */
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ name: 'fetch_date', type: 'varchar', length: 10 }) fetchDate!: string;
  /** Six digits, while it waits to be fetched. */
  @Column({ type: 'varchar', length: 6, nullable: true }) code!: string | null;
  @Column({ name: 'payment_id', type: 'varchar', length: 32, nullable: true }) paymentId!: string | null;
  @Column({ name: 'held_until', type: 'datetime', precision: 3 }) heldUntil!: Date;
  @Column({ name: 'placed_at', type: 'datetime', precision: 3 }) placedAt!: Date;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
}
