import { multiplyDivideHalfUp } from './money';
import { type Grams, grams } from './units';

/**
 * The negative deviation the law allows between what was settled and what a bag really weighs, by the weight on the scale.
 * Source: 《零售商品称重计量监督管理办法》 (2004 年质检总局、工商总局令第 66 号, 2020 年市场监管总局令第 31 号修订), 第五条 and 附表 1,
 * first row: 粮食、蔬菜、水果或不高于 6 元/kg 的食品. 第四条: settle by the reading of the scale.
 */
export const VEGETABLE_TOLERANCE: readonly { readonly upTo: Grams; readonly allowed: Grams }[] = [
  { upTo: grams(1_000), allowed: grams(20) },
  { upTo: grams(2_000), allowed: grams(40) },
  { upTo: grams(4_000), allowed: grams(80) },
  { upTo: grams(25_000), allowed: grams(100) },
];

/** Beyond the table's last band its last step holds. */
export function allowedShortfall(settled: number): Grams {
  return (VEGETABLE_TOLERANCE.find(({ upTo }) => settled <= upTo) ?? VEGETABLE_TOLERANCE.at(-1)!).allowed;
}

/** How much heavier than due a bag may be as a gift: the larger of a share and a weight, by the pairing's setting. */
export interface GiftCap {
  readonly percent: number;
  readonly grams: number;
}

export const DEFAULT_GIFT_CAP: GiftCap = { percent: 10, grams: 200 };

export function giftCapOf(due: number, cap: GiftCap = DEFAULT_GIFT_CAP): number {
  return Math.max(multiplyDivideHalfUp(due, cap.percent, 100), cap.grams);
}

/**
 * - `as_due`: what was due, or less by no more than the law allows.
 * - `light`: less than that: it costs what the scale says, and the resident is told.
 * - `gift`: more than due, for nothing.
 * - `too_heavy`: more than a gift: it is packed and weighed again.
 */
export type WeightVerdict = 'as_due' | 'light' | 'gift' | 'too_heavy';

/** What a reading means beside what was due, both in net grams. Whatever it is, the bill follows the reading, never above the estimate. */
export function weightVerdict(due: number, net: number, cap: GiftCap = DEFAULT_GIFT_CAP): WeightVerdict {
  if (net > due + giftCapOf(due, cap)) return 'too_heavy';
  if (net > due) return 'gift';
  return due - net > allowedShortfall(due) ? 'light' : 'as_due';
}
