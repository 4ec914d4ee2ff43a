import type { ProgrammePage, ProgrammePairing, ProgrammeSums } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../../platform';
import { PointGrams } from '../ordering/public';
import { type PairingLife, PairingLives } from '../pairing/public';
import { LedgerReports } from '../settlement/public';
import { TripFigures } from '../visits/public';
import { BOUGHT } from './reports';

interface Figures {
  readonly grams: ReadonlyMap<string, number>;
  readonly fen: ReadonlyMap<string, number>;
  readonly families: ReadonlyMap<string, number>;
}

/** 村社结对: the whole programme. Each figure is one query for all pairings, however many there are. */
@Injectable()
export class ProgrammePageQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lives: PairingLives,
    private readonly ledger: LedgerReports,
    private readonly weights: PointGrams,
    private readonly trips: TripFigures,
  ) {}

  async page(): Promise<ProgrammePage> {
    const now = await this.clock.now();
    const lives = await this.lives.signed(this.database);
    const figures = await this.figures(lives.filter(({ state }) => state !== 'signed').map(({ id }) => id), now);
    const pairings = lives.map((life) => pairingOf(life, figures));
    const total = (of: (sums: ProgrammeSums) => number) => pairings.reduce((sum, each) => sum + of(each), 0);
    return { serverNow: now.toISOString(), pairings, grams: total(({ grams }) => grams), householdsFen: total(({ householdsFen }) => householdsFen), families: total(({ families }) => families) };
  }

  private async figures(begun: readonly string[], now: Date): Promise<Figures> {
    return {
      grams: await this.weights.packedOf(this.database, begun),
      fen: await this.ledger.sumsByPairing(this.database, begun, BOUGHT.accounts, BOUGHT.kinds),
      families: await this.trips.familiesVisited(this.database, begun, now),
    };
  }
}

function pairingOf({ id, villageName, communityName, batch, state, signedOn }: PairingLife, { grams, fen, families }: Figures): ProgrammePairing {
  return { villageName, communityName, batch, state, since: signedOn, grams: grams.get(id) ?? 0, householdsFen: fen.get(id) ?? 0, families: families.get(id) ?? 0 };
}
