import type { ShortageView, ShortShareView } from '@cunshe/shared';
import { amount, STRATEGY_WORDS } from './shortage-words';

export interface ShortageNews {
  readonly title: string;
  readonly note: string;
}

/** Bags named one by one; the others are counted. */
const BAGS_NAMED = 3;

const DECIDED: Record<NonNullable<ShortageView['confirmedBy']>, string> = { operator: '刚有人先定了', van: '车到门口，照着定了', time: '到时间，照着定了' };

/** What moved while somebody looked at a draft; null when it is still the one he sees, or the board is behind his own decision. */
export function shortageNews(seen: ShortageView, now: ShortageView): ShortageNews | null {
  if (now.version < seen.version || (seen.version === now.version && seen.state === now.state)) return null;
  const moved = [availableMoved(seen, now), strategyMoved(seen, now), bagsMoved(seen, now)].filter((part) => part !== null);
  return { title: titleOf(seen, now), note: moved.join('；') || '和你看到的一样' };
}

function titleOf(seen: ShortageView, now: ShortageView): string {
  if (now.state === 'confirmed') return DECIDED[now.confirmedBy ?? 'time'];
  return seen.available === now.available ? '刚有人改了怎么分' : '刚又报了一次';
}

function availableMoved(seen: ShortageView, now: ShortageView): string | null {
  return seen.available === now.available ? null : `原来有 ${amount(now, seen.available)}，现在有 ${amount(now, now.available)}`;
}

function strategyMoved(seen: ShortageView, now: ShortageView): string | null {
  return seen.strategy === now.strategy ? null : `改成${STRATEGY_WORDS.find(({ key }) => key === now.strategy)!.text}`;
}

function bagsMoved(seen: ShortageView, now: ShortageView): string | null {
  const before = new Map(seen.lines.map(({ lineId, allotted }) => [lineId, allotted]));
  const moved = now.lines.filter(({ lineId, allotted }) => before.get(lineId) !== allotted);
  if (moved.length === 0) return null;
  const named = moved.slice(0, BAGS_NAMED).map((line) => bagMoved(now, line, before.get(line.lineId)));
  return [...named, ...(moved.length > BAGS_NAMED ? [`另外 ${moved.length - BAGS_NAMED} 袋也变了`] : [])].join('，');
}

function bagMoved(shortage: ShortageView, { bagLabel, allotted }: ShortShareView, before: number | undefined): string {
  const now = `${bagLabel} 给 ${amount(shortage, allotted)}`;
  return before === undefined ? now : `${now}（原来 ${amount(shortage, before)}）`;
}
