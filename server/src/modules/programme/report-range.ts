import { type BusinessDate, businessDate } from '@cunshe/shared';
import { Refusal } from '../../platform';

/** @throws Refusal INVALID_INPUT for a date that no calendar has */
export function dateOf(text: string): BusinessDate {
  try {
    return businessDate(text);
  } catch {
    throw new Refusal('INVALID_INPUT', { fields: [{ path: 'from', rules: ['isDate'] }] });
  }
}
