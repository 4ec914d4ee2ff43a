import { businessDate, dateText, type GoodOrder, type GoodOrderState } from '@cunshe/shared';

export const GOOD_WORDS: Readonly<Record<GoodOrderState, string>> = { held: '给你留着，等你付', paid: '订好了', handed: '取走了', cancelled: '不要了，钱退了', expired: '没付，放回去了', missed: '没来取，钱退了' };

/** "草莓 2 篮，11 月 24 日取". */
export function goodOrderText({ name, count, unit, date }: Pick<GoodOrder, 'name' | 'count' | 'unit' | 'date'>): string {
  return `${name} ${count} ${unit}，${dateText(businessDate(date))}取`;
}
