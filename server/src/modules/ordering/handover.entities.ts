import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

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
