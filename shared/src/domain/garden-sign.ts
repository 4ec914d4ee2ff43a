/** 菜园牌: planned, printed, put up, damaged, printed again, retired. */
export type SignState = 'planned' | 'printed' | 'installed' | 'damaged' | 'reprinted' | 'retired';

/** What the committee can say has happened to a sign. */
export const SIGN_STEPS = ['print', 'install', 'damage', 'reprint', 'retire'] as const;
export type SignStep = (typeof SIGN_STEPS)[number];

const AFTER: Readonly<Record<SignState, Partial<Record<SignStep, SignState>>>> = {
  planned: { print: 'printed', retire: 'retired' },
  printed: { install: 'installed', retire: 'retired' },
  installed: { damage: 'damaged', retire: 'retired' },
  damaged: { reprint: 'reprinted', retire: 'retired' },
  reprinted: { install: 'installed', retire: 'retired' },
  retired: {},
};

/** The state after a step; null when that cannot happen to a sign in this state. */
export function signAfter(state: SignState, step: SignStep): SignState | null {
  return AFTER[state][step] ?? null;
}

/** What can happen next, in the order it usually does. */
export function nextSignSteps(state: SignState): SignStep[] {
  return SIGN_STEPS.filter((step) => signAfter(state, step) !== null);
}

/** A sign on the sheet but not at the gate: to be printed, or printed and waiting. */
export function isToPrint(state: SignState): boolean {
  return state === 'planned' || state === 'damaged';
}
