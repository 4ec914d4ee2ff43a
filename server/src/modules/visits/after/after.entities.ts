import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 评价 of a family that was there: never changed; its words may be taken down and go thirty days after the trip, its stars stay. */
@Entity('trip_rating')
@Index('ix_trip_rating_trip_id', ['tripId'])
@Index('ix_trip_rating_household_id_rated_at', ['householdId', 'ratedAt'])
@Index('ix_trip_rating_pairing_id_stars', ['pairingId', 'stars'])
@Check('ck_trip_rating_1', 'stars BETWEEN 1 AND 5')
@Check('ck_trip_rating_2', '(household_id IS NULL) = (host_stars IS NULL)')
@Check('ck_trip_rating_3', 'host_stars IS NULL OR host_stars BETWEEN 1 AND 5')
@Check('ck_trip_rating_4', '(hidden_at IS NULL) = (hidden_reason IS NULL)')
export class TripRatingEntity {
  @PrimaryColumn({ name: 'booking_id', type: 'varchar', length: 36 }) bookingId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'trip_id', type: 'varchar', length: 36 }) tripId!: string;
  /** Where it ate; null when nowhere. */
  @Column({ name: 'household_id', type: 'varchar', length: 36, nullable: true }) householdId!: string | null;
  /** Of the trip. */
  @Column({ type: 'int' }) stars!: number;
  /** Of the household. */
  @Column({ name: 'host_stars', type: 'int', nullable: true }) hostStars!: number | null;
  /** Encrypted; null without words, and once they are erased. */
  @Column({ name: 'text_sealed', type: 'text', nullable: true }) textSealed!: string | null;
  @Column({ name: 'rated_at', type: 'datetime', precision: 3 }) ratedAt!: Date;
  @Column({ name: 'hidden_at', type: 'datetime', precision: 3, nullable: true }) hiddenAt!: Date | null;
  @Column({ name: 'hidden_reason', type: 'varchar', length: 60, nullable: true }) hiddenReason!: string | null;
}

/** What a trip cost besides its households: bus, insurance. */
@Entity('trip_cost')
@Index('ix_trip_cost_trip_id', ['tripId'])
@Check('ck_trip_cost_1', 'cost_fen > 0')
@Check('ck_trip_cost_2', "payer IN ('operator', 'leader')")
export class TripCostEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'trip_id', type: 'varchar', length: 36 }) tripId!: string;
  @Column({ type: 'varchar', length: 30 }) title!: string;
  @Column({ name: 'cost_fen', type: 'int' }) costFen!: number;
  /** Who laid it out. */
  @Column({ type: 'varchar', length: 10 }) payer!: string;
  @Column({ name: 'entered_by', type: 'varchar', length: 36 }) enteredBy!: string;
  @Column({ name: 'entered_at', type: 'datetime', precision: 3 }) enteredAt!: Date;
}
