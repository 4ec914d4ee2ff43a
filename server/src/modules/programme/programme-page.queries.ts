import { addDays, businessDate, businessDateOf, type ProgrammePage, type ProgrammePairing, type ProgrammeSums } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../../platform';
import { PointGrams } from '../ordering/public';
import { type PairingLife, PairingLives } from '../pairing/public';
import { TripFigures } from '../visits/public';
import { Reports } from './reports';

/** Before this nobody was paired. */
const FIRST_DAY = businessDate('2023-01-01');

/** 村社结对: the whole programme, summed up by the same functions as each pairing's reports. */
@Injectable()
export class ProgrammePageQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lives: PairingLives,
    private readonly reports: Reports,
    private readonly weights: PointGrams,
    private readonly trips: TripFigures,
  ) {}

  async page(): Promise<ProgrammePage> {
    const now = await this.clock.now();
    const pairings: ProgrammePairing[] = [];
    for (const life of await this.lives.signed(this.database)) pairings.push(await this.pairing(life, now));
    const total = (of: (sums: ProgrammeSums) => number) => pairings.reduce((sum, each) => sum + of(each), 0);
    return { serverNow: now.toISOString(), pairings, grams: total(({ grams }) => grams), householdsFen: total(({ householdsFen }) => householdsFen), families: total(({ families }) => families) };
  }

  private async pairing({ id, villageName, communityName, batch, state, signedOn }: PairingLife, now: Date): Promise<ProgrammePairing> {
    const begun = state !== 'signed';
    const range = { pairingId: id, from: FIRST_DAY, to: addDays(businessDateOf(now), 1) };
    return {
      villageName, communityName, batch, state, since: signedOn,
      grams: begun ? await this.weights.packed(this.database, range) : 0,
      householdsFen: begun ? await this.reports.booksFenOf(this.database, 'purchases', range) : 0,
      families: begun ? await this.trips.familiesVisited(this.database, id, now) : 0,
    };
  }
}
