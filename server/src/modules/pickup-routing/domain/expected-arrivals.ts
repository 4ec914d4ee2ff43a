import { isOver, type StopBrief } from './run';

/**
 * When each stop is reached, by stop id: as it was where the van has been, as planned plus the delay of the last stop
 * elsewhere; a position of the van that is newer than its last stop tells the delay of the next one. A van that is early waits.
 */
export function expectedArrivals(stops: readonly StopBrief[]): Map<string, Date> {
  const arrivals = new Map<string, Date>();
  let delay = 0;
  let reported = 0;
  let ahead = false;
  for (const stop of [...stops].sort((a, b) => a.sequence - b.sequence)) {
    if (!ahead && stop.state === 'pending' && stop.live && stop.live.toldAt.getTime() > reported) delay = Math.max(0, stop.live.arrivesAt.getTime() - stop.plannedArrival.getTime());
    ahead ||= !isOver(stop.state);
    reported = Math.max(reported, stop.arrivedAt?.getTime() ?? 0, stop.endedAt?.getTime() ?? 0);
    arrivals.set(stop.id, stop.arrivedAt ?? new Date(stop.plannedArrival.getTime() + delay));
    delay = delayOf(stop) ?? delay;
  }
  return arrivals;
}

/** Milliseconds behind the plan when the van was last seen at this stop; null where it has not been. */
export function delayOf({ arrivedAt, endedAt, plannedArrival, plannedLeave }: StopBrief): number | null {
  if (endedAt) return Math.max(0, endedAt.getTime() - plannedLeave.getTime());
  return arrivedAt && Math.max(0, arrivedAt.getTime() - plannedArrival.getTime());
}
