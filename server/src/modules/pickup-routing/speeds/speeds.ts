import { addDays, businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx } from '../../../platform';
import { drivenSeconds } from '../domain/driven-seconds';
import { bandOf, type DrivenLeg, learnSpeeds, type SpeedBand } from '../domain/speed-bands';
import { estimatedTravel, type Travel } from '../solver/travel';
import { calibratedTravel } from './calibrated-travel';
import { type DrivenStop, type SpeedBrief, SpeedRepository } from './speed.repository';

/** Roads change: what is older teaches nothing. */
const DAYS_BACK = 60;

/** How fast a pairing's vans really are, learnt from the runs they finished. */
@Injectable()
export class Speeds {
  constructor(private readonly speeds: SpeedRepository) {}

  ofPairing(from: Queryable, pairingId: string): Promise<SpeedBrief[]> {
    return this.speeds.ofPairing(from, pairingId);
  }

  /** Driving times as estimated and learnt. */
  async travelOf(from: Queryable, pairingId: string): Promise<Travel> {
    return calibratedTravel((await this.speeds.ofPairing(from, pairingId)).filter(({ active }) => active));
  }

  async learn(tx: Tx, pairingId: string): Promise<void> {
    const legs = legsOf(await this.speeds.drivenStops(tx, pairingId, addDays(businessDateOf(tx.now), -DAYS_BACK)));
    const before = await this.speeds.ofPairing(tx, pairingId);
    for (const learnt of learnSpeeds(legs)) {
      const dates = legs.filter(({ metres }) => bandOf(metres) === learnt.band).map(({ businessDate }) => businessDate).sort();
      const known = before.find(({ band }) => band === learnt.band);
      if (known && known.permille === learnt.permille && known.legs === learnt.legs) continue;
      await this.speeds.keep(tx, pairingId, { ...learnt, firstDate: dates[0]!, lastDate: dates.at(-1)! });
      await tx.audit({ action: 'route.speed-learnt', subjectType: 'pairing', subjectId: pairingId, before: { band: learnt.band, permille: known?.permille ?? 1_000 }, after: { ...learnt } });
    }
  }

  /** Takes what was learnt back, or back into use. @throws Refusal STATE_CHANGED */
  async setActive(tx: Tx, pairingId: string, band: SpeedBand, active: boolean): Promise<void> {
    if (!(await this.speeds.setActive(tx, pairingId, band, active))) throw new Refusal('STATE_CHANGED', { state: active ? 'active' : 'aside' });
    await tx.audit({ action: 'route.speed-set', subjectType: 'pairing', subjectId: pairingId, before: { band, active: !active }, after: { band, active } });
  }
}

/** From each stop's end to the next one's arrival, where both were told. */
function legsOf(stops: readonly DrivenStop[]): (DrivenLeg & Pick<DrivenStop, 'businessDate'>)[] {
  return stops.flatMap((stop, index) => {
    const from = stops[index - 1];
    if (from?.runId !== stop.runId || !from.left || !stop.reached) return [];
    const driven = drivenSeconds(from.left, stop.reached, stop.startedAt);
    if (driven === null) return [];
    const way = estimatedTravel(from, stop);
    return [{ runId: stop.runId, businessDate: stop.businessDate, metres: way.metres, estimatedSeconds: way.seconds, drivenSeconds: driven }];
  });
}
