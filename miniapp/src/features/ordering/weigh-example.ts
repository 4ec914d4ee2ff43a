import { billedLine, baseQuantity, estimateLine, estimatedGrams, fen, formatYuan, grams, isPricedByWeight, jinText, type QuoteLine } from '@cunshe/shared';
import { unitOf } from '../today/listing-words';

/** The example of the weighing rule weighs this share of the estimate. */
const LIGHT_PERCENT = 89;

/** The rule told with the first crop of the basket that is weighed; null when none is. */
export function weighExample(lines: readonly QuoteLine[]): { title: string; note: string }[] | null {
  const line = lines.find((other) => isPricedByWeight(other.unitKind));
  if (!line) return null;
  const priced = { unit: unitOf(line), price: fen(line.priceFen), ordered: baseQuantity(line.quantity) };
  const estimate = estimatedGrams(priced.unit, priced.ordered);
  const light = grams(Math.floor((estimate * LIGHT_PERCENT) / 1000) * 10);
  const refund = fen(estimateLine(priced) - billedLine(priced, light));
  return [
    { title: '先付约价', note: `${line.cropName}约 ${jinText(estimate)} 斤` },
    { title: '门口过秤', note: `比如 ${jinText(light)} 斤` },
    { title: '轻了就退', note: `退 ${formatYuan(refund)}` },
  ];
}
