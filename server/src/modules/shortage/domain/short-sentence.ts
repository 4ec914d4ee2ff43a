import { baseQuantity, type Fen, fen, isPricedByWeight, quantityText, type SaleUnit, yuanText } from '@cunshe/shared';

export interface ShortWords {
  readonly cropName: string;
  /** "今天少摘了 3 把". */
  readonly why: string;
  readonly unit: SaleUnit;
  readonly wanted: number;
  readonly allotted: number;
  readonly substitute: { readonly plaqueNumber: string; readonly quantity: number } | null;
  readonly refundFen: number;
}

/** "红菜薹今天少摘了 3 把，你的 2 把改成 1 把，退 4.50 元"; null for a line that gets all of it. */
export function shortSentence(words: ShortWords): string | null {
  if (words.allotted === words.wanted) return null;
  const parts = [`${words.cropName}${words.why}`, outcome(words), refund(words.unit, fen(words.refundFen))];
  return parts.filter((part) => part !== '').join('，');
}

/** "今天少摘了 3 把". */
export function cutShort(unit: SaleUnit, missing: number): string {
  return `今天少摘了 ${quantityText(unit, baseQuantity(missing))}`;
}

function outcome({ unit, wanted, allotted, substitute }: ShortWords): string {
  const text = (quantity: number) => quantityText(unit, baseQuantity(quantity));
  if (!substitute) return allotted === 0 ? `你的 ${text(wanted)}给不了` : `你的 ${text(wanted)}改成 ${text(allotted)}`;
  const other = `${substitute.plaqueNumber} 号园的`;
  if (allotted > 0) return `你的 ${text(wanted)}改成 ${text(allotted)}，另给 ${other} ${text(substitute.quantity)}，不多收钱`;
  const whole = substitute.quantity === wanted;
  return whole ? `你的 ${text(wanted)}换成 ${other}，不多收钱` : `你的 ${text(wanted)}换成 ${other} ${text(substitute.quantity)}，不多收钱`;
}

/** What is sold by weight is settled on the scale; until then the sum is about right. */
function refund(unit: SaleUnit, sum: Fen): string {
  return sum === 0 ? '' : `${isPricedByWeight(unit.kind) ? '约退' : '退'} ${yuanText(sum)} 元`;
}
