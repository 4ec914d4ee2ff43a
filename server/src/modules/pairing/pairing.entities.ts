import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('village')
export class VillageEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 40 }) name!: string;
  @Column({ type: 'varchar', length: 40 }) street!: string;
  @Column({ type: 'varchar', length: 40 }) district!: string;
  /** Batch of the "six-good" villages: 1 or 2. */
  @Column({ type: 'int' }) batch!: number;
  @Column({ name: 'station_name', type: 'varchar', length: 60 }) stationName!: string;
  /** Degrees × 1,000,000, GCJ-02. */
  @Column({ name: 'station_lat_e6', type: 'int' }) stationLatE6!: number;
  @Column({ name: 'station_lng_e6', type: 'int' }) stationLngE6!: number;
}

@Entity('community')
export class CommunityEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 40 }) name!: string;
  @Column({ type: 'varchar', length: 40 }) street!: string;
}

@Entity('compound')
@Index('ix_compound_community_id', ['communityId'])
export class CompoundEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'community_id', type: 'varchar', length: 36 }) communityId!: string;
  @Column({ type: 'varchar', length: 40 }) name!: string;
}

/** The company that buys at the doorstep and sells to residents. */
@Entity('operator')
@Unique('uq_operator_name', ['name'])
export class OperatorEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 60 }) name!: string;
}

/** One village with one community and its operator, and the times of their day. */
@Entity('pairing')
@Unique('uq_pairing_village_id_community_id', ['villageId', 'communityId'])
@Index('ix_pairing_operator_id', ['operatorId'])
export class PairingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  @Column({ name: 'community_id', type: 'varchar', length: 36 }) communityId!: string;
  @Column({ name: 'operator_id', type: 'varchar', length: 36, nullable: true }) operatorId!: string | null;
  @Column({ type: 'varchar', length: 20 }) state!: string;
  /** How many steps its life has had since they are kept. */
  @Column({ type: 'int', default: 0 }) steps!: number;
  @Column({ name: 'signed_on', type: 'varchar', length: 10, nullable: true }) signedOn!: string | null;
  /** Where bags of weighed crops are put on the scale: door, station or gate. */
  @Column({ name: 'pack_at', type: 'varchar', length: 10 }) packAt!: string;
  /** Whether gardens read buyers' names: 1, else 0. */
  @Column({ name: 'buyers_shown', type: 'int', default: 0 }) buyersShown!: number;
  /** Weekdays with service, Monday = 1: "1234567". */
  @Column({ name: 'service_weekdays', type: 'varchar', length: 7 }) serviceWeekdays!: string;
  @Column({ name: 'opens_at', type: 'varchar', length: 5 }) opensAt!: string;
  @Column({ name: 'cutoff_at', type: 'varchar', length: 5 }) cutoffAt!: string;
  @Column({ name: 'collect_from', type: 'varchar', length: 5 }) collectFrom!: string;
  @Column({ name: 'drop_by', type: 'varchar', length: 5 }) dropBy!: string;
  @Column({ name: 'pickup_from', type: 'varchar', length: 5 }) pickupFrom!: string;
  @Column({ name: 'pickup_to', type: 'varchar', length: 5 }) pickupTo!: string;
  @Column({ name: 'list_from_evening_before', type: 'varchar', length: 5 }) listFromEveningBefore!: string;
  @Column({ name: 'reservation_minutes', type: 'int' }) reservationMinutes!: number;
  @Column({ name: 'payment_grace_minutes', type: 'int' }) paymentGraceMinutes!: number;
  /** How much heavier than due a bag may be as a gift: the larger of the two. */
  @Column({ name: 'gift_percent', type: 'int', default: 10 }) giftPercent!: number;
  @Column({ name: 'gift_grams', type: 'int', default: 200 }) giftGrams!: number;
  /** How a crop cut short is shared out unless the operator says otherwise. */
  @Column({ name: 'shortage_strategy', type: 'varchar', length: 20, default: 'proportional' }) shortageStrategy!: string;
  /** Less than this of a crop sold by weight is of no use to anybody. */
  @Column({ name: 'least_useful_grams', type: 'int', default: 250 }) leastUsefulGrams!: number;
  /** 'HH:MM' at which a shortage confirms itself. */
  @Column({ name: 'shortage_confirms_at', type: 'varchar', length: 5, default: '14:45' }) shortageConfirmsAt!: string;
}

/** One step in a pairing's life, with its document. Append only. */
@Entity('pairing_step')
@Unique('uq_pairing_step_pairing_id_step', ['pairingId', 'step'])
@Check('ck_pairing_step_1', "(to_state IN ('paused', 'ended')) = (reason IS NOT NULL)")
export class PairingStepEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'int' }) step!: number;
  @Column({ name: 'from_state', type: 'varchar', length: 20, nullable: true }) fromState!: string | null;
  @Column({ name: 'to_state', type: 'varchar', length: 20 }) toState!: string;
  @Column({ name: 'on_date', type: 'varchar', length: 10, nullable: true }) onDate!: string | null;
  /** Number of the signed paper: "天结字〔2026〕7 号". */
  @Column({ type: 'varchar', length: 60, nullable: true }) document!: string | null;
  @Column({ type: 'varchar', length: 80, nullable: true }) reason!: string | null;
  /** What became of open orders when it paused or ended: deliver or refund. */
  @Column({ name: 'orders_then', type: 'varchar', length: 10, nullable: true }) ordersThen!: string | null;
  @Column({ name: 'by_account_id', type: 'varchar', length: 36 }) byAccountId!: string;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
}

@Entity('pickup_point')
@Unique('uq_pickup_point_pairing_id_letter', ['pairingId', 'letter'])
@Index('ix_pickup_point_compound_id', ['compoundId'])
export class PickupPointEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'compound_id', type: 'varchar', length: 36 }) compoundId!: string;
  /** First part of every bag label of this point: "A" of "A-07". */
  @Column({ type: 'varchar', length: 2 }) letter!: string;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column({ name: 'short_name', type: 'varchar', length: 20 }) shortName!: string;
  @Column({ name: 'keeper_account_id', type: 'varchar', length: 36 }) keeperAccountId!: string;
  @Column({ name: 'keeper_name', type: 'varchar', length: 20 }) keeperName!: string;
  @Column({ name: 'keeper_phone_cipher', type: 'varchar', length: 200, nullable: true }) keeperPhoneCipher!: string | null;
  @Column({ name: 'pickup_from', type: 'varchar', length: 5 }) pickupFrom!: string;
  @Column({ name: 'pickup_to', type: 'varchar', length: 5 }) pickupTo!: string;
  /** From then on what nobody came for may be given away: "20:30". */
  @Column({ name: 'donate_from', type: 'varchar', length: 5, default: '20:30' }) donateFrom!: string;
  @Column({ name: 'capacity_crates', type: 'int' }) capacityCrates!: number;
  @Column({ name: 'lat_e6', type: 'int' }) latE6!: number;
  @Column({ name: 'lng_e6', type: 'int' }) lngE6!: number;
  @Column({ type: 'boolean' }) open!: boolean;
}

/** A service fee as data: what it is for, how it is counted, who pays it to whom, and from when to when. */
@Entity('fee_rule')
@Index('ix_fee_rule_pairing_id', ['pairingId'])
export class FeeRuleEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 20 }) type!: string;
  /** per_order or per_500g: fen; share_of_crops: basis points. */
  @Column({ name: 'base_kind', type: 'varchar', length: 20 }) baseKind!: string;
  @Column({ type: 'int' }) amount!: number;
  @Column({ type: 'varchar', length: 20 }) payer!: string;
  @Column({ type: 'varchar', length: 20 }) payee!: string;
  @Column({ name: 'valid_from', type: 'varchar', length: 10 }) validFrom!: string;
  /** Last day; null while it has no end. */
  @Column({ name: 'valid_to', type: 'varchar', length: 10, nullable: true }) validTo!: string | null;
}

/** A day on which the pairing does not serve. */
@Entity('closed_date')
@Unique('uq_closed_date_pairing_id_date', ['pairingId', 'date'])
export class ClosedDateEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 10 }) date!: string;
  @Column({ type: 'varchar', length: 80, nullable: true }) reason!: string | null;
}

/** From this date on other weekdays are served. */
@Entity('weekday_change')
@Unique('uq_weekday_change_pairing_id_from_date', ['pairingId', 'fromDate'])
export class WeekdayChangeEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'from_date', type: 'varchar', length: 10 }) fromDate!: string;
  @Column({ type: 'varchar', length: 7 }) weekdays!: string;
  @Column({ name: 'closes_on_holidays', type: 'boolean' }) closesOnHolidays!: boolean;
}
