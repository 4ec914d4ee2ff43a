import type { ChecklistItem, PlaqueState, PlaqueStep } from '@cunshe/shared';

/** DOMAIN §4, as a table: what a step does to a plaque in a state. */
const STEPS: Readonly<Record<PlaqueStep, Readonly<Partial<Record<PlaqueState, PlaqueState>>>>> = {
  award: { inspecting: 'awarded' },
  reject: { applied: 'rejected', inspecting: 'rejected' },
  suspend: { awarded: 'suspended' },
  restore: { suspended: 'awarded' },
  revoke: { awarded: 'revoked', suspended: 'revoked' },
};

/** Null when that cannot happen to it. */
export const plaqueAfter = (state: PlaqueState, step: PlaqueStep): PlaqueState | null => STEPS[step][state] ?? null;

/** Of the standing ones. */
export const STANDING: readonly PlaqueState[] = ['applied', 'inspecting', 'awarded', 'suspended'];

/** Enough of 100, with everything that must be. */
export const ENOUGH = 80;
export const VALID_DAYS = 365;
export const INSPECT_EVERY_DAYS = 90;
export const REMIND_DAYS_BEFORE = 30;

/** Until the committee writes its own. */
export const FIRST_CHECKLIST: readonly ChecklistItem[] = [
  { key: 'health', text: '掌勺的有健康证', points: 30, must: true },
  { key: 'kitchen', text: '灶台、砧板干净，生熟分开', points: 25, must: true },
  { key: 'water', text: '自来水或检过的井水', points: 15, must: true },
  { key: 'toilet', text: '有洗手的地方和干净厕所', points: 15, must: false },
  { key: 'fire', text: '有灭火器，会用', points: 15, must: false },
];

/** All points are 100 and no key stands twice. */
export function isWhole(items: readonly ChecklistItem[]): boolean {
  return items.reduce((sum, { points }) => sum + points, 0) === 100 && new Set(items.map(({ key }) => key)).size === items.length;
}

/** @throws RangeError for a key that the list does not have */
export function verdictOn(items: readonly ChecklistItem[], fulfilled: readonly string[]): { readonly score: number; readonly passed: boolean } {
  if (fulfilled.some((key) => !items.some((item) => item.key === key))) throw new RangeError('a key of another list');
  const score = items.filter(({ key }) => fulfilled.includes(key)).reduce((sum, { points }) => sum + points, 0);
  return { score, passed: score >= ENOUGH && items.every(({ key, must }) => !must || fulfilled.includes(key)) };
}
