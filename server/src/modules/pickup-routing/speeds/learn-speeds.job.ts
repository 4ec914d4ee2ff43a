import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, Recurs, type Tx } from '../../../platform';
import { Pairings } from '../../pairing/public';
import { Speeds } from './speeds';

/** Once a day: what the runs finished lately teach of the roads. */
@Injectable()
@HandlesJob('route.learn-speeds')
@Recurs({ dailyAt: '22:30' })
export class LearnSpeeds extends JobHandler<Record<string, never>> {
  constructor(
    private readonly pairings: Pairings,
    private readonly speeds: Speeds,
  ) {
    super();
  }

  async handle(tx: Tx): Promise<void> {
    for (const pairing of await this.pairings.trading()) await this.speeds.learn(tx, pairing.id);
  }
}
