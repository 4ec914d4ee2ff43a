import type { BusinessDate } from '@cunshe/shared';

/** One pairing's date, and whose result it is. */
export interface DayToSettle {
  readonly pairingId: string;
  readonly operatorId: string;
  readonly businessDate: BusinessDate;
}
