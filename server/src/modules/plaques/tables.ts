import type { PlaqueState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { PlaqueRepository } from './plaque.repository';

export interface TableStanding {
  readonly state: 'awarded' | 'suspended' | 'revoked' | 'expired' | 'none';
  readonly until?: string;
}

const NO_PLAQUE: TableStanding = { state: 'none' };
const WORDS: Readonly<Partial<Record<PlaqueState, TableStanding['state']>>> = { awarded: 'awarded', suspended: 'suspended', revoked: 'revoked', expired: 'expired' };

/** Which households may host, and for how much, as other modules ask. */
@Injectable()
export class Tables {
  constructor(private readonly plaques: PlaqueRepository) {}

  /** A village that has awarded none yet asks for none. */
  async standing(from: Queryable, villageId: string, householdIds: readonly string[]): Promise<Map<string, TableStanding>> {
    if (!(await this.plaques.awards(from, villageId))) return new Map(householdIds.map((id) => [id, { state: 'awarded' }]));
    const plaques = await this.plaques.ofHouseholds(from, householdIds);
    return new Map(householdIds.map((id) => {
      const plaque = plaques.get(id);
      const state = plaque && WORDS[plaque.state];
      return [id, state ? { state, ...(plaque.validUntil ? { until: plaque.validUntil } : {}) } : NO_PLAQUE];
    }));
  }

  /** Number of the household's plaque while it is valid. */
  async validNumber(from: Queryable, householdId: string): Promise<string | null> {
    const plaque = (await this.plaques.ofHouseholds(from, [householdId])).get(householdId);
    return plaque?.state === 'awarded' ? plaque.number : null;
  }

  /** What every table keeps to on a date; empty where the village says nothing. */
  async standardOn(from: Queryable, villageId: string, date: string): Promise<readonly string[]> {
    return (await this.plaques.standards(from, villageId)).find(({ validFrom, validUntil }) => validFrom <= date && date <= validUntil)?.items ?? [];
  }

  /** Fen a guest on a date by the village's schedule; null where it has none. */
  async priceOn(from: Queryable, villageId: string, date: string): Promise<number | null> {
    const schedule = (await this.plaques.schedules(from, villageId)).find(({ validFrom, validUntil }) => validFrom <= date && date <= validUntil);
    return schedule?.perPersonFen ?? null;
  }
}
