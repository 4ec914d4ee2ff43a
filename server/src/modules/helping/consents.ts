import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import { Roles } from '../identity/public';
import { ConsentRepository } from './consent.repository';
import type { Consent } from './domain/help';

/** Who helps in a household, for other modules. */
@Injectable()
export class Consents {
  constructor(
    private readonly roles: Roles,
    private readonly consents: ConsentRepository,
  ) {}

  /** Household → the account of its farmer; the household itself where she has none. */
  async farmersOf(from: Queryable, householdIds: readonly string[]): Promise<Map<string, string>> {
    const farmers = new Map(householdIds.map((id) => [id, id]));
    for (const { scopeId, accountId } of (await this.roles.holdersIn(from, 'farmer', [...householdIds])).reverse()) farmers.set(scopeId, accountId);
    return farmers;
  }

  /** Account → what the farmer calls it. */
  async namesIn(from: Queryable, householdId: string): Promise<Map<string, string>> {
    return new Map((await this.consents.ofHousehold(from, householdId)).reverse().flatMap(({ accountId, name }) => (accountId ? [[accountId, name] as const] : [])));
  }

  /** Once for each household, however often somebody is asked to help there. */
  async mark(tx: Tx, householdId: string, accountId: string): Promise<void> {
    await this.roles.markHelper(tx, accountId, householdId);
  }

  /** Standing or expired, by household. */
  liveIn(from: Queryable, householdIds: readonly string[]): Promise<Consent[]> {
    return this.consents.liveIn(from, householdIds);
  }
}
