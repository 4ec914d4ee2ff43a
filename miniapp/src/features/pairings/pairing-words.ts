import { businessDate, dateText, type OrdersThen, PAIRING_STATES, type PairingPage, type PairingState, type PairingStepView } from '@cunshe/shared';
import type { Tone } from '@/ui/tone';

export const STATE_WORDS: Readonly<Record<PairingState, string>> = { proposed: '提议中', signed: '签了约', trial: '试运行', active: '正式运行', paused: '暂停', ended: '结束了' };

export const STATE_TONES: Readonly<Record<PairingState, Tone>> = { proposed: 'plain', signed: 'lake', trial: 'rice', active: 'green', paused: 'brick', ended: 'plain' };

/** "2023 年 7 月 12 日". */
export function longDate(date: string): string {
  return `${date.slice(0, 4)} 年 ${dateText(businessDate(date))}`;
}

/** 2026-02-31 is none. */
export function isDay(text: string): boolean {
  try {
    return businessDate(text) >= '2000-01-01';
  } catch {
    return false;
  }
}

/** What is pressed to get there. */
export function stepWords(from: PairingState, to: PairingState): string {
  if (to === 'active') return from === 'paused' ? '恢复' : '转为正式运行';
  return { proposed: '提议', signed: '签约', trial: '开始试运行', paused: '暂停', ended: '结束' }[to];
}

/** Where it may go from here, forward before back. */
export function nextStates({ state }: Pick<PairingPage, 'state'>): readonly PairingState[] {
  return PAIRING_STATES[state];
}

export function isRest(state: PairingState): boolean {
  return state === 'paused' || state === 'ended';
}

export function hasDays(state: PairingState): boolean {
  return state === 'trial' || state === 'active' || state === 'paused';
}

/** "今天 12 单、11 月 30 日 3 单", with what becomes of them. */
export function openOrdersText(days: PairingPage['days']): string {
  if (days.length === 0) return '现在没有没送完的单。';
  return `还有没送完的单：${days.map(({ date, orders, left }) => `${dateText(businessDate(date))} ${orders} 单${left ? '（车已经出发）' : ''}`).join('、')}。`;
}

export const ORDERS_WORDS: Readonly<Record<OrdersThen, string>> = {
  deliver: '照常摘、照常送完',
  refund: '全部取消，原路退款',
};

export const ORDERS_NOTES: Readonly<Record<OrdersThen, string>> = {
  deliver: '已经下的单一张不动，按原来的时间送到。从现在起新单不收，农户也不能再挂菜。',
  refund: '一次办完，收不回来：已经下的单全部取消，钱原路退回，住户、农户、司机和站长都收到消息。车已经出发的那天照送。',
};

/** "唐静，11 月 29 日 11:45". */
export function stepNote({ document, onDate, reason, orders }: PairingStepView): string {
  const paper = document && `${document}${onDate ? `，${longDate(onDate)}` : ''}`;
  return [paper, reason, orders && `没送完的单${ORDERS_WORDS[orders]}`].filter(Boolean).join('；');
}

/** "28.1012, 112.9877" → degrees; null when it is no such place. */
export function readPlace(text: string): { lat: number; lng: number } | null {
  const found = /^\s*(\d{1,2}(?:\.\d+)?)\s*[,，\s]\s*(\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  const [lat, lng] = [Number(found?.[1]), Number(found?.[2])];
  return found && lat <= 90 && lng <= 180 ? { lat, lng } : null;
}

/** "2026-10-01、2026-10-02" → dates; null when one of them is none. */
export function readDates(text: string): string[] | null {
  const dates = text.split(/[、,，\s]+/).filter(Boolean);
  return dates.every((date) => /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date)) ? dates : null;
}
