import { addDays, type BusinessDate } from './business-date';

/**
 * 承诺达标合格证 by 农业农村部令 2025 年第 4 号 (in force since 1 Feb 2026) and 农产品质量安全法 第三十九条: what it promises, for which
 * produce it is due, how long it is kept.
 */
export const COMMITMENTS = ['未使用禁用的农药、兽药及其他化合物', '使用的常规农药、兽药残留不超标', '对以上承诺的真实性负责'] as const;

/** Vegetables and eggs need one; milled rice and other village products do not. */
export const WITHOUT_CERTIFICATE: readonly string[] = ['村里特产'];

/** Six months by the rule; kept a little longer than the longest six months there are. */
const KEPT_DAYS = 184;

export function certificateDue(category: string): boolean {
  return !WITHOUT_CERTIFICATE.includes(category);
}

/** Last day on which it has to be there; nothing of ours deletes it afterwards either. */
export function keptUntil(issuedOn: BusinessDate): BusinessDate {
  return addDays(issuedOn, KEPT_DAYS);
}

/** 承诺依据: a quick test that passed, or how the garden is kept. */
export function basisText(testedOn: string | null): string {
  return testedOn ? `自行检测（速测合格 ${testedOn}）` : '质量安全控制符合要求';
}
