import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** 给谁买: whom an order is for, when not for the buyer. Encrypted. */
@Entity('order_recipient')
export class OrderRecipientEntity {
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'name_cipher', type: 'varchar', length: 200 }) nameCipher!: string;
  @Column({ name: 'phone_cipher', type: 'varchar', length: 200 }) phoneCipher!: string;
}

/** 代取人: who picks up in the buyer's place, by a code of his own that can be taken back. */
@Entity('pickup_delegate')
@Unique('uq_pickup_delegate_pickup_point_id_business_date_code', ['pickupPointId', 'businessDate', 'code'])
@Unique('uq_pickup_delegate_order_id_live_flag', ['orderId', 'liveFlag'])
@Check('ck_pickup_delegate_1', 'revoked_at IS NULL OR took_at IS NULL')
export class PickupDelegateEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'varchar', length: 6 }) code!: string;
  /** Encrypted. */
  @Column({ name: 'name_cipher', type: 'varchar', length: 200 }) nameCipher!: string;
  @Column({ name: 'named_at', type: 'datetime', precision: 3 }) namedAt!: Date;
  /** 1 until it is taken back: one at a time. */
  @Column({ name: 'live_flag', type: 'int', nullable: true }) liveFlag!: number | null;
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true }) revokedAt!: Date | null;
  /** When the bag was handed over to this person. */
  @Column({ name: 'took_at', type: 'datetime', precision: 3, nullable: true }) tookAt!: Date | null;
}
