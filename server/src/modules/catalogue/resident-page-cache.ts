import type { GardenPage, TodayPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { BodyCache, type CachedBody, type Tx } from '../../platform';

/** Residents may see stock and clock this old; ordering always asks the truth. */
const KEPT_MS = 1000;
const PREFIX = 'resident/';

/** The pages everybody opens in the last minute before the cut-off, ready to send. */
@Injectable()
export class ResidentPageCache {
  constructor(private readonly bodies: BodyCache) {}

  /** @param name what the page is of: a pickup point, a household. */
  keep(name: string, build: () => Promise<TodayPage | GardenPage>): Promise<CachedBody> {
    return this.bodies.cachedJson(PREFIX + name, KEPT_MS, build);
  }

  /** A bed has changed: who published a crop sees it on the page at once. */
  outdate(tx: Tx): void {
    tx.afterCommit(() => this.bodies.drop(PREFIX));
  }
}
