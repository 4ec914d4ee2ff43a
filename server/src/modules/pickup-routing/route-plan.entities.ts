import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RouteRule, Via } from './choose-plan';

/** One way to carry a cycle's loads, in numbers; at most two a cycle, one of them driven. */
@Entity('route_plan')
@Unique('uq_route_plan_cycle_id_via', ['cycleId', 'via'])
@Check('ck_route_plan_1', 'unserved >= 0 AND vans >= 0 AND metres >= 0 AND minutes >= 0 AND cost_fen >= 0')
export class RoutePlanEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ type: 'varchar', length: 10 }) via!: Via;
  @Column({ type: 'varchar', length: 10 }) planner!: 'search' | 'simple';
  /** Why it could not be searched for. */
  @Column({ type: 'varchar', length: 120, nullable: true }) note!: string | null;
  @Column({ type: 'int' }) unserved!: number;
  @Column({ type: 'int' }) vans!: number;
  @Column({ type: 'int' }) metres!: number;
  @Column({ type: 'int' }) minutes!: number;
  @Column({ name: 'cost_fen', type: 'int' }) costFen!: number;
  /** Before the hour by which all is dropped. */
  @Column({ name: 'slack_minutes', type: 'int', nullable: true }) slackMinutes!: number | null;
  /** Gates that are done less than ten minutes before the hour, and the one with the least. */
  @Column({ name: 'tight_gates', type: 'int', default: 0 }) tightGates!: number;
  @Column({ name: 'tightest_point_id', type: 'varchar', length: 36, nullable: true }) tightestPointId!: string | null;
  @Column({ type: 'boolean' }) chosen!: boolean;
  @Column({ name: 'planned_at', type: 'datetime', precision: 3 }) plannedAt!: Date;
}

/** Which plan a pairing takes by itself; through the station unless said. */
@Entity('route_rule')
export class RouteRuleEntity {
  @PrimaryColumn({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 10 }) rule!: RouteRule;
}

/** What no van could take when a cycle was planned. */
@Entity('route_unserved')
@Unique('uq_route_unserved_cycle_id_household_id_pickup_point_id', ['cycleId', 'householdId', 'pickupPointId'])
@Index('ix_route_unserved_pairing_id_business_date', ['pairingId', 'businessDate'])
export class RouteUnservedEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'cycle_id', type: 'varchar', length: 36 }) cycleId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  /** "最早 17:12 到，晚 17 分钟". */
  @Column({ type: 'varchar', length: 200 }) reason!: string;
  @Column({ name: 'minutes_late', type: 'int' }) minutesLate!: number;
}
