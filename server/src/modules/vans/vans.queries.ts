import type { VansPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { Accounts, Roles } from '../identity/public';
import { type PairingLife, PairingLives } from '../pairing/public';

interface VanRow {
  readonly id: string;
  readonly name: string;
  readonly driver_account_id: string;
  readonly capacity_grams: number;
  readonly capacity_crates: number;
  readonly shift_from: string;
  readonly shift_to: string;
  readonly float_fen: number;
}

@Injectable()
export class VanQueries {
  constructor(
    private readonly lives: PairingLives,
    private readonly roles: Roles,
    private readonly accounts: Accounts,
  ) {}

  /** The pairing an operator runs, from its signing on. @throws Refusal NOT_FOUND */
  async pairingOf(from: Queryable, operatorId: string): Promise<PairingLife> {
    const [life] = await this.lives.runBy(from, operatorId);
    if (!life) throw new Refusal('NOT_FOUND');
    return life;
  }

  async page(from: Queryable, operatorId: string, now: Date): Promise<VansPage> {
    const { id } = await this.pairingOf(from, operatorId);
    const vans = await from.query<VanRow>('SELECT id, name, driver_account_id, capacity_grams, capacity_crates, shift_from, shift_to, float_fen FROM van WHERE pairing_id = ? ORDER BY id', [id]);
    const drivers = await this.roles.holders(from, 'driver', operatorId);
    const names = await this.accounts.names(from, [...drivers, ...vans.map((van) => van.driver_account_id)]);
    const driving = new Set(vans.map((van) => van.driver_account_id));
    return {
      serverNow: now.toISOString(),
      vans: vans.map((van) => ({ vanId: van.id, name: van.name, driverName: names.get(van.driver_account_id) ?? '', capacityKg: Math.round(van.capacity_grams / 1_000), capacityCrates: Number(van.capacity_crates), shiftFrom: van.shift_from, shiftTo: van.shift_to, floatFen: Number(van.float_fen) })),
      drivers: drivers.filter((accountId) => !driving.has(accountId)).map((accountId) => ({ accountId, name: names.get(accountId) ?? '' })),
    };
  }
}
