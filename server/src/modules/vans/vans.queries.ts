import type { VansPage, VanView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { Accounts } from '../identity/public';
import { type PairingLife, PairingLives } from '../pairing/public';
import { type DrivenVan, VanDrivers } from './van-drivers';

@Injectable()
export class VanQueries {
  constructor(
    private readonly lives: PairingLives,
    private readonly accounts: Accounts,
    private readonly driven: VanDrivers,
  ) {}

  /** The pairing an operator runs, from its signing on. @throws Refusal NOT_FOUND */
  async pairingOf(from: Queryable, operatorId: string): Promise<PairingLife> {
    const [life] = await this.lives.runBy(from, operatorId);
    if (!life) throw new Refusal('NOT_FOUND');
    return life;
  }

  /** @throws Refusal NOT_FOUND without a pairing */
  async page(from: Queryable, operatorId: string, now: Date): Promise<VansPage> {
    await this.pairingOf(from, operatorId);
    const { vans, drivers } = await this.driven.of(from, operatorId, now);
    const names = await this.accounts.names(from, [...drivers, ...vans.map(({ driverId }) => driverId)]);
    const driving = new Set(vans.map(({ driverId }) => driverId));
    return {
      serverNow: now.toISOString(),
      vans: vans.map((van) => vanView(van, names.get(van.driverId) ?? '')),
      drivers: drivers.filter((accountId) => !driving.has(accountId)).map((accountId) => ({ accountId, name: names.get(accountId) ?? '' })),
    };
  }
}

function vanView({ id, name, driverId, hasDriver, runToday, capacityGrams, capacityCrates, shiftFrom, shiftTo, floatFen }: DrivenVan, driverName: string): VanView {
  return { vanId: id, name, driverId, driverName, hasDriver, runToday, capacityKg: Math.round(capacityGrams / 1_000), capacityCrates, shiftFrom, shiftTo, floatFen };
}
