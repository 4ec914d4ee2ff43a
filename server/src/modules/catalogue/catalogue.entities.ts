import type { ListingState, SaleUnitKind } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 菜品. */
@Entity('crop')
export class CropEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 40 }) name!: string;
  /** File name of the drawing. */
  @Column({ type: 'varchar', length: 40 }) drawing!: string;
  @Column({ type: 'varchar', length: 20 }) category!: string;
  /** Pinyin initials. */
  @Column({ type: 'varchar', length: 20 }) initials!: string;
}

/** 售卖单位: how a village sells a crop, with the committee's price band. */
@Entity('sale_unit')
@Unique('uq_sale_unit_village_id_crop_id_name', ['villageId', 'cropId', 'name'])
export class SaleUnitEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  @Column({ name: 'crop_id', type: 'varchar', length: 36 }) cropId!: string;
  @Column({ type: 'varchar', length: 20 }) kind!: SaleUnitKind;
  @Column({ type: 'varchar', length: 8 }) name!: string;
  @Column({ name: 'grams_per_unit', type: 'int' }) gramsPerUnit!: number;
  @Column({ name: 'guide_fen', type: 'int' }) guideFen!: number;
  @Column({ name: 'floor_fen', type: 'int' }) floorFen!: number;
  @Column({ name: 'ceiling_fen', type: 'int' }) ceilingFen!: number;
}

/** 农户 with her garden's plaque. */
@Entity('household')
@Unique('uq_household_village_id_plaque_number', ['villageId', 'plaqueNumber'])
export class HouseholdEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  /** The pairing the household sells in. */
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'plaque_number', type: 'varchar', length: 8 }) plaqueNumber!: string;
  @Column({ name: 'farmer_name', type: 'varchar', length: 40 }) farmerName!: string;
  @Column({ name: 'group_name', type: 'varchar', length: 20 }) groupName!: string;
  @Column({ name: 'growing_years', type: 'int', nullable: true }) growingYears!: number | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) quote!: string | null;
  @Column({ name: 'audio_seconds', type: 'int', nullable: true }) audioSeconds!: number | null;
  /** Encrypted. */
  @Column({ name: 'phone_cipher', type: 'varchar', length: 200, nullable: true }) phoneCipher!: string | null;
  @Column({ name: 'helper_name', type: 'varchar', length: 40, nullable: true }) helperName!: string | null;
  /** Encrypted. */
  @Column({ name: 'helper_phone_cipher', type: 'varchar', length: 200, nullable: true }) helperPhoneCipher!: string | null;
  /** Micro-degrees, GCJ-02. */
  @Column({ name: 'lat_e6', type: 'int' }) latE6!: number;
  @Column({ name: 'lng_e6', type: 'int' }) lngE6!: number;
  /** For the driver: "1 组老井旁，倒车进，狗拴着". */
  @Column({ type: 'varchar', length: 120, nullable: true }) hint!: string | null;
  /** Last quick residue test that passed. */
  @Column({ name: 'tested_on', type: 'varchar', length: 10, nullable: true }) testedOn!: string | null;
}

/** 上架: a household's offer of a crop for one business date. Quantities in base units. */
@Entity('listing')
@Unique('uq_listing_household_id_business_date_sale_unit_id_open_flag', ['householdId', 'businessDate', 'saleUnitId', 'openFlag'])
@Index('ix_listing_pairing_id_business_date', ['pairingId', 'businessDate'])
@Index('ix_listing_cycle_id', ['cycleId'])
@Check('ck_listing_1', 'reserved >= 0 AND sold >= 0 AND reserved + sold <= offered')
export class ListingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'sale_unit_id', type: 'varchar', length: 36 }) saleUnitId!: string;
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ type: 'int' }) offered!: number;
  @Column({ type: 'int' }) reserved!: number;
  @Column({ type: 'int' }) sold!: number;
  @Column({ type: 'varchar', length: 20 }) state!: ListingState;
  @Column({ name: 'cutoff_at', type: 'datetime', precision: 3 }) cutoffAt!: Date;
  /** "从 17:00 倒推：……", where the road decides; null where a setting or the day does. */
  @Column({ name: 'cutoff_why', type: 'varchar', length: 200, nullable: true }) cutoffWhy!: string | null;
  @Column({ type: 'varchar', length: 10 }) channel!: string;
  @Column({ name: 'opened_at', type: 'datetime', precision: 3, nullable: true }) openedAt!: Date | null;
  @Column({ name: 'submitted_at', type: 'datetime', precision: 3 }) submittedAt!: Date;
  /** 1 while it stands, null once withdrawn: one standing listing per household, date and unit. */
  @Column({ name: 'open_flag', type: 'int', nullable: true }) openFlag!: number | null;
  /** What the last publish put on top of a standing listing; null when all of it was published at once. */
  @Column({ type: 'int', nullable: true }) added!: number | null;
  /** 每家最多: what one account may order of it in all; null without a limit. */
  @Column({ name: 'most_per_account', type: 'int', nullable: true }) mostPerAccount!: number | null;
  /** The price before that; null with `added`. */
  @Column({ name: 'price_before_fen', type: 'int', nullable: true }) priceBeforeFen!: number | null;
}
