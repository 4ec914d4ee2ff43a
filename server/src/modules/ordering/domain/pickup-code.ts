import { hasCome } from '@cunshe/shared';
export const PICKUP_CODE_DIGITS = 6;

/**
 * Codes of delegates begin with this digit and those of tickets never do: no code, also one taken back, can become
 * that of another's bag.
 */
const DELEGATES_DIGIT = '9';

export function isDelegateCode(code: string): boolean {
  return code.startsWith(DELEGATES_DIGIT);
}

export function delegateCode(digits: string): string {
  return DELEGATES_DIGIT + digits.slice(1);
}

/** Other digits are as likely as before; a leading 9 counts as one of them. */
export function ticketCode(digits: string): string {
  return isDelegateCode(digits) ? String(Number(digits.slice(1, 2)) % Number(DELEGATES_DIGIT)) + digits.slice(1) : digits;
}

/** Wrong tries in a row after which the point pauses. */
export const TRIES_BEFORE_PAUSE = 5;
export const PAUSE_MINUTES = 15;
/** Wrong tries of a day after which codes are no longer taken at the point; the signed QR and the bag list still are. */
export const TRIES_PER_DAY = 20;

/** Wrong codes at one point on one date. */
export interface WrongTries {
  /** Since the last right code or the last pause. */
  readonly recent: number;
  readonly today: number;
  readonly pausedUntil: Date | null;
}

/** "123 456" and "123456" are the same code. */
export function normalCode(typed: string): string {
  return typed.replace(/\s/g, '');
}

/** Until when no code is taken; 'today' when not at all any more; null while codes are taken. */
export function pauseAt(tries: WrongTries, now: Date): Date | 'today' | null {
  if (tries.today >= TRIES_PER_DAY) return 'today';
  return tries.pausedUntil && !hasCome(tries.pausedUntil, now) ? tries.pausedUntil : null;
}

/** The count after one more wrong code. */
export function afterWrongTry(tries: WrongTries, now: Date): WrongTries {
  const recent = tries.recent + 1;
  const today = tries.today + 1;
  if (recent < TRIES_BEFORE_PAUSE) return { recent, today, pausedUntil: null };
  return { recent: 0, today, pausedUntil: new Date(now.getTime() + PAUSE_MINUTES * 60_000) };
}
