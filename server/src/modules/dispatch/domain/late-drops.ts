export interface StopAhead {
  readonly id: string;
  readonly pickupPointId: string | null;
  readonly state: string;
}

/** A gate whose bags will not be there in time. */
export interface LateDrop {
  readonly stopId: string;
  readonly pickupPointId: string;
  readonly expectedAt: Date;
  readonly minutes: number;
}

/** Told again only when it has become so much later. */
const STEP_MINUTES = 15;

/**
 * Pure. Drops still to come that are expected after the hour by which everything is dropped. What was expected before now
 * and is not there is expected now.
 */
export function lateDrops(stops: readonly StopAhead[], arrivals: ReadonlyMap<string, Date>, dropBy: Date, now: Date): LateDrop[] {
  return stops.flatMap((stop) => {
    if (!stop.pickupPointId || stop.state !== 'pending') return [];
    const expectedAt = new Date(Math.max(now.getTime(), arrivals.get(stop.id)!.getTime()));
    const minutes = Math.ceil((expectedAt.getTime() - dropBy.getTime()) / 60_000);
    return minutes > 0 ? [{ stopId: stop.id, pickupPointId: stop.pickupPointId, expectedAt, minutes }] : [];
  });
}

/** Equal for as long as nobody needs to hear it again. */
export function lateSubject({ stopId, minutes }: LateDrop): string {
  return `${stopId}:${Math.floor((minutes - 1) / STEP_MINUTES)}`;
}
