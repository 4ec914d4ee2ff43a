import type { ShortageState } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 缺菜: a crop of one garden of which less was cut than ordered. */
@Entity('shortage')
@Unique('uq_shortage_listing_id_open_flag', ['listingId', 'openFlag'])
@Index('ix_shortage_pairing_id_business_date', ['pairingId', 'businessDate'])
@Check('ck_shortage_1', 'available >= 0 AND available < wanted')
export class ShortageEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'listing_id', type: 'varchar', length: 36 }) listingId!: string;
  /** 1 until it is confirmed or withdrawn: one at a time for each listing. */
  @Column({ name: 'open_flag', type: 'int', nullable: true }) openFlag!: number | null;
  @Column({ type: 'varchar', length: 20 }) state!: ShortageState;
  @Column({ name: 'declared_by', type: 'varchar', length: 20 }) declaredBy!: string;
  @Column({ name: 'declared_by_account', type: 'varchar', length: 36, nullable: true }) declaredByAccount!: string | null;
  /** As it stands in the sentence: "少摘了", "农户没在家，没收到菜". */
  @Column({ type: 'varchar', length: 40 }) why!: string;
  /** Base quantity all its lines together were due. */
  @Column({ type: 'int' }) wanted!: number;
  @Column({ type: 'int' }) available!: number;
  @Column({ type: 'varchar', length: 20 }) strategy!: string;
  /** Grows with every draft: a confirmation names the one it saw. */
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'declared_at', type: 'datetime', precision: 3 }) declaredAt!: Date;
  /** When it confirms itself. */
  @Column({ name: 'confirms_at', type: 'datetime', precision: 3 }) confirmsAt!: Date;
  @Column({ name: 'confirmed_at', type: 'datetime', precision: 3, nullable: true }) confirmedAt!: Date | null;
  /** operator, time or van. */
  @Column({ name: 'confirmed_by', type: 'varchar', length: 20, nullable: true }) confirmedBy!: string | null;
  @Column({ name: 'confirmed_by_account', type: 'varchar', length: 36, nullable: true }) confirmedByAccount!: string | null;
}

/** Who gets what of it. */
@Entity('shortage_line')
@Unique('uq_shortage_line_shortage_id_line_id', ['shortageId', 'lineId'])
@Index('ix_shortage_line_line_id', ['lineId'])
@Check('ck_shortage_line_1', 'allotted >= 0 AND substitute_quantity >= 0 AND allotted + substitute_quantity <= wanted')
@Check('ck_shortage_line_2', 'refund_fen >= 0')
export class ShortageLineEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'shortage_id', type: 'varchar', length: 36 }) shortageId!: string;
  /** The order line. */
  @Column({ name: 'line_id', type: 'varchar', length: 36 }) lineId!: string;
  @Column({ type: 'int' }) wanted!: number;
  @Column({ type: 'int' }) allotted!: number;
  /** Set by the operator; the strategy leaves it alone. */
  @Column({ name: 'by_hand', type: 'boolean' }) byHand!: boolean;
  @Column({ name: 'substitute_listing_id', type: 'varchar', length: 36, nullable: true }) substituteListingId!: string | null;
  @Column({ name: 'substitute_quantity', type: 'int' }) substituteQuantity!: number;
  @Column({ name: 'refund_fen', type: 'int' }) refundFen!: number;
  /** What the resident is told; null for a line that gets all of it. */
  @Column({ type: 'varchar', length: 160, nullable: true }) sentence!: string | null;
}
