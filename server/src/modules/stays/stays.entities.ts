import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 房间. */
@Entity('stay_room')
@Index('ix_stay_room_pairing_id_id', ['pairingId', 'id'])
@Index('ix_stay_room_household_id_id', ['householdId', 'id'])
@Check('ck_stay_room_1', 'beds > 0 AND min_nights > 0')
@Check('ck_stay_room_2', 'weekday_fen > 0 AND weekend_fen > 0')
@Check('ck_stay_room_3', 'deposit_fen > 0')
export class StayRoomEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ type: 'varchar', length: 30 }) name!: string;
  @Column({ type: 'int' }) beds!: number;
  @Column({ type: 'text' }) amenities!: string;
  @Column({ name: 'min_nights', type: 'int' }) minNights!: number;
  @Column({ name: 'weekday_fen', type: 'int' }) weekdayFen!: number;
  @Column({ name: 'weekend_fen', type: 'int' }) weekendFen!: number;
  /** Holidays: from, until, fen. */
  @Column({ type: 'text' }) specials!: string;
  @Column({ name: 'deposit_fen', type: 'int' }) depositFen!: number;
  @Column({ type: 'text' }) policy!: string;
  /** Guests have to be written down for the police. */
  @Column({ name: 'needs_identity', type: 'int', default: 0 }) needsIdentity!: number;
  @Column({ type: 'int', default: 0 }) revision!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

/** 住宿预订. */
@Entity('stay_booking')
@Index('ix_stay_booking_room_id_from_date', ['roomId', 'fromDate'])
@Index('ix_stay_booking_account_id_id', ['accountId', 'id'])
@Index('ix_stay_booking_pairing_id_state_from_date', ['pairingId', 'state', 'fromDate'])
@Check('ck_stay_booking_1', 'from_date < to_date')
@Check('ck_stay_booking_2', 'people > 0')
@Check('ck_stay_booking_3', 'refund_fen >= 0 AND refund_fen <= deposit_fen')
export class StayBookingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'room_id', type: 'varchar', length: 36 }) roomId!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ type: 'varchar', length: 12 }) state!: string;
  @Column({ name: 'from_date', type: 'varchar', length: 10 }) fromDate!: string;
  @Column({ name: 'to_date', type: 'varchar', length: 10 }) toDate!: string;
  @Column({ type: 'int' }) people!: number;
  /** Date and fen of each, as booked. */
  @Column({ type: 'text' }) nights!: string;
  @Column({ name: 'total_fen', type: 'int' }) totalFen!: number;
  @Column({ name: 'deposit_fen', type: 'int' }) depositFen!: number;
  @Column({ type: 'text' }) policy!: string;
  @Column({ name: 'payment_id', type: 'varchar', length: 32, nullable: true }) paymentId!: string | null;
  @Column({ name: 'held_until', type: 'datetime', precision: 3, nullable: true }) heldUntil!: Date | null;
  @Column({ name: 'refund_fen', type: 'int', default: 0 }) refundFen!: number;
  /** The household had it before the stay was over: it was taken for a no-show. */
  @Column({ name: 'host_paid_fen', type: 'int', default: 0 }) hostPaidFen!: number;
  @Column({ name: 'placed_at', type: 'datetime', precision: 3 }) placedAt!: Date;
  /** Guests' names and numbers, sealed; gone thirty days after they left, or when the stay does not happen. */
  @Column({ name: 'identity_sealed', type: 'text', nullable: true }) identitySealed!: string | null;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
}

/** A night of a room: its key sells it once. Without a booking the household keeps it for itself. */
@Entity('stay_night')
@Index('ix_stay_night_booking_id_night', ['bookingId', 'night'])
export class StayNightEntity {
  @PrimaryColumn({ name: 'room_id', type: 'varchar', length: 36 }) roomId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) night!: string;
  @Column({ name: 'booking_id', type: 'varchar', length: 36, nullable: true }) bookingId!: string | null;
}
