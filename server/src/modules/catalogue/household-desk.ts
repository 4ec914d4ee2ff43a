import { type Actor, type HouseholdCard, type HouseholdContact, type HouseholdsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, type Queryable, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { Roles } from '../identity/public';
import { type PairingLife, PairingLives, Pairings } from '../pairing/public';
import type { HouseholdBrief } from './domain/listing';
import { HouseholdRepository } from './household.repository';

/** 农户: whom the village has, what is still missing of each, and how to reach them. */
@Injectable()
export class HouseholdDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly pairings: Pairings,
    private readonly lives: PairingLives,
    private readonly roles: Roles,
    private readonly households: HouseholdRepository,
  ) {}

  async read(actor: Actor, villageId: string): Promise<HouseholdsPage> {
    requirePermission(actor, 'household:keep', villageId);
    return this.page(this.database, villageId, await this.pairings.villageName(villageId), await this.clock.now());
  }

  /** @throws Refusal NOT_FOUND for a household of another village */
  async setContact(actor: Actor, request: IdempotentRequest, { villageId, householdId, ...said }: HouseholdContact): Promise<HouseholdsPage> {
    requirePermission(actor, 'household:keep', villageId);
    const villageName = await this.pairings.villageName(villageId);
    return this.unitOfWork.once(request, async (tx) => {
      const [household] = await this.households.byIds(tx, [householdId]);
      if (household?.villageId !== villageId) throw new Refusal('NOT_FOUND');
      await this.households.setContact(tx, householdId, said);
      await tx.audit({
        action: 'household.contact', subjectType: 'household', subjectId: householdId, before: { helper: household.helper?.name ?? null, hint: household.hint },
        after: { phone: said.phone ? tailOf(said.phone) : 'same', helper: said.helper?.name ?? 'same', hint: said.hint ?? 'same', place: said.place ?? 'same' },
      });
      return this.page(tx, villageId, villageName, tx.now);
    });
  }

  private async page(from: Queryable, villageId: string, villageName: string, now: Date): Promise<HouseholdsPage> {
    const households = await this.households.ofVillage(from, villageId);
    const farmers = new Set((await this.roles.holdersIn(from, 'farmer', households.map(({ id }) => id))).map(({ scopeId }) => scopeId));
    const pairings = new Map((await this.lives.ofVillages(from, [villageId])).map((life) => [life.id, life]));
    const stations = await this.households.stationOf(from, villageId);
    return { serverNow: now.toISOString(), villageName, households: households.map((each) => cardOf(each, { pairing: pairings.get(each.pairingId), signedIn: farmers.has(each.id), station: stations })) };
  }
}

interface Beside {
  readonly pairing: PairingLife | undefined;
  readonly signedIn: boolean;
  readonly station: { readonly lat: number; readonly lng: number };
}

function cardOf({ id, plaqueNumber, farmerName, groupName, phone, helper, hint, lat, lng }: HouseholdBrief, { pairing, signedIn, station }: Beside): HouseholdCard {
  return {
    householdId: id, plaqueNumber, farmerName, groupName, phoneTail: phone && tailOf(phone), helperName: helper?.name ?? null, hint, sellsAt: pairing?.communityName ?? '', signedIn,
    placed: lat !== station.lat || lng !== station.lng,
  };
}

function tailOf(phone: string): string {
  return phone.slice(-4);
}
