import { type Fen, type FeeAmount, type FeeRule, billedFees, billedLine, fen, grams, minFen, sumFen } from '@cunshe/shared';
import { type MeasuredLine, billedGrams, dueLine, packedMeasure } from './three-quantities';

export interface BillableLine extends MeasuredLine {
  readonly priceFen: number;
  /** The line was never to cost more, whatever its price: another garden may be dearer. */
  readonly estimateFen: number;
}

export interface Bill {
  readonly cropsFen: Fen;
  readonly fees: readonly FeeAmount[];
  readonly totalFen: Fen;
}

/** What a line costs as packed; nothing for a line that is short. Never more than its estimate, nor than what was due of it. */
export function billLine(line: BillableLine): Fen {
  return minFen(billedLine(dueLine(line), packedMeasure(line)), fen(line.estimateFen));
}

/** The final bill of an order whose every line is packed or short. */
export function billOrder(lines: readonly BillableLine[], charged: readonly { readonly rule: FeeRule; readonly fen: Fen }[]): Bill {
  const cropsFen = sumFen(lines.map(billLine));
  const weight = grams(lines.reduce((sum, line) => sum + billedGrams(line), 0));
  const fees = billedFees(charged.map(({ rule, fen: amount }) => ({ type: rule.type, fen: amount, rule })), cropsFen, weight);
  return { cropsFen, fees, totalFen: sumFen([cropsFen, ...fees.map((fee) => fee.fen)]) };
}
