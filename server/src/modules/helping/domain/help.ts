import { hasCome, type HelpAction, HELP_ACTIONS } from '@cunshe/shared';

/** Of the words a farmer agrees to: "他可以替您办下面这些事，到这一天为止；您随时一点就收回". */
export const CONSENT_VERSION = '2026-11';

const DAY_MS = 86_400_000;
/** A code not taken up by then opens nothing. */
const CODE_DAYS = 2;

/** What stands in the consent. */
export interface Consent {
  readonly id: string;
  readonly householdId: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly actions: readonly HelpAction[];
  readonly note: string | null;
  readonly givenAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
}

export function helpEndsAt(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

export function codeEndsAt({ givenAt }: Pick<Consent, 'givenAt'>): Date {
  return helpEndsAt(givenAt, CODE_DAYS);
}

export function helpState(consent: Pick<Consent, 'accountId' | 'givenAt' | 'endsAt' | 'endedAt'>, now: Date): 'offered' | 'helping' | 'ended' {
  if (consent.endedAt || hasCome(consent.endsAt, now)) return 'ended';
  if (consent.accountId) return 'helping';
  return hasCome(codeEndsAt(consent), now) ? 'ended' : 'offered';
}

/** In the order of the screen, each once. */
export function asActions(names: readonly string[]): HelpAction[] {
  return HELP_ACTIONS.filter((action) => names.includes(action));
}
