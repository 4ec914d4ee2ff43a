import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 村游活动. */
@Entity('trip')
@Index('ix_trip_pairing_id_state_trip_date', ['pairingId', 'state', 'tripDate'])
@Check('ck_trip_1', 'families > 0 AND seats > 0')
@Check('ck_trip_2', 'families_taken >= 0 AND families_taken <= families')
@Check('ck_trip_3', 'seats_taken >= 0 AND seats_taken <= seats')
@Check('ck_trip_4', 'deposit_fen > 0 AND deposit_fen <= price_fen')
@Check('ck_trip_5', 'starts_at < ends_at')
export class TripEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 40 }) title!: string;
  @Column({ type: 'varchar', length: 200 }) story!: string;
  @Column({ name: 'trip_date', type: 'varchar', length: 10 }) tripDate!: string;
  @Column({ name: 'backup_date', type: 'varchar', length: 10, nullable: true }) backupDate!: string | null;
  @Column({ name: 'starts_at', type: 'datetime', precision: 3 }) startsAt!: Date;
  @Column({ name: 'ends_at', type: 'datetime', precision: 3 }) endsAt!: Date;
  @Column({ type: 'varchar', length: 80 }) gathering!: string;
  @Column({ type: 'text' }) programme!: string;
  @Column({ type: 'int' }) families!: number;
  @Column({ type: 'int' }) seats!: number;
  /** By bookings that are held, offered or paid. */
  @Column({ name: 'families_taken', type: 'int', default: 0 }) familiesTaken!: number;
  @Column({ name: 'seats_taken', type: 'int', default: 0 }) seatsTaken!: number;
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ name: 'deposit_fen', type: 'int' }) depositFen!: number;
  /** Cancellation tiers. */
  @Column({ type: 'text' }) policy!: string;
  @Column({ type: 'varchar', length: 12 }) state!: string;
  /** The last number given on the waiting list. */
  @Column({ name: 'queue_last', type: 'int', default: 0 }) queueLast!: number;
  @Column({ type: 'varchar', length: 80, nullable: true }) reason!: string | null;
  @Column({ name: 'created_by', type: 'varchar', length: 36 }) createdBy!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true }) publishedAt!: Date | null;
  @Column({ name: 'cancelled_at', type: 'datetime', precision: 3, nullable: true }) cancelledAt!: Date | null;
  /** Counts edits and moves. */
  @Column({ type: 'int', default: 0 }) revision!: number;
  @Column({ type: 'int', default: 1 }) buses!: number;
  /** To its backup date. */
  @Column({ name: 'moved_at', type: 'datetime', precision: 3, nullable: true }) movedAt!: Date | null;
  @Column({ name: 'confirmed_at', type: 'datetime', precision: 3, nullable: true }) confirmedAt!: Date | null;
  @Column({ name: 'settled_at', type: 'datetime', precision: 3, nullable: true }) settledAt!: Date | null;
  /** When its leader last said that guardians agreed to photos. */
  @Column({ name: 'photos_agreed_at', type: 'datetime', precision: 3, nullable: true }) photosAgreedAt!: Date | null;
}

/** 报名: a family, whole. */
@Entity('trip_booking')
@Unique('uq_trip_booking_trip_id_account_id_open_flag', ['tripId', 'accountId', 'openFlag'])
@Index('ix_trip_booking_trip_id_state_queue_no', ['tripId', 'state', 'queueNo'])
@Index('ix_trip_booking_account_id_id', ['accountId', 'id'])
@Index('ix_trip_booking_pairing_id_code', ['pairingId', 'code'])
@Check('ck_trip_booking_1', 'adults > 0 AND children >= 0')
@Check('ck_trip_booking_2', 'children = 0 OR consent_id IS NOT NULL')
@Check('ck_trip_booking_3', 'refund_fen >= 0 AND refund_fen <= deposit_fen')
export class TripBookingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'trip_id', type: 'varchar', length: 36 }) tripId!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ type: 'varchar', length: 12 }) state!: string;
  /** 1 while it stands, else null: one a family and trip. */
  @Column({ name: 'open_flag', type: 'int', nullable: true }) openFlag!: number | null;
  @Column({ type: 'int' }) adults!: number;
  @Column({ type: 'int' }) children!: number;
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ name: 'deposit_fen', type: 'int' }) depositFen!: number;
  @Column({ type: 'text' }) policy!: string;
  @Column({ name: 'friend_code', type: 'varchar', length: 12, nullable: true }) friendCode!: string | null;
  /** Age bands, allergies and needs, encrypted; null once erased. */
  @Column({ name: 'family_sealed', type: 'text', nullable: true }) familySealed!: string | null;
  @Column({ name: 'consent_id', type: 'varchar', length: 36, nullable: true }) consentId!: string | null;
  @Column({ name: 'payment_id', type: 'varchar', length: 32, nullable: true }) paymentId!: string | null;
  /** Its number on the waiting list, while it waits. */
  @Column({ name: 'queue_no', type: 'int', nullable: true }) queueNo!: number | null;
  @Column({ type: 'int', default: 0 }) offers!: number;
  @Column({ name: 'held_until', type: 'datetime', precision: 3, nullable: true }) heldUntil!: Date | null;
  @Column({ name: 'offered_until', type: 'datetime', precision: 3, nullable: true }) offeredUntil!: Date | null;
  @Column({ name: 'household_id', type: 'varchar', length: 36, nullable: true }) householdId!: string | null;
  /** Decided to go back of the deposit. */
  @Column({ name: 'refund_fen', type: 'int', default: 0 }) refundFen!: number;
  @Column({ name: 'placed_at', type: 'datetime', precision: 3 }) placedAt!: Date;
  @Column({ name: 'paid_at', type: 'datetime', precision: 3, nullable: true }) paidAt!: Date | null;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column({ name: 'erased_at', type: 'datetime', precision: 3, nullable: true }) erasedAt!: Date | null;
  /** Six digits that the family says at each point. */
  @Column({ type: 'varchar', length: 6, nullable: true }) code!: string | null;
  /** Standards and a guest's price at a table, as they were when the family booked. */
  @Column({ type: 'text', nullable: true }) terms!: string | null;
  /** Whom to call in an emergency, encrypted. */
  @Column({ name: 'contact_sealed', type: 'text', nullable: true }) contactSealed!: string | null;
  /** Of extras, paid with the deposit. */
  @Column({ name: 'extras_fen', type: 'int', default: 0 }) extrasFen!: number;
  /** Decided to go back of them. */
  @Column({ name: 'extras_back_fen', type: 'int', default: 0 }) extrasBackFen!: number;
}

/** 采摘和特产: what a household offers with a trip. */
@Entity('trip_extra')
@Index('ix_trip_extra_trip_id_id', ['tripId', 'id'])
@Check('ck_trip_extra_1', 'price_fen > 0')
@Check('ck_trip_extra_2', 'taken >= 0 AND taken <= offered')
export class TripExtraEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'trip_id', type: 'varchar', length: 36 }) tripId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ type: 'varchar', length: 20 }) name!: string;
  @Column({ type: 'varchar', length: 4 }) unit!: string;
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  /** Pieces. */
  @Column({ type: 'int' }) offered!: number;
  /** By lines that are ordered or handed over. */
  @Column({ type: 'int', default: 0 }) taken!: number;
}

/** What a family has ordered of it. */
@Entity('trip_extra_line')
@Index('ix_trip_extra_line_trip_id_state', ['tripId', 'state'])
@Index('ix_trip_extra_line_booking_id_id', ['bookingId', 'id'])
@Index('ix_trip_extra_line_extra_id_state', ['extraId', 'state'])
@Check('ck_trip_extra_line_1', 'pieces > 0')
@Check('ck_trip_extra_line_2', 'price_fen > 0')
export class TripExtraLineEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'trip_id', type: 'varchar', length: 36 }) tripId!: string;
  @Column({ name: 'booking_id', type: 'varchar', length: 36 }) bookingId!: string;
  @Column({ name: 'extra_id', type: 'varchar', length: 36 }) extraId!: string;
  @Column({ type: 'int' }) pieces!: number;
  /** Of a piece, as it was ordered. */
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  /** With the deposit; else to the household, at the village. */
  @Column({ type: 'boolean' }) prepaid!: boolean;
  /** ordered, handed, cancelled. */
  @Column({ type: 'varchar', length: 10 }) state!: string;
  @Column({ name: 'ordered_at', type: 'datetime', precision: 3 }) orderedAt!: Date;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
}

/** 接待: what a household offers on a trip. */
@Entity('trip_host')
@Unique('uq_trip_host_trip_id_household_id', ['tripId', 'householdId'])
@Index('ix_trip_host_household_id', ['householdId'])
@Check('ck_trip_host_1', 'seats > 0')
@Check('ck_trip_host_2', 'plots >= 0')
@Check('ck_trip_host_3', 'per_person_fen >= 0')
export class TripHostEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'trip_id', type: 'varchar', length: 36 }) tripId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ type: 'varchar', length: 40 }) name!: string;
  @Column({ type: 'int' }) seats!: number;
  @Column({ type: 'int' }) plots!: number;
  @Column({ name: 'per_person_fen', type: 'int' }) perPersonFen!: number;
  @Column({ name: 'menu_allergens', type: 'text' }) menuAllergens!: string;
  @Column({ type: 'boolean' }) bathroom!: boolean;
  @Column({ type: 'boolean' }) stairs!: boolean;
  @Column({ type: 'boolean' }) suspended!: boolean;
}

/** 监护人同意: who agreed to which text, when. */
@Entity('trip_consent')
@Index('ix_trip_consent_account_id_trip_id', ['accountId', 'tripId'])
export class TripConsentEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'trip_id', type: 'varchar', length: 36 }) tripId!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ type: 'varchar', length: 20 }) version!: string;
  @Column({ name: 'given_at', type: 'datetime', precision: 3 }) givenAt!: Date;
}

/** 参与人, by name: gone 30 days after the trip. */
@Entity('trip_person')
@Index('ix_trip_person_trip_id_booking_id', ['tripId', 'bookingId'])
@Index('ix_trip_person_booking_id', ['bookingId'])
@Check('ck_trip_person_1', "(kind = 'child') = (band IS NOT NULL)")
export class TripPersonEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'trip_id', type: 'varchar', length: 36 }) tripId!: string;
  @Column({ name: 'booking_id', type: 'varchar', length: 36 }) bookingId!: string;
  @Column({ type: 'varchar', length: 8 }) kind!: string;
  @Column({ type: 'varchar', length: 8, nullable: true }) band!: string | null;
  @Column({ name: 'name_sealed', type: 'text' }) nameSealed!: string;
  @Column({ name: 'policy_number', type: 'varchar', length: 40, nullable: true }) policyNumber!: string | null;
  @Column({ name: 'named_at', type: 'datetime', precision: 3 }) namedAt!: Date;
}

/** 点名: a family at a point of the trip, once. */
@Entity('trip_check_in')
@Unique('uq_trip_check_in_booking_id_point', ['bookingId', 'point'])
@Index('ix_trip_check_in_trip_id_point', ['tripId', 'point'])
@Check('ck_trip_check_in_1', 'point >= 0 AND heads > 0')
export class TripCheckInEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'trip_id', type: 'varchar', length: 36 }) tripId!: string;
  @Column({ name: 'booking_id', type: 'varchar', length: 36 }) bookingId!: string;
  @Column({ type: 'int' }) point!: number;
  @Column({ type: 'int' }) heads!: number;
  @Column({ name: 'by_account_id', type: 'varchar', length: 36 }) byAccountId!: string;
  @Column({ name: 'checked_at', type: 'datetime', precision: 3 }) checkedAt!: Date;
}
