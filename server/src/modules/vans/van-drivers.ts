import { businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Roles } from '../identity/public';
import { PairingLives } from '../pairing/public';
import { Runs } from '../pickup-routing/public';
import { type Van, VanRepository } from './van.repository';

export interface DrivenVan extends Van {
  /** False once the driver's role has ended. */
  readonly hasDriver: boolean;
  readonly runToday: boolean;
}

export interface VansAndDrivers {
  readonly vans: readonly DrivenVan[];
  /** Who holds the role, oldest first. */
  readonly drivers: readonly string[];
}

/** Who drives what for an operator; no van before it has signed a pairing. */
@Injectable()
export class VanDrivers {
  constructor(
    private readonly lives: PairingLives,
    private readonly roles: Roles,
    private readonly runs: Runs,
    private readonly repository: VanRepository,
  ) {}

  async of(from: Queryable, operatorId: string, now: Date): Promise<VansAndDrivers> {
    const drivers = await this.roles.holders(from, 'driver', operatorId);
    const [life] = await this.lives.runBy(from, operatorId);
    if (!life) return { vans: [], drivers };
    const open = new Set((await this.runs.openOfPairing(from, life.id, businessDateOf(now))).map(({ vanId }) => vanId));
    const vans = (await this.repository.ofPairing(from, life.id)).map((van) => ({ ...van, hasDriver: drivers.includes(van.driverId), runToday: open.has(van.id) }));
    return { vans, drivers };
  }
}
