import { type BoardStop, type BoardVan, timeOfDay } from '@cunshe/shared';
import type { Tone } from '@/ui/tone';

const STATES: Partial<Record<BoardVan['state'], string>> = { idle: '没出车', published: '等出车', running: '在路上', finished: '走完了', reconciled: '对过账' };
/** So long without a word from a van that drives. */
const SILENT_MS = 20 * 60_000;
/** Below this nobody waits. */
const LATE_MINUTES = 5;

export function vanTag({ state, lateMinutes, seenAt, stops }: BoardVan, now: Date): { text: string; tone: Tone } {
  if (stops.some((stop) => stop.state === 'pending' && stop.lateMinutes > 0)) return { text: '要误点', tone: 'brick' };
  if (state === 'running' && seenAt && now.getTime() - new Date(seenAt).getTime() > SILENT_MS) return { text: `${Math.floor((now.getTime() - new Date(seenAt).getTime()) / 60_000)} 分钟没消息`, tone: 'lake' };
  if (lateMinutes >= LATE_MINUTES) return { text: `晚 ${lateMinutes} 分钟`, tone: 'rice' };
  return { text: state === 'running' ? '准点' : (STATES[state] ?? '没出车'), tone: state === 'running' ? 'green' : 'plain' };
}

/** "15:02–15:09", or when it was there. */
export function stopTime({ earliestAt, latestAt }: Pick<BoardStop, 'earliestAt' | 'latestAt'>): string {
  const [from, to] = [earliestAt, latestAt].map((at) => timeOfDay(new Date(at)));
  return from === to ? from! : `${from}–${to}`;
}

export function stopNote({ kind, state, lateMinutes }: BoardStop): string {
  if (state === 'skipped' || state === 'failed') return '没收';
  if (state !== 'pending') return state === 'arrived' ? '正在这里' : kind === 'drop' ? '卸完了' : '收完了';
  if (lateMinutes > 0) return `会晚 ${lateMinutes} 分钟`;
  return kind === 'collect' ? '没到' : kind === 'station' ? '分拣' : '等着卸';
}

/** 2 / 9 站. */
export function progressText({ stops }: BoardVan): string {
  return `${stops.filter(({ state }) => state !== 'pending' && state !== 'arrived').length} / ${stops.length} 站`;
}

/** 25 公里. */
export function kilometresText(metres: number): string {
  return `${Math.round(metres / 1_000)} 公里`;
}
