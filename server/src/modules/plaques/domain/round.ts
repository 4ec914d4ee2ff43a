import { addDays, type BusinessDate, instantAt } from '@cunshe/shared';

const DAY_MS = 86_400_000;

/** The first is due after its share of the days, the last on the last day; nobody before the first day. */
export function dueDates(from: BusinessDate, dueOn: BusinessDate, count: number): BusinessDate[] {
  const span = Math.round((instantAt(dueOn, '00:00').getTime() - instantAt(from, '00:00').getTime()) / DAY_MS);
  return Array.from({ length: count }, (_, at) => addDays(from, Math.floor(((at + 1) * span) / count)));
}

interface Inspected {
  readonly id: string;
  readonly score: number | null;
  readonly dueOn: BusinessDate | null;
}

/** Who did worst comes first, then who has waited longest. */
export function inOrder<T extends Inspected>(plaques: readonly T[]): T[] {
  return [...plaques].sort((one, other) => (one.score ?? 0) - (other.score ?? 0) || (one.dueOn ?? '').localeCompare(other.dueOn ?? '') || one.id.localeCompare(other.id));
}

export const isOverdue = ({ dueOn, doneOn }: { readonly dueOn: string; readonly doneOn: string | null }, today: BusinessDate): boolean => doneOn === null && dueOn < today;

const REMIND_EVERY_DAYS = 7;
const REMIND_UNTIL_DAYS = 60;

/** When the committee is reminded again: weekly, and the day after the last day; null long after it. */
export function nextReminder(today: BusinessDate, dueOn: BusinessDate): BusinessDate | null {
  if (today > addDays(dueOn, REMIND_UNTIL_DAYS)) return null;
  const [next, late] = [addDays(today, REMIND_EVERY_DAYS), addDays(dueOn, 1)];
  return today < late && late < next ? late : next;
}

interface Span {
  readonly from: string;
  readonly dueOn: string;
}

/** Why a round cannot be planned; null when it can. */
export function obstacleOf({ from, dueOn }: Span, plaques: number, others: readonly Span[], today: BusinessDate): string | null {
  if (dueOn < from || dueOn < today) return '最后一天要在开始之后、今天之后';
  if (others.some((other) => from <= other.dueOn && other.from <= dueOn)) return '这段日子已经排了一轮';
  return plaques === 0 ? '还没有发出去的餐桌牌' : null;
}
