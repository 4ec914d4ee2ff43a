const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** An access token ends after 15 minutes (RELIABILITY §3.3 A4); whoever holds it meets the session's state before that. */
export function accessTokenEndsAt(now: Date): Date {
  return new Date(now.getTime() + 15 * MINUTE_MS);
}

/** A sign-in lasts 30 days however often it is refreshed. */
export function sessionEndsAt(now: Date): Date {
  return new Date(now.getTime() + 30 * DAY_MS);
}

/** How long a used refresh token may come again: its answer may have been lost on the way. */
const LOST_ANSWER_MS = MINUTE_MS;

export function maySendAgain(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() < LOST_ANSWER_MS;
}

/** An invitation is to be used within two days, unless it was given others. */
export function invitationEndsAt(now: Date, days = 2): Date {
  return new Date(now.getTime() + days * DAY_MS);
}
