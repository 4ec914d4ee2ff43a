import type { PartyKind, StatementParty } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { Households } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { PickupPoints } from '../pairing/public';
import { Runs } from '../pickup-routing/public';

export interface Party {
  readonly kind: StatementParty;
  readonly id: string;
  readonly name: string;
  readonly pairingId: string;
}

/** Whoever has an account in the books, as a person calls them. */
@Injectable()
export class Parties {
  constructor(
    private readonly households: Households,
    private readonly points: PickupPoints,
    private readonly accounts: Accounts,
    private readonly runs: Runs,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(from: Queryable, kind: StatementParty, id: string): Promise<Party> {
    const pairingId = await this.pairingOf(from, kind, id);
    return { kind, id, pairingId, name: (await this.names(from, [{ partyKind: kind, partyId: id }])).get(id) ?? '' };
  }

  /** By id; an operator's is the company itself. */
  async names(from: Queryable, parties: readonly { readonly partyKind: PartyKind; readonly partyId: string }[]): Promise<Map<string, string>> {
    const ids = (kind: PartyKind): string[] => parties.filter(({ partyKind }) => partyKind === kind).map(({ partyId }) => partyId);
    const names = new Map<string, string>();
    for (const household of (await this.households.byIds(from, ids('household'))).values()) names.set(household.id, `${household.plaqueNumber} 号园 ${household.farmerName}`);
    for (const account of (await this.accounts.briefs(from, ids('driver'))).values()) names.set(account.id, account.displayName);
    for (const pointId of ids('point')) names.set(pointId, (await this.points.get(pointId)).name);
    for (const operatorId of ids('operator')) names.set(operatorId, '当天结果');
    return names;
  }

  private async pairingOf(from: Queryable, kind: StatementParty, id: string): Promise<string> {
    if (kind === 'household') return (await this.households.get(from, id)).pairingId;
    if (kind === 'point') return (await this.points.get(id)).pairingId;
    const pairingId = await this.runs.pairingOfDriver(from, id);
    if (!pairingId) throw new Refusal('NOT_FOUND');
    return pairingId;
  }
}
