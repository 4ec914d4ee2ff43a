/** A bag that came late is waited for this long, whatever the hours. */
const LATE_ARRIVAL_MINUTES = 30;

/** From when a bag is 没来取: the end of the pickup hours, or half an hour after it came. */
export function unclaimedAt(pickupEnds: Date, arrivedAt: Date): Date {
  return new Date(Math.max(pickupEnds.getTime(), arrivedAt.getTime() + LATE_ARRIVAL_MINUTES * 60_000));
}
