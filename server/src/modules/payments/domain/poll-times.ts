const STEPS_SECONDS = [30, 120, 600, 1800, 3600];
/** Early enough that a payment whose notification was lost still finds its reservation. */
const BEFORE_EXPIRY_MS = 10_000;
/** Late enough that whoever owns the subject has let it expire first. */
const CLOSE_AFTER_MS = 30_000;

/** When to ask about an unpaid payment: 30 s, 2 min, 10 min … after it was opened, and just before it expires. */
export function pollTimes(createdAt: Date, expiresAt: Date): Date[] {
  const last = Math.max(createdAt.getTime(), expiresAt.getTime() - BEFORE_EXPIRY_MS);
  const steps = STEPS_SECONDS.map((seconds) => createdAt.getTime() + seconds * 1000).filter((time) => time < last);
  return [...steps, last].map((time) => new Date(time));
}

/** When to close it with the provider, should nobody have asked for that before. */
export function closeTime(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() + CLOSE_AFTER_MS);
}

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** Pause before asking again about a refund or transfer that is not final: 1, 2, 4 … minutes, at most 6 hours. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts, 12));
}
