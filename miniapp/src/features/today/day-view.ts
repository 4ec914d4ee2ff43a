import { addDays, businessDateOf, businessDate, durationText, hasCome, isCalledOff, minutesOfDay, type OrderCycleView, timeOfDay } from '@cunshe/shared';
import { roadProgress } from '@/ui/road-progress';

interface Day {
  readonly cycle: OrderCycleView | null;
  readonly nextOpensAt: string | null;
  /** Why nothing is served today. */
  readonly closedReason?: string | null;
}

export type DayPhase = 'before' | 'open' | 'after' | 'none';

/** Where the day stands, half-open at the cut-off as on the server. */
export function phaseOf({ cycle }: Day, nowMs: number): DayPhase {
  if (!cycle || isCalledOff(cycle.state)) return 'none';
  const now = new Date(nowMs);
  if (!hasCome(new Date(cycle.opensAt), now)) return 'before';
  return hasCome(new Date(cycle.cutoffAt), now) ? 'after' : 'open';
}

/** The line under the headline: lead words, the time that matters, what follows. */
export function cutoffLine(day: Day, nowMs: number): { lead: string; strong: string; rest: string } {
  const phase = phaseOf(day, nowMs);
  if (phase === 'open' && day.cycle) return { lead: '还有', strong: durationText(Date.parse(day.cycle.cutoffAt) - nowMs), rest: '截单，之后才下地摘' };
  if (phase === 'before' && day.cycle) return { lead: '今天', strong: timeOfDay(new Date(day.cycle.opensAt)), rest: '开园，先看看有什么' };
  return { lead: phase === 'after' ? '今天截单了，' : `${day.closedReason ?? '今天不送菜'}，`, strong: openingText(day.nextOpensAt, nowMs), rest: '' };
}

/** Instead of the basket's button while nothing can be ordered: "今天截单了，明天 06:30 开园". */
export function closedText(day: Day, nowMs: number): string | null {
  if (!['after', 'none'].includes(phaseOf(day, nowMs))) return null;
  const { lead, strong } = cutoffLine(day, nowMs);
  return `${lead}${strong}`;
}

/** "明天 06:30 开园". */
export function openingText(nextOpensAt: string | null, nowMs: number): string {
  if (!nextOpensAt) return '等下次开园';
  const opens = new Date(nextOpensAt);
  const today = businessDateOf(new Date(nowMs));
  const date = businessDateOf(opens);
  const day = date === today ? '今天' : date === addDays(businessDate(today), 1) ? '明天' : `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日`;
  return `${day} ${timeOfDay(opens)} 开园`;
}

/** Share of the road for now, on the cycle's own date. */
export function progressOf(road: OrderCycleView['road'], nowMs: number): number {
  const first = road[0];
  if (!first) return 0;
  const midnight = Date.parse(first.at) - minutesOfDay(first.time) * 60_000;
  return roadProgress((nowMs - midnight) / 60_000, road.map((stop) => minutesOfDay(stop.time)));
}
