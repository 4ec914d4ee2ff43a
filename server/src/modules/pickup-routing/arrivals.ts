import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { PickupPoints } from '../pairing/public';
import { expectedArrivals } from './domain/expected-arrivals';
import { departedRuns, type StopBrief } from './domain/run';
import { RunRepository } from './run.repository';

/** When the vans reach doors and gates. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly runs: RunRepository,
    private readonly points: PickupPoints,
  ) {}

  /** The last van that drops at the point: only then is every bag there. Null before the route is out. */
  async atPoint(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<{ arrivesAt: Date; departed: boolean } | null> {
    const { pairingId } = await this.points.get(pickupPointId);
    const found = await this.matching(from, pairingId, date, (stop) => stop.pickupPointId === pickupPointId);
    if (found.length === 0) return null;
    return { arrivesAt: latest(found.map(({ arrivesAt }) => arrivesAt)), departed: found.every(({ departed }) => departed) };
  }

  /** The first van at a household's door. Null before the route is out. */
  async atDoor(from: Queryable, pairingId: string, householdId: string, date: BusinessDate): Promise<Date | null> {
    const found = await this.matching(from, pairingId, date, (stop) => stop.householdId === householdId);
    return found.length === 0 ? null : new Date(Math.min(...found.map(({ arrivesAt }) => arrivesAt.getTime())));
  }

  private async matching(from: Queryable, pairingId: string, date: BusinessDate, wanted: (stop: StopBrief) => boolean) {
    const ofAll = await this.runs.stopsOfPairing(from, pairingId, date);
    const runs = [...new Set(ofAll.map(({ routeId }) => routeId))].map((id) => ofAll.filter(({ routeId }) => routeId === id));
    return runs.flatMap((stops) => {
      const arrivals = expectedArrivals(stops);
      const departed = departedRuns(stops).size > 0;
      return stops.filter(wanted).map((stop) => ({ arrivesAt: arrivals.get(stop.id)!, departed }));
    });
  }
}

function latest(times: readonly Date[]): Date {
  return new Date(Math.max(...times.map((time) => time.getTime())));
}
