import type { CrateEnd, CrateParty } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 大箱, 小箱, 保温箱: what the crates of a pairing are, and what they take. The first is the usual one. */
@Entity('crate_type')
@Unique('uq_crate_type_pairing_id_name', ['pairingId', 'name'])
@Check('ck_crate_type_1', 'holds_grams > 0')
export class CrateTypeEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ type: 'varchar', length: 20 }) name!: string;
  @Column({ name: 'holds_grams', type: 'int' }) holdsGrams!: number;
  @Column({ type: 'int' }) seq!: number;
}

/** How many of a type stand somewhere: the sum of the movements, kept so that it can be held and never falls below zero. */
@Entity('crate_balance')
@Check('ck_crate_balance_1', 'crates >= 0')
export class CrateBalanceEntity {
  @PrimaryColumn({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @PrimaryColumn({ name: 'type_id', type: 'varchar', length: 36 }) typeId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) party!: CrateParty;
  @PrimaryColumn({ name: 'party_id', type: 'varchar', length: 36 }) partyId!: string;
  @Column({ type: 'int' }) crates!: number;
}

/** Crates on their way from one party to another; written once, never changed. */
@Entity('crate_movement')
@Index('ix_crate_movement_pairing_id_moved_at', ['pairingId', 'movedAt'])
@Check('ck_crate_movement_1', 'crates > 0')
export class CrateMovementEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'type_id', type: 'varchar', length: 36 }) typeId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'from_party', type: 'varchar', length: 10 }) fromParty!: CrateParty | CrateEnd;
  @Column({ name: 'from_id', type: 'varchar', length: 36 }) fromId!: string;
  @Column({ name: 'to_party', type: 'varchar', length: 10 }) toParty!: CrateParty | CrateEnd;
  @Column({ name: 'to_id', type: 'varchar', length: 36 }) toId!: string;
  @Column({ type: 'int' }) crates!: number;
  /** At a stop, at the end of a run, at a count, at the depot. */
  @Column({ type: 'varchar', length: 10 }) cause!: 'stop' | 'run' | 'count' | 'depot';
  @Column({ name: 'cause_id', type: 'varchar', length: 36 }) causeId!: string;
  @Column({ name: 'by_account_id', type: 'varchar', length: 36 }) byAccountId!: string;
  @Column({ name: 'moved_at', type: 'datetime', precision: 3 }) movedAt!: Date;
}
