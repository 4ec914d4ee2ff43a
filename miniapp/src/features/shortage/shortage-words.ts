import { baseQuantity, giftCapOf, grams, jinText, quantityText, type ShortageSettings, type ShortageView, type ShortShareView, timeOfDay } from '@cunshe/shared';
import { unitOf } from '../today/listing-words';

export const STRATEGY_WORDS: readonly { readonly key: ShortageView['strategy']; readonly text: string }[] = [
  { key: 'proportional', text: '按比例' },
  { key: 'oneEachFirst', text: '先一份' },
  { key: 'firstCome', text: '先订先得' },
];

export const STRATEGY_NOTES: Record<ShortageView['strategy'], string> = {
  proportional: '订得多的少得多，每家按订的比例分。',
  oneEachFirst: '先保证每家有一份，剩下的再按比例分。',
  firstCome: '先付款的先给足，后面的退钱。',
};

const EXAMPLE_GRAMS = 1_000;

/** "14:45" of minutes after midnight. */
export function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** "订 2 斤的，最多装到 2.4 斤；再重就重新称". */
export function giftText({ giftPercent, giftGrams }: Pick<ShortageSettings, 'giftPercent' | 'giftGrams'>): string {
  const most = EXAMPLE_GRAMS + giftCapOf(EXAMPLE_GRAMS, { percent: giftPercent, grams: giftGrams });
  return `订 2 斤的，最多装到 ${jinText(grams(most))} 斤，多的算送的；再重就重新称。`;
}

export const WISH_WORDS: Record<ShortShareView['wish'], string> = { none: '有几个给几个', refund: '不够就退', same_crop: '换别家的' };

const DECLARED: Record<ShortageView['declaredBy'], string> = { farmer: '农户报的', driver: '车上点的', skip: '车没收到' };

/** "07 号园 陈桂香·农户报的". */
export function shortageNote({ plaqueNumber, farmerName, declaredBy }: ShortageView): string {
  return `${plaqueNumber} 号园 ${farmerName}·${DECLARED[declaredBy]}`;
}

/** "订 6 把，有 3 把". */
export function shortageAmount(shortage: ShortageView): string {
  return `订 ${amount(shortage, shortage.wanted)}，有 ${amount(shortage, shortage.available)}`;
}

export function amount(shortage: ShortageView, quantity: number): string {
  return quantityText(unitOf(shortage), baseQuantity(quantity));
}

/** "14:12 报的；没人定的话 14:45 照这样定", "14:12 报的；14:20 运营方定的". */
export function decisionNote({ state, declaredAt, confirmsAt, confirmedAt, confirmedBy }: ShortageView): string {
  const said = `${timeOfDay(new Date(declaredAt))} 报的；`;
  if (state !== 'confirmed') return `${said}没人定的话 ${timeOfDay(new Date(confirmsAt))} 照这样定`;
  const who = confirmedBy === 'operator' ? '运营方定的' : confirmedBy === 'van' ? '车到门口定的' : '到时间定的';
  return `${said}${confirmedAt ? `${timeOfDay(new Date(confirmedAt))} ` : ''}${who}`;
}
