import { type BasisPoints, type Fen, type Grams, GRAMS_PER_JIN, basisPoints, fen } from './units';
import { multiplyDivideHalfUp, shareOf } from './money';

/** What a service fee is for. Crops go to the farmers whole: 菜钱全给农户. */
export const FEE_TYPES = ['transport', 'point', 'packing', 'operator'] as const;
export type FeeType = (typeof FEE_TYPES)[number];

/** Who pays a fee. Only what the resident pays is in her total. */
export const FEE_PAYERS = ['resident', 'operator'] as const;
export type FeePayer = (typeof FEE_PAYERS)[number];

/** Who gets it: the driver and his van, the pickup point, the operator. */
export const FEE_PAYEES = ['van', 'point', 'operator'] as const;
export type FeePayee = (typeof FEE_PAYEES)[number];

export type FeeBase =
  | { readonly kind: 'per_order'; readonly fen: Fen }
  | { readonly kind: 'per_500g'; readonly fen: Fen }
  | { readonly kind: 'share_of_crops'; readonly basisPoints: BasisPoints };

/** Fees are data (DOMAIN §3 Fees). */
export interface FeeRule {
  readonly type: FeeType;
  readonly base: FeeBase;
  readonly payer: FeePayer;
  readonly payee: FeePayee;
}

export interface FeeAmount {
  readonly type: FeeType;
  readonly fen: Fen;
}

/** A base as it is written down: fen, or basis points for a share of the crops. */
export function feeBase(kind: FeeBase['kind'], amount: number): FeeBase {
  return kind === 'share_of_crops' ? { kind, basisPoints: basisPoints(amount) } : { kind, fen: fen(amount) };
}

export function feeBaseAmount(base: FeeBase): number {
  return base.kind === 'share_of_crops' ? base.basisPoints : base.fen;
}

/** A fee on crops of a sum and a weight. */
export function feeOn({ base }: Pick<FeeRule, 'base'>, crops: Fen, weight: Grams): Fen {
  switch (base.kind) {
    case 'per_order':
      return base.fen;
    case 'per_500g':
      return fen(multiplyDivideHalfUp(base.fen, weight, GRAMS_PER_JIN));
    case 'share_of_crops':
      return shareOf(crops, base.basisPoints);
  }
}
