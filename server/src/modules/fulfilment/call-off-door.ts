import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Runs } from '../pickup-routing/public';
import { ShortenSkipped } from './shorten-skipped';

/** A door no van comes to after all: what should have come from it is short, and goes back to who ordered it. */
@Injectable()
export class CallOffDoor {
  constructor(
    private readonly runs: Runs,
    private readonly skipped: ShortenSkipped,
  ) {}

  /** Before the stop is taken out of its run. @throws Refusal NOT_FOUND */
  async execute(tx: Tx, stopId: string, accountId: string): Promise<void> {
    const stop = await this.runs.stop(tx, stopId);
    await this.skipped.execute(tx, await this.runs.route(tx, stop.routeId), stop, { reason: '今天不去收了', accountId });
  }
}
