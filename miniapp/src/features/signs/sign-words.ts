import type { SignState, SignStep } from '@cunshe/shared';
import { businessDateOf, dateText } from '@cunshe/shared';
import type { Tone } from '@/ui/tone';

export const STATE_WORDS: Readonly<Record<SignState, { readonly text: string; readonly tone: Tone }>> = {
  planned: { text: '待打印', tone: 'rice' },
  printed: { text: '印好了', tone: 'lake' },
  installed: { text: '立着', tone: 'green' },
  damaged: { text: '坏了', tone: 'brick' },
  reprinted: { text: '重印好了', tone: 'lake' },
  retired: { text: '收起来了', tone: 'plain' },
};

/** What the committee presses. */
export const STEP_WORDS: Readonly<Record<SignStep, string>> = { print: '印好了', install: '立好了', damage: '坏了', reprint: '重印好了', retire: '收起来' };

export type SignFilter = 'to_do' | 'standing' | 'retired';

export function isShown(state: SignState, filter: SignFilter): boolean {
  if (filter === 'retired') return state === 'retired';
  return filter === 'standing' ? state === 'installed' : state !== 'installed' && state !== 'retired';
}

/** "大风吹断了·11 月 23 日". */
export function sinceText({ note, changedAt }: { readonly note: string | null; readonly changedAt: string | null }): string {
  return [note, changedAt && dateText(businessDateOf(new Date(changedAt)))].filter(Boolean).join('·');
}
