import type { HelpersPage, HelperView, VillageHelpPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import { Accounts, Roles } from '../identity/public';
import { Pairings } from '../pairing/public';
import { type Consent, helpState } from './domain/help';
import { ActsForFarmer } from './acts-for-farmer';
import { ConsentRepository } from './consent.repository';

@Injectable()
export class HelpingQueries {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly households: Households,
    private readonly accounts: Accounts,
    private readonly roles: Roles,
    private readonly pairings: Pairings,
    private readonly acts: ActsForFarmer,
  ) {}

  /** 请谁帮忙, for the farmer herself. */
  async page(from: Queryable, householdId: string, now: Date, code: string | null): Promise<HelpersPage> {
    const { villageId } = await this.households.get(from, householdId);
    const committee = await this.roles.holders(from, 'committee', villageId);
    const names = await this.accounts.names(from, committee);
    return {
      serverNow: now.toISOString(),
      helpers: (await this.consents.ofHousehold(from, householdId)).map((consent) => presentHelper(consent, now)),
      candidates: committee.map((accountId) => ({ accountId, name: names.get(accountId) ?? '村委会' })),
      acts: await this.acts.today(from, householdId, now),
      code,
    };
  }

  /** Who helps whom in the village, in the order of the plaques. */
  async village(from: Queryable, villageId: string, now: Date): Promise<VillageHelpPage> {
    const villageName = await this.pairings.villageName(villageId);
    const households = await this.households.ofVillage(from, villageId);
    const consents = await this.consents.liveIn(from, households.map(({ id }) => id));
    return {
      serverNow: now.toISOString(),
      villageName,
      gardens: households.map(({ id, plaqueNumber, farmerName, phone }) => ({
        householdId: id, plaqueNumber, farmerName, phone, helpers: consents.filter(({ householdId }) => householdId === id).map((consent) => presentHelper(consent, now)),
      })),
    };
  }
}

export function presentHelper(consent: Consent, now: Date): HelperView {
  const { id, name, actions, endsAt, note } = consent;
  return { grantId: id, name, actions, endsAt: endsAt.toISOString(), state: helpState(consent, now), note };
}
