const MINUTES_AFTER_CUTOFF = 15;

/** From then on whoever has not acknowledged the pick list is called: 14:15 where the cut-off is at 14:00. */
export function callsFrom(cutoffAt: Date): Date {
  return new Date(cutoffAt.getTime() + MINUTES_AFTER_CUTOFF * 60_000);
}
