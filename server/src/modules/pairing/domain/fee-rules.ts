import { basisPoints, type BusinessDate, FEE_TYPES, type FeeRule, type FeeType, fen } from '@cunshe/shared';

/** A fee rule as it is written down: with who pays whom, and its days. */
export interface DatedFeeRule {
  readonly type: FeeType;
  readonly baseKind: FeeRule['base']['kind'];
  /** Fen, or basis points for a share of the crops. */
  readonly amount: number;
  readonly validFrom: string;
  /** Last day; null while it has no end. */
  readonly validTo: string | null;
}

/** The rules in force on a date, in the order fees are shown: van, point, packing, operator. */
export function feeRulesOn(rules: readonly DatedFeeRule[], date: BusinessDate): FeeRule[] {
  return rules
    .filter(({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo))
    .sort((a, b) => FEE_TYPES.indexOf(a.type) - FEE_TYPES.indexOf(b.type))
    .map(({ type, baseKind, amount }) => ({ type, base: baseOf(baseKind, amount) }));
}

function baseOf(kind: FeeRule['base']['kind'], amount: number): FeeRule['base'] {
  return kind === 'share_of_crops' ? { kind, basisPoints: basisPoints(amount) } : { kind, fen: fen(amount) };
}
