import type { PartyKind, PayoutState } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { integerTransformer } from '../../platform';

/** 结算单: what one party's account was on one settled date. Written once, never changed. */
@Entity('settlement')
@Unique('uq_settlement_pairing_id_business_date_party_kind_party_id', ['pairingId', 'businessDate', 'partyKind', 'partyId'])
@Index('ix_settlement_party_kind_party_id_business_date', ['partyKind', 'partyId', 'businessDate'])
@Check('ck_settlement_1', 'closing_fen = opening_fen + earned_fen - paid_fen')
export class SettlementEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ name: 'party_kind', type: 'varchar', length: 10 }) partyKind!: PartyKind;
  @Column({ name: 'party_id', type: 'varchar', length: 36 }) partyId!: string;
  /** Owed to the party before, by all settled days. An operator's is 0: its settlement is the day's result. */
  @Column({ name: 'opening_fen', type: 'bigint', transformer: integerTransformer }) openingFen!: number;
  @Column({ name: 'earned_fen', type: 'bigint', transformer: integerTransformer }) earnedFen!: number;
  @Column({ name: 'paid_fen', type: 'bigint', transformer: integerTransformer }) paidFen!: number;
  @Column({ name: 'closing_fen', type: 'bigint', transformer: integerTransformer }) closingFen!: number;
  /** How many ledger entries it is made of. */
  @Column({ type: 'int' }) entries!: number;
  @Column({ name: 'settled_at', type: 'datetime', precision: 3 }) settledAt!: Date;
}

/** 付款: money of a settlement on its way to a point or a driver. */
@Entity('payout')
@Unique('uq_payout_settlement_id_open_flag', ['settlementId', 'openFlag'])
@Check('ck_payout_1', 'amount_fen > 0')
export class PayoutEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'settlement_id', type: 'varchar', length: 36 }) settlementId!: string;
  @Column({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @Column({ name: 'business_date', type: 'varchar', length: 10 }) businessDate!: string;
  @Column({ type: 'varchar', length: 10 }) payee!: 'point' | 'driver';
  @Column({ name: 'payee_id', type: 'varchar', length: 36 }) payeeId!: string;
  @Column({ name: 'amount_fen', type: 'bigint', transformer: integerTransformer }) amountFen!: number;
  @Column({ type: 'varchar', length: 12 }) state!: PayoutState;
  /** 1 until it has failed, then null: a settlement is never paid by two. */
  @Column({ name: 'open_flag', type: 'int', nullable: true }) openFlag!: number | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'submitted_at', type: 'datetime', precision: 3, nullable: true }) submittedAt!: Date | null;
  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true }) finishedAt!: Date | null;
}

export type BillState = 'asking' | 'fetched' | 'none' | 'broken';

/** 微信账单 of one date: asked for until it is there, whole. */
@Entity('provider_bill')
@Check('ck_provider_bill_1', `state IN ('asking', 'fetched', 'none', 'broken')`)
export class ProviderBillEntity {
  @PrimaryColumn({ name: 'bill_date', type: 'varchar', length: 10 }) billDate!: string;
  @Column({ type: 'varchar', length: 10 }) state!: BillState;
  @Column({ type: 'int' }) attempts!: number;
  /** Why the last attempt brought none. */
  @Column({ type: 'varchar', length: 200, nullable: true }) fault!: string | null;
  @Column({ name: 'payment_count', type: 'int' }) paymentCount!: number;
  @Column({ name: 'payments_fen', type: 'bigint', transformer: integerTransformer }) paymentsFen!: number;
  @Column({ name: 'refund_count', type: 'int' }) refundCount!: number;
  @Column({ name: 'refunds_fen', type: 'bigint', transformer: integerTransformer }) refundsFen!: number;
  /** What the provider kept of the day's payments; below zero when refunds brought more of it back. */
  @Column({ name: 'fees_fen', type: 'bigint', default: 0, transformer: integerTransformer }) feesFen!: number;
  /** 资金账单: what the account held before the day, after it, and what of that was neither payment, refund nor fee; null without one. */
  @Column({ name: 'fund_opening_fen', type: 'bigint', nullable: true, transformer: integerTransformer }) fundOpeningFen!: number | null;
  @Column({ name: 'fund_closing_fen', type: 'bigint', nullable: true, transformer: integerTransformer }) fundClosingFen!: number | null;
  @Column({ name: 'fund_other_fen', type: 'bigint', nullable: true, transformer: integerTransformer }) fundOtherFen!: number | null;
  @Column({ name: 'asked_at', type: 'datetime', precision: 3 }) askedAt!: Date;
  @Column({ name: 'fetched_at', type: 'datetime', precision: 3, nullable: true }) fetchedAt!: Date | null;
}

/** One trade of a bill, by our own number. */
@Entity('provider_bill_row')
@Index('ix_provider_bill_row_bill_date', ['billDate'])
export class ProviderBillRowEntity {
  @PrimaryColumn({ type: 'varchar', length: 8 }) kind!: 'payment' | 'refund';
  @PrimaryColumn({ type: 'varchar', length: 64 }) number!: string;
  @Column({ name: 'bill_date', type: 'varchar', length: 10 }) billDate!: string;
  @Column({ type: 'bigint', transformer: integerTransformer }) fen!: number;
  @Column({ name: 'fee_fen', type: 'bigint', default: 0, transformer: integerTransformer }) feeFen!: number;
  /** 'YYYY-MM-DD HH:MM:SS' in Asia/Shanghai, as the provider wrote it. */
  @Column({ name: 'traded_at', type: 'varchar', length: 19 }) tradedAt!: string;
}
