import { type MeasuredLine, orderedText } from './three-quantities';

export interface SummaryLine extends MeasuredLine {
  readonly cropName: string;
}

const NAMED = 2;

/** "红菜薹 2 把、萝卜菜 1 把等 4 样". */
export function orderSummary(lines: readonly SummaryLine[]): string {
  const named = lines.slice(0, NAMED).map((line) => `${line.cropName} ${orderedText(line)}`).join('、');
  return lines.length > NAMED ? `${named}等 ${lines.length} 样` : named;
}
