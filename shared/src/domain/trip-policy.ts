import { type BusinessDate, addDays, instantAt } from './business-date';
import { multiplyDivideHalfUp } from './money';
import { type Fen, fen } from './units';

/** Cancelled before `time`, so many days before the trip: so much of what was paid goes back. After the last tier nothing does. */
export interface CancelTier {
  readonly daysBefore: number;
  /** HH:MM. */
  readonly time: string;
  /** 1 to 100. */
  readonly percent: number;
}

/** All of it until 18:00 the day before, nothing later (DOMAIN §3). */
export const DEFAULT_CANCEL_TIERS: readonly CancelTier[] = [{ daysBefore: 1, time: '18:00', percent: 100 }];

/** Tiers that say two things of one moment, or give more to who cancels later. */
export function tiersOverlap(tiers: readonly CancelTier[]): boolean {
  const ends = tiers.map(({ daysBefore, time, percent }) => ({ end: -daysBefore * 24 * 60 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), percent }));
  return ends.some(({ end, percent }, at) => at > 0 && (end <= ends[at - 1]!.end || percent >= ends[at - 1]!.percent));
}

/** What goes back of a sum when the booking is cancelled now. */
export function cancelRefund(tiers: readonly CancelTier[], date: BusinessDate, paid: Fen, now: Date): Fen {
  const tier = tiers.find(({ daysBefore, time }) => now < instantAt(addDays(date, -daysBefore), time));
  return fen(tier ? multiplyDivideHalfUp(paid, tier.percent, 100) : 0);
}

/** "12 月 5 日 18:00 前可全退，之后不退", for the trip's page. */
export function cancelWords(tiers: readonly CancelTier[]): string {
  const day = (days: number) => (days === 0 ? '当天' : days === 1 ? '前一天' : `前 ${days} 天`);
  const words = tiers.map(({ daysBefore, time, percent }) => `${day(daysBefore)} ${time} 前${percent === 100 ? '可全退' : `退 ${percent}%`}`);
  return tiers.length === 0 ? '报名后不退' : `${words.join('，')}，之后不退`;
}
