import { addDays, type BusinessDate } from './business-date';

/** Vegetables and eggs need one; milled rice and other village products do not. */
export const WITHOUT_CERTIFICATE: readonly string[] = ['村里特产'];

/** Six months by the rule (农业农村部令 2025 年第 4 号, in force since 1 Feb 2026); kept a little longer than the longest six months there are. */
const KEPT_DAYS = 184;

export function certificateDue(category: string): boolean {
  return !WITHOUT_CERTIFICATE.includes(category);
}

/** Last day on which it has to be there; nothing of ours deletes it afterwards either. */
export function keptUntil(issuedOn: BusinessDate): BusinessDate {
  return addDays(issuedOn, KEPT_DAYS);
}
