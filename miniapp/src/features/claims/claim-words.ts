import { businessDate, businessDateOf, type ClaimableLine, type ClaimKind, type ClaimView, dateText, fen, formatYuan, type RefundBearer, timeOfDay } from '@cunshe/shared';

export const KINDS: readonly { readonly key: ClaimKind; readonly text: string }[] = [
  { key: 'spoiled', text: '坏了' }, { key: 'missing', text: '少了' }, { key: 'wrong', text: '不对' }, { key: 'other', text: '其他' },
];

export const BEARERS: readonly { readonly key: RefundBearer; readonly text: string }[] = [
  { key: 'operator', text: '运营' }, { key: 'transport', text: '运输' }, { key: 'point', text: '提货点' }, { key: 'farmer', text: '农户' }, { key: 'goodwill', text: '心意' },
];

export function kindText(kind: ClaimKind): string {
  return KINDS.find(({ key }) => key === kind)?.text ?? '';
}

/** "明天 12:00", "11 月 24 日 12:00". */
export function untilText(until: string, now: number): string {
  const at = new Date(until);
  const [day, today] = [businessDateOf(at), businessDateOf(new Date(now))];
  const tomorrow = businessDateOf(new Date(now + 24 * 3_600_000));
  const named = day === today ? '今天' : day === tomorrow ? '明天' : dateText(businessDate(day));
  return `${named} ${timeOfDay(at)}`;
}

/** "红菜薹 2 把". */
export function lineText({ cropName, amountText }: Pick<ClaimableLine, 'cropName' | 'amountText'>): string {
  return `${cropName} ${amountText}`;
}

/** Where a claim stands, for who made it. */
export function claimStanding({ state, refundFen }: ClaimView): { text: string; tone: 'rice' | 'green' | 'plain' } {
  if (state === 'open') return { text: '正在看', tone: 'rice' };
  return refundFen ? { text: `退 ${formatYuan(fen(refundFen))}`, tone: 'green' } : { text: '没退', tone: 'plain' };
}
