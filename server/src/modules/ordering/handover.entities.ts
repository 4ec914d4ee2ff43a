import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A line in somebody's hands. Its key is the line: no bag's part goes twice, whatever two phones believe. */
@Entity('line_handover')
@Index('ix_line_handover_order_id', ['orderId'])
export class LineHandoverEntity {
  @PrimaryColumn({ name: 'line_id', type: 'varchar', length: 36 }) lineId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'keeper_account_id', type: 'varchar', length: 36 }) keeperAccountId!: string;
  /** The typed code, the signed QR, or the bag in the list. */
  @Column({ name: 'proof_kind', type: 'varchar', length: 10 }) proofKind!: 'code' | 'qr' | 'list';
  @Column({ name: 'handed_at', type: 'datetime', precision: 3 }) handedAt!: Date;
}

/** A line that went to a neighbour at the counter. Its order keeps its bill; its key is the line, so that it goes once. */
@Entity('line_move')
@Index('ix_line_move_pickup_point_id_business_date', ['pickupPointId', 'businessDate'])
@Check('ck_line_move_1', 'from_order_id <> to_order_id')
export class LineMoveEntity {
  @PrimaryColumn({ name: 'line_id', type: 'varchar', length: 36 }) lineId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36 }) pickupPointId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'from_order_id', type: 'varchar', length: 36 }) fromOrderId!: string;
  @Column({ name: 'to_order_id', type: 'varchar', length: 36 }) toOrderId!: string;
  @Column({ name: 'keeper_account_id', type: 'varchar', length: 36 }) keeperAccountId!: string;
  @Column({ type: 'varchar', length: 40 }) reason!: string;
  @Column({ name: 'moved_at', type: 'datetime', precision: 3 }) movedAt!: Date;
}
