import { businessDate, dateText, type PlaqueState, type PlaqueStep, type PlaqueView } from '@cunshe/shared';

export const STATE_WORDS: Readonly<Record<PlaqueState, string>> = { applied: '等检查', inspecting: '检查中', awarded: '有效', suspended: '暂停', revoked: '取消了', expired: '到期了', rejected: '没通过' };

export const STEP_WORDS: Readonly<Record<PlaqueStep, string>> = { award: '发牌', reject: '这次不发', suspend: '暂停', restore: '恢复', revoke: '取消牌子' };

const STEPS_OF: Readonly<Record<PlaqueState, readonly PlaqueStep[]>> = { applied: ['reject'], inspecting: ['award', 'reject'], awarded: ['suspend', 'revoke'], suspended: ['restore', 'revoke'], revoked: [], expired: [], rejected: [] };

/** What can be done with it now; awarding only what passed. */
export function stepsOf({ state, passed }: Pick<PlaqueView, 'state' | 'passed'>): PlaqueStep[] {
  return STEPS_OF[state].filter((step) => (step !== 'award' && step !== 'restore') || passed === true);
}

export const mayInspect = ({ state }: Pick<PlaqueView, 'state'>): boolean => STEPS_OF[state].length > 0;

/** "T0A1…，有效到 2027 年 11 月 23 日". */
export function validWords({ number, validUntil }: Pick<PlaqueView, 'number' | 'validUntil'>): string | null {
  return number && validUntil ? `${number}，有效到 ${validUntil.slice(0, 4)} 年 ${dateText(businessDate(validUntil))}` : null;
}
