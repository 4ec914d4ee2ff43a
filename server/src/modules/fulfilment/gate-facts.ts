import type { BusinessDate, PointPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Accounts } from '../identity/public';
import { type PickupPointBrief } from '../pairing/public';
import { Runs, type StopBrief } from '../pickup-routing/public';
import { BagCountRepository } from './bag-count.repository';
import { gateName } from './run.presenter';
import { StopPlaces } from './stop-places';

/** What a keeper is handed with the bags: that they are there, how warm they came, and whose name is under the count. */
@Injectable()
export class GateFacts {
  constructor(
    private readonly runs: Runs,
    private readonly counts: BagCountRepository,
    private readonly accounts: Accounts,
    private readonly places: StopPlaces,
  ) {}

  async of(from: Queryable, { id, pairingId }: Pick<PickupPointBrief, 'id' | 'pairingId'>, date: BusinessDate): Promise<Pick<PointPage, 'dropped' | 'cold' | 'signed'>> {
    const stops = await this.runs.stopsOfPairing(from, pairingId, date);
    const dropped = stops.some((stop) => stop.pickupPointId === id && stop.state === 'done');
    return { dropped, cold: await this.coldOf(from, pairingId, measuredOnTheWay(stops, id)), signed: dropped ? await this.signedOf(from, id, date) : null };
  }

  private async coldOf(from: Queryable, pairingId: string, measured: readonly StopBrief[]): Promise<PointPage['cold']> {
    if (measured.length === 0) return [];
    const { households, points, stationName } = await this.places.of(from, pairingId, measured.flatMap(({ householdId }) => householdId ?? []));
    return measured.map(({ householdId, pickupPointId, temperature }) => {
      const garden = households.get(householdId ?? '');
      return { title: garden ? `${garden.plaqueNumber} 号园` : pickupPointId ? gateName(points.get(pickupPointId)) : stationName, temperature: temperature! };
    });
  }

  private async signedOf(from: Queryable, pointId: string, date: BusinessDate): Promise<PointPage['signed']> {
    const signature = await this.counts.signatureOf(from, pointId, date);
    if (!signature) return null;
    const by = (await this.accounts.briefs(from, [signature.keeperAccountId])).get(signature.keeperAccountId)?.displayName ?? '';
    return { by, at: signature.at.toISOString() };
  }
}

/** From the first door up to the gate, of the vans that come there. */
function measuredOnTheWay(stops: readonly StopBrief[], pointId: string): StopBrief[] {
  return stops.filter((stop) => stop.temperature !== null && stops.some((gate) => gate.routeId === stop.routeId && gate.pickupPointId === pointId && gate.sequence >= stop.sequence));
}
