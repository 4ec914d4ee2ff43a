import { type Fen, type FeeAmount, type FeeRule, type PricedLine, baseQuantity, billedFees, billedLine, fen, grams, sumFen } from '@cunshe/shared';
import { type MeasuredLine, billedGrams, unitOf } from './three-quantities';

export interface BillableLine extends MeasuredLine {
  readonly priceFen: number;
}

export interface Bill {
  readonly cropsFen: Fen;
  readonly fees: readonly FeeAmount[];
  readonly totalFen: Fen;
}

/** What a line costs as packed; nothing for a line that is short. Never more than its estimate. */
export function billLine(line: BillableLine): Fen {
  const priced: PricedLine = { unit: unitOf(line), price: fen(line.priceFen), ordered: baseQuantity(line.ordered) };
  return billedLine(priced, line.packed ?? 0);
}

/** The final bill of an order whose every line is packed or short. */
export function billOrder(lines: readonly BillableLine[], charged: readonly { readonly rule: FeeRule; readonly fen: Fen }[]): Bill {
  const cropsFen = sumFen(lines.map(billLine));
  const weight = grams(lines.reduce((sum, line) => sum + billedGrams(line), 0));
  const fees = billedFees(charged.map(({ rule, fen: amount }) => ({ type: rule.type, fen: amount, rule })), cropsFen, weight);
  return { cropsFen, fees, totalFen: sumFen([cropsFen, ...fees.map((fee) => fee.fen)]) };
}
