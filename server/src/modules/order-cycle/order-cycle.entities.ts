import type { OrderCycleState } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 接单批次: one pairing's business date. */
@Entity('order_cycle')
@Check('ck_order_cycle_1', 'opens_at < cutoff_at')
@Check('ck_order_cycle_2', 'cutoff_at <= locks_at')
@Unique('uq_order_cycle_pairing_id_business_date', ['pairingId', 'businessDate'])
@Index('ix_order_cycle_business_date', ['businessDate'])
export class OrderCycleEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'varchar', length: 20 }) state!: OrderCycleState;
  @Column({ name: 'opens_at', type: 'datetime', precision: 3 }) opensAt!: Date;
  @Column({ name: 'cutoff_at', type: 'datetime', precision: 3 }) cutoffAt!: Date;
  @Column({ name: 'locks_at', type: 'datetime', precision: 3 }) locksAt!: Date;
}
