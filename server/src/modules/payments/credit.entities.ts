import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { integerTransformer } from '../../platform';

/** 菜金: what the operator of a pairing owes a resident. The books' account of the same resident and pairing is the same sum. */
@Entity('account_credit')
@Check('ck_account_credit_1', 'balance_fen >= 0')
export class AccountCreditEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @PrimaryColumn({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'balance_fen', type: 'bigint', transformer: integerTransformer }) balanceFen!: number;
}

/** A refund that became credit; its id is the refund's. Spent oldest first. */
@Entity('credit')
@Index('ix_credit_account_id_pairing_id_state', ['accountId', 'pairingId', 'state'])
@Check('ck_credit_1', 'amount_fen > 0')
@Check('ck_credit_2', 'left_fen >= 0 AND left_fen <= amount_fen')
export class CreditEntity {
  @PrimaryColumn({ type: 'varchar', length: 32 }) id!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 36 }) orderId!: string;
  @Column({ name: 'amount_fen', type: 'bigint', transformer: integerTransformer }) amountFen!: number;
  @Column({ name: 'left_fen', type: 'bigint', transformer: integerTransformer }) leftFen!: number;
  /** given while something is left, then spent. */
  @Column({ type: 'varchar', length: 8 }) state!: string;
  @Column({ name: 'given_at', type: 'datetime', precision: 3 }) givenAt!: Date;
}

/** How somebody wants small refunds; without a row: the way the money came. */
@Entity('credit_choice')
export class CreditChoiceEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ name: 'small_refunds', type: 'varchar', length: 8 }) smallRefunds!: string;
}
