import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { type RouteBrief, Runs } from '../pickup-routing/public';
import { Floats } from '../settlement/public';
import { TellDrivers } from './tell-drivers';

/** A run goes to another driver with all that is on board and the cash that is left; both hear of it. */
@Injectable()
export class HandOverRun {
  constructor(
    private readonly runs: Runs,
    private readonly floats: Floats,
    private readonly drivers: TellDrivers,
  ) {}

  /** @throws Refusal STATE_CHANGED once the run is finished */
  async execute(tx: Tx, route: RouteBrief, driverAccountId: string): Promise<void> {
    await this.runs.handTo(tx, route, driverAccountId);
    await this.floats.handTo(tx, route.id, driverAccountId);
    await this.drivers.ofHandOver(tx, route, driverAccountId);
  }
}
