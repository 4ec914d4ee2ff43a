import { type BusinessDate, FEE_TYPES, type FeeBase, type FeePayee, type FeePayer, type FeeRule, type FeeType, feeBase } from '@cunshe/shared';

/** A fee rule as it is written down: with who pays whom, and its days. */
export interface DatedFeeRule {
  readonly type: FeeType;
  readonly baseKind: FeeBase['kind'];
  /** Fen, or basis points for a share of the crops. */
  readonly amount: number;
  readonly payer: FeePayer;
  readonly payee: FeePayee;
  readonly validFrom: string;
  /** Last day; null while it has no end. */
  readonly validTo: string | null;
}

/** The rules in force on a date, in the order fees are shown: van, point, packing, operator. */
export function feeRulesOn(rules: readonly DatedFeeRule[], date: BusinessDate): FeeRule[] {
  return rules
    .filter(({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo))
    .sort((a, b) => FEE_TYPES.indexOf(a.type) - FEE_TYPES.indexOf(b.type))
    .map(({ type, baseKind, amount, payer, payee }) => ({ type, base: feeBase(baseKind, amount), payer, payee }));
}
