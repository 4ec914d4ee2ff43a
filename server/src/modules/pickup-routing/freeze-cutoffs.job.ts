import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { Households, RouteCutoffs } from '../catalogue/public';
import { type CycleBrief, type CycleJob, OrderCycles } from '../order-cycle/public';
import { Pairings, PickupPoints } from '../pairing/public';
import { type DayAhead, doorTimes } from './door-times';
import { PlanRepository } from './plan.repository';
import { Speeds } from './speeds/speeds';

/** As a cycle opens: what the road asks of each household is counted back from the pick-up, and does not move afterwards. */
@Injectable()
@HandlesJob('cycle.freeze-cutoffs')
export class FreezeCutoffs extends JobHandler<CycleJob> {
  constructor(
    private readonly cycles: OrderCycles,
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly households: Households,
    private readonly cutoffs: RouteCutoffs,
    private readonly plans: PlanRepository,
    private readonly speeds: Speeds,
  ) {
    super();
  }

  async handle(tx: Tx, { cycleId }: CycleJob): Promise<void> {
    const cycle = await this.cycles.get(tx, cycleId);
    if (cycle.state !== 'open') return;
    const day = await this.dayAhead(tx, cycle);
    await this.cutoffs.freeze(tx, cycle, doorTimes(day, await this.speeds.travelOf(tx, cycle.pairingId)), { doors: day.doors, vans: day.vans });
  }

  private async dayAhead(tx: Tx, cycle: CycleBrief): Promise<DayAhead> {
    const pairing = await this.pairings.get(cycle.pairingId);
    const households = (await this.households.ofVillage(tx, pairing.villageId)).filter(({ pairingId }) => pairingId === pairing.id);
    const gates = await this.points.ofPairing(pairing.id);
    return {
      businessDate: cycle.businessDate, schedule: pairing.schedule, station: { latitude: pairing.station.lat, longitude: pairing.station.lng },
      households: households.map(({ id, lat, lng }) => ({ id, latitude: lat, longitude: lng })), gates: gates.map(({ lat, lng }) => ({ latitude: lat, longitude: lng })),
      doors: await this.cutoffs.expectedDoors(tx, cycle), vans: (await this.plans.vansOf(tx, pairing.id)).length,
    };
  }
}
