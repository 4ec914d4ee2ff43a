import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../../platform';
import type { RoutingProblem } from '../solver/problem';
import type { TravelTable } from '../solver/travel-table';
import { Osrm } from './osrm';
import { Tencent } from './tencent';
import { tableOrEstimate, type TravelTimes } from './travel-times';

const TIMEOUT_MS = 5_000;
/** An individual key's quota; five calls a second. */
const TENCENT = { callsADay: 10_000, pauseMs: 220 };

/** A day's driving times from the provider this installation has: OSRM, Tencent, or the estimate. */
@Injectable()
export class DrivingTimes {
  private readonly logger = new Logger('Routes');
  private readonly provider: TravelTimes | null;

  constructor({ osrmUrl, tencentMapUrl, tencentMapKey }: Config) {
    const tencent = tencentMapKey ? new Tencent({ url: tencentMapUrl, key: tencentMapKey, timeoutMs: TIMEOUT_MS, ...TENCENT, clock: () => performance.timeOrigin + performance.now() }) : null;
    this.provider = osrmUrl ? new Osrm(osrmUrl, TIMEOUT_MS) : tencent;
  }

  /** No table: everything is estimated. Goes over the network: never in a transaction. */
  async tableOf({ station, households, points, vans }: RoutingProblem): Promise<{ readonly table?: TravelTable; readonly note: string | null }> {
    if (!this.provider) return { note: null };
    const places = [station, ...households, ...points, ...vans.flatMap(({ start, end }) => (end ? [start, end] : [start]))].map(({ latitude, longitude }) => ({ latitude, longitude }));
    const { table, note } = await tableOrEstimate(this.provider, places, (reason) => this.logger.error(reason));
    return table.source === 'estimate' ? { note } : { table, note };
  }
}
