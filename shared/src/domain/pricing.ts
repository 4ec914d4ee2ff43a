import { type BaseQuantity, type Fen, type Grams, fen, grams } from './units';
import { minFen, sumFen } from './money';
import { type SaleUnit, estimatedGrams, estimatedMeasure, priceOfMeasured } from './quantity';
import { type FeeAmount, type FeeRule, feeOn } from './fees';
import { type SplitShare, splitOf } from './split';

export interface PricedLine {
  readonly unit: SaleUnit;
  /** Fen per piece, or per 500 g when priced by weight. */
  readonly price: Fen;
  readonly ordered: BaseQuantity;
}

export interface Quote {
  /** Estimate of each line, in the order given. */
  readonly lines: readonly Fen[];
  readonly cropsFen: Fen;
  readonly fees: readonly FeeAmount[];
  readonly totalFen: Fen;
  /** Who gets what, farmers first; sums to the total. */
  readonly split: readonly SplitShare[];
}

/**
 * total = Σ crops + Σ fees, to the fen. Client and server run this same function: basket, confirmation, order, change.
 * `rules`: the fees in force, in the order they are shown; only what the resident pays is charged.
 */
export function quoteOrder(lines: readonly PricedLine[], rules: readonly FeeRule[]): Quote {
  const estimates = lines.map(estimateLine);
  const cropsFen = sumFen(estimates);
  const weight = grams(lines.reduce((sum, line) => sum + estimatedGrams(line.unit, line.ordered), 0));
  const charged = lines.length === 0 ? [] : chargedRules(rules).map((rule) => ({ ...rule, fen: feeOn(rule, cropsFen, weight) }));
  return {
    lines: estimates,
    cropsFen,
    fees: charged.map(({ type, fen: amount }) => ({ type, fen: amount })),
    totalFen: sumFen([cropsFen, ...charged.map((fee) => fee.fen)]),
    split: splitOf(cropsFen, charged),
  };
}

/** The rules a resident's total is made of: a quote has one fee for each, in this order. */
export function chargedRules(rules: readonly FeeRule[]): FeeRule[] {
  return rules.filter(({ payer }) => payer === 'resident');
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
    fen: billedCrops === 0 ? fen(0) : minFen(estimate, feeOn(rule, billedCrops, billedGrams)),
  }));
}
