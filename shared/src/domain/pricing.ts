import { type BasisPoints, type BaseQuantity, type Fen, type Grams, GRAMS_PER_JIN, fen, grams } from './units';
import { minFen, multiplyDivideHalfUp, shareOf, sumFen } from './money';
import { type SaleUnit, estimatedGrams, estimatedMeasure, priceOfMeasured } from './quantity';

/** Who a service fee is for. Crops go to the farmers whole: 菜钱全给农户. */
export const FEE_TYPES = ['transport', 'point', 'packing', 'operator'] as const;
export type FeeType = (typeof FEE_TYPES)[number];

/** Fees are data (DOMAIN §3 Fees). */
export interface FeeRule {
  readonly type: FeeType;
  readonly base:
    | { readonly kind: 'per_order'; readonly fen: Fen }
    | { readonly kind: 'per_500g'; readonly fen: Fen }
    | { readonly kind: 'share_of_crops'; readonly basisPoints: BasisPoints };
}

export interface PricedLine {
  readonly unit: SaleUnit;
  /** Fen per piece, or per 500 g when priced by weight. */
  readonly price: Fen;
  readonly ordered: BaseQuantity;
}

export interface FeeAmount {
  readonly type: FeeType;
  readonly fen: Fen;
}

export interface Quote {
  /** Estimate of each line, in the order given. */
  readonly lines: readonly Fen[];
  readonly cropsFen: Fen;
  readonly fees: readonly FeeAmount[];
  readonly totalFen: Fen;
}

/** total = Σ crops + Σ fees, to the fen. Client and server run this same function. */
export function quoteOrder(lines: readonly PricedLine[], rules: readonly FeeRule[]): Quote {
  const estimates = lines.map(estimateLine);
  const cropsFen = sumFen(estimates);
  const weight = grams(lines.reduce((sum, line) => sum + estimatedGrams(line.unit, line.ordered), 0));
  const fees = lines.length === 0 ? [] : rules.map((rule) => ({ type: rule.type, fen: feeOf(rule, cropsFen, weight) }));
  return { lines: estimates, cropsFen, fees, totalFen: sumFen([cropsFen, ...fees.map((fee) => fee.fen)]) };
}

export function estimateLine(line: PricedLine): Fen {
  return priceOfMeasured(line.unit.kind, line.price, estimatedMeasure(line.unit, line.ordered));
}

/** What a packed line costs: the reading's price, never more than its estimate. `packed`: pieces or grams. */
export function billedLine(line: PricedLine, packed: number): Fen {
  return minFen(estimateLine(line), priceOfMeasured(line.unit.kind, line.price, packed));
}

export interface FeeAsCharged extends FeeAmount {
  readonly rule: FeeRule;
}

/**
 * Fees on what was billed, never up. A fee per order stands while anything is billed and falls with the whole order.
 * `billedGrams`: weight of what was billed, declared weight for lines sold by count.
 */
export function billedFees(charged: readonly FeeAsCharged[], billedCrops: Fen, billedGrams: Grams): FeeAmount[] {
  return charged.map(({ rule, type, fen: estimate }) => ({
    type,
    fen: billedCrops === 0 ? fen(0) : minFen(estimate, feeOf(rule, billedCrops, billedGrams)),
  }));
}

function feeOf(rule: FeeRule, crops: Fen, weight: Grams): Fen {
  switch (rule.base.kind) {
    case 'per_order':
      return rule.base.fen;
    case 'per_500g':
      return fen(multiplyDivideHalfUp(rule.base.fen, weight, GRAMS_PER_JIN));
    case 'share_of_crops':
      return shareOf(crops, rule.base.basisPoints);
  }
}
