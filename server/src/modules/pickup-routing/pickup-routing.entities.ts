import type { PickupRouteState, StopState } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A van of the operator with its usual driver and float. */
@Entity('van')
@Index('ix_van_pairing_id', ['pairingId'])
@Check('ck_van_1', 'float_fen > 0')
@Check('ck_van_2', 'capacity_grams > 0 AND capacity_crates > 0')
export class VanEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'operator_id', type: 'varchar', length: 36 }) operatorId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 40 }) name!: string;
  @Column({ name: 'driver_account_id', type: 'varchar', length: 36 }) driverAccountId!: string;
  @Column({ name: 'capacity_grams', type: 'int' }) capacityGrams!: number;
  @Column({ name: 'capacity_crates', type: 'int' }) capacityCrates!: number;
  /** Degrees × 1,000,000, GCJ-02. */
  @Column({ name: 'start_lat_e6', type: 'int' }) startLatE6!: number;
  @Column({ name: 'start_lng_e6', type: 'int' }) startLngE6!: number;
  /** 'HH:MM'. */
  @Column({ name: 'shift_from', type: 'varchar', length: 5 }) shiftFrom!: string;
  @Column({ name: 'shift_to', type: 'varchar', length: 5 }) shiftTo!: string;
  /** Cash the driver sets out with. */
  @Column({ name: 'float_fen', type: 'int' }) floatFen!: number;
}

/** 收菜线路: one van's run for one cycle. */
@Entity('pickup_route')
@Unique('uq_pickup_route_cycle_id_van_id', ['cycleId', 'vanId'])
@Index('ix_pickup_route_driver_account_id_business_date', ['driverAccountId', 'businessDate'])
@Index('ix_pickup_route_pairing_id_business_date', ['pairingId', 'businessDate'])
export class PickupRouteEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'van_id', type: 'varchar', length: 36 }) vanId!: string;
  @Column({ name: 'driver_account_id', type: 'varchar', length: 36 }) driverAccountId!: string;
  @Column({ type: 'varchar', length: 30 }) state!: PickupRouteState;
  @Column({ name: 'published_at', type: 'datetime', precision: 3 }) publishedAt!: Date;
  @Column({ name: 'started_at', type: 'datetime', precision: 3, nullable: true }) startedAt!: Date | null;
  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true }) finishedAt!: Date | null;
  /** Who drove it before: what he did at the doors still counts when his phone tells it later. */
  @Column({ name: 'handed_from', type: 'varchar', length: 36, nullable: true }) handedFrom!: string | null;
  /** Since when its driver lets be seen where the van is; null when he does not. */
  @Column({ name: 'position_shared_at', type: 'datetime', precision: 3, nullable: true }) positionSharedAt!: Date | null;
  /** Where it was last, and when; never more than the last, and nothing once the run is over. GCJ-02, degrees × 1,000,000. */
  @Column({ name: 'position_lat_e6', type: 'int', nullable: true }) positionLatE6!: number | null;
  @Column({ name: 'position_lng_e6', type: 'int', nullable: true }) positionLngE6!: number | null;
  @Column({ name: 'position_at', type: 'datetime', precision: 3, nullable: true }) positionAt!: Date | null;
  /** The stop it was on its way to, and when it would be there. */
  @Column({ name: 'position_stop_id', type: 'varchar', length: 36, nullable: true }) positionStopId!: string | null;
  @Column({ name: 'position_arrives_at', type: 'datetime', precision: 3, nullable: true }) positionArrivesAt!: Date | null;
}

/** 站点: a door, the village station, or a gate. */
@Entity('route_stop')
@Unique('uq_route_stop_route_id_seq', ['routeId', 'seq'])
@Check('ck_route_stop_1', 'crates_in >= 0 AND crates_out >= 0')
export class RouteStopEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'route_id', type: 'varchar', length: 36 }) routeId!: string;
  @Column({ type: 'int' }) seq!: number;
  @Column({ type: 'varchar', length: 10 }) kind!: 'collect' | 'station' | 'drop';
  /** Only at a door. */
  @Column({ name: 'household_id', type: 'varchar', length: 36, nullable: true }) householdId!: string | null;
  /** Only at a gate. */
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36, nullable: true }) pickupPointId!: string | null;
  @Column({ name: 'lat_e6', type: 'int' }) latE6!: number;
  @Column({ name: 'lng_e6', type: 'int' }) lngE6!: number;
  @Column({ name: 'planned_arrival', type: 'datetime', precision: 3 }) plannedArrival!: Date;
  @Column({ name: 'planned_leave', type: 'datetime', precision: 3 }) plannedLeave!: Date;
  /** From the stop before. */
  @Column({ type: 'int' }) metres!: number;
  @Column({ type: 'varchar', length: 10 }) state!: StopState;
  @Column({ name: 'arrived_at', type: 'datetime', precision: 3, nullable: true }) arrivedAt!: Date | null;
  /** When it was done or skipped. */
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column({ name: 'skip_reason', type: 'varchar', length: 20, nullable: true }) skipReason!: string | null;
  @Column({ name: 'crates_in', type: 'int' }) cratesIn!: number;
  @Column({ name: 'crates_out', type: 'int' }) cratesOut!: number;
  /** Grows with every step: two phones cannot both go on from the same one. */
  @Column({ type: 'int', default: 0 }) revision!: number;
  /** Both steps by the clock of the phone that told them: only the time between them is believed. */
  @Column({ name: 'arrived_by_phone', type: 'datetime', precision: 3, nullable: true }) arrivedByPhone!: Date | null;
  @Column({ name: 'ended_by_phone', type: 'datetime', precision: 3, nullable: true }) endedByPhone!: Date | null;
  /** In the van, tenths of a degree. */
  @Column({ name: 'temperature_tenths', type: 'int', nullable: true }) temperatureTenths!: number | null;
}

/** One household's produce for one pickup point, and the two stops that handle it. */
@Entity('route_load')
@Unique('uq_route_load_cycle_id_household_id_pickup_point_id', ['cycleId', 'householdId', 'pickupPointId'])
@Index('ix_route_load_route_id', ['routeId'])
export class RouteLoadEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'route_id', type: 'varchar', length: 36 }) routeId!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  @Column({ name: 'collect_stop_id', type: 'varchar', length: 36 }) collectStopId!: string;
  @Column({ name: 'drop_stop_id', type: 'varchar', length: 36 }) dropStopId!: string;
  @Column({ type: 'int' }) grams!: number;
  @Column({ type: 'int' }) crates!: number;
}
