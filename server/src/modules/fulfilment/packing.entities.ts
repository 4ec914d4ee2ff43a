import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One crop on the scale at the door, all of it at once: its bags are weighed at the station or the gate. */
@Entity('crop_reading')
@Unique('uq_crop_reading_receipt_id_listing_id', ['receiptId', 'listingId'])
export class CropReadingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'receipt_id', type: 'varchar', length: 36 }) receiptId!: string;
  @Column({ name: 'listing_id', type: 'varchar', length: 36 }) listingId!: string;
  /** Pieces, or gross grams. */
  @Column({ type: 'int' }) reading!: number;
  @Column({ name: 'tare_grams', type: 'int' }) tareGrams!: number;
  @Column({ type: 'int' }) net!: number;
}

/** One bag weighed or counted at the station or the gate. */
@Entity('packed_bag')
@Index('ix_packed_bag_listing_id', ['listingId'])
export class PackedBagEntity {
  /** The order line. */
  @PrimaryColumn({ name: 'line_id', type: 'varchar', length: 36 }) lineId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'listing_id', type: 'varchar', length: 36 }) listingId!: string;
  @Column({ type: 'varchar', length: 10 }) place!: 'station' | 'gate';
  @Column({ type: 'int' }) reading!: number;
  @Column({ name: 'tare_grams', type: 'int' }) tareGrams!: number;
  @Column({ type: 'int' }) net!: number;
  @Column({ name: 'packer_account_id', type: 'varchar', length: 36 }) packerAccountId!: string;
  @Column({ name: 'packed_at', type: 'datetime', precision: 3 }) packedAt!: Date;
}

/** The last bag of a crop is packed: what was received of it, what is in the bags, and why that differs beyond the tolerance. */
@Entity('packing_close')
export class PackingCloseEntity {
  @PrimaryColumn({ name: 'listing_id', type: 'varchar', length: 36 }) listingId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'int' }) received!: number;
  @Column({ type: 'int' }) packed!: number;
  @Column({ type: 'varchar', length: 60, nullable: true }) reason!: string | null;
  @Column({ name: 'packer_account_id', type: 'varchar', length: 36 }) packerAccountId!: string;
  @Column({ name: 'closed_at', type: 'datetime', precision: 3 }) closedAt!: Date;
}
