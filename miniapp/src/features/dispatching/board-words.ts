import { type BoardStop, type BoardVan, type PlanView, type RunBoardPage, type RunDraft, timeOfDay } from '@cunshe/shared';
import { degreesText } from '../driving/degrees';
import type { Tone } from '@/ui/tone';

const STATES: Partial<Record<BoardVan['state'], string>> = { idle: '没出车', published: '等出车', running: '在路上', finished: '走完了', reconciled: '对过账' };
/** So long without a word from a van that drives. */
const SILENT_MS = 20 * 60_000;
/** Below this nobody waits. */
const LATE_MINUTES = 5;

export function vanTag({ state, lateMinutes, seenAt, stops, hasDriver }: BoardVan, now: Date): { text: string; tone: Tone } {
  if (!hasDriver && (state === 'published' || state === 'running' || state === 'idle')) return { text: '没有司机', tone: 'brick' };
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

export function stopNote(stop: BoardStop): string {
  const { temperature } = stop;
  return `${stateOf(stop)}${temperature === null ? '' : `，车厢 ${degreesText(temperature)}`}`;
}

function stateOf({ kind, state, lateMinutes }: BoardStop): string {
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

/** Where a plan is likeliest to be late, in words: gates with little time to spare, and the tightest. */
export function riskText({ slackMinutes, tightGates, tightestGate }: Pick<PlanView, 'slackMinutes' | 'tightGates' | 'tightestGate'>): { text: string; risky: boolean } {
  if (slackMinutes === null || tightestGate === null) return { text: '没有车走', risky: false };
  const tightest = `${tightestGate}最紧，只余 ${slackMinutes} 分钟`;
  return tightGates > 0 ? { text: `${tightGates} 个门余不到 10 分钟，${tightest}`, risky: true } : { text: `不大：最紧的${tightestGate}也余 ${slackMinutes} 分钟`, risky: false };
}

/** "15:20 报过位置". */
export function positionText({ position }: Pick<BoardVan, 'position'>): string | null {
  return position && `${timeOfDay(new Date(position.at))} 报过位置，几点到按它算`;
}

/** What the checker says of a van while something is held over it; undefined while it is asked. */
export function verdictText(draft: Pick<RunDraft, 'against' | 'warnings'> | null | undefined): { text: string; good: boolean | null } {
  if (draft === undefined) return { text: '在算…', good: null };
  if (draft === null) return { text: '现在换不了', good: false };
  if (draft.against.length > 0) return { text: draft.against[0]!, good: false };
  return draft.warnings.length > 0 ? { text: `能收，但${draft.warnings[0]!}`, good: true } : { text: '能收，都赶得上', good: true };
}

/** Why there is nothing to drive: no van, no routes yet, or nothing a van could take. */
export function emptyBoard({ vans, unserved }: Pick<RunBoardPage, 'vans' | 'unserved'>): { title: string; note: string } {
  if (vans.length === 0) return { title: '这条线还没有车', note: '没有车就收不了菜：截单后订单会全部退款。先登记车和司机' };
  if (unserved.length > 0) return { title: '今天没有一份能送到', note: '原因在下面，钱已经退给住户' };
  return { title: '线路还没出来', note: '截单后几分钟，车走哪几家、几点到，都在这里' };
}

/** "村里和街上比估的慢 20%". */
export function speedText(band: 'lanes' | 'road', permille: number): string {
  const percent = Math.round(Math.abs(permille - 1_000) / 10);
  const where = band === 'lanes' ? '三公里以内的路' : '三公里以上的路';
  return percent === 0 ? `${where}和估的一样` : `${where}比估的${permille > 1_000 ? '慢' : '快'} ${percent}%`;
}
