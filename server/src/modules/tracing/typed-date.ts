import { businessDate, type BusinessDate } from '@cunshe/shared';
import { Refusal } from '../../platform';

/** @throws Refusal INVALID_INPUT for 31 February */
export function typedDate(text: string): BusinessDate {
  try {
    return businessDate(text);
  } catch {
    throw new Refusal('INVALID_INPUT', { date: text });
  }
}
