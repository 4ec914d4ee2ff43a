import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Queryable, Refusal, type Tx } from '../../platform';
import { PairingLifeRepository, type PairingLife, type PairingSearch, type PairingStep } from './pairing-life.repository';
import { PlaceRepository } from './place.repository';
import { ReferenceData } from './reference-data';

export interface NewPairing {
  readonly villageName: string;
  readonly villageStreet: string;
  readonly batch: number;
  readonly communityName: string;
  readonly communityStreet: string;
  readonly accountId: string;
}

/** The life of pairings as other modules read and move it; each step is in the audit. */
@Injectable()
export class PairingLives {
  constructor(
    private readonly lives: PairingLifeRepository,
    private readonly places: PlaceRepository,
    private readonly reference: ReferenceData,
  ) {}

  /** Proposals too, of villages so named: what a list is compared with. */
  named(from: Queryable, villageNames: readonly string[]): Promise<PairingLife[]> {
    return this.lives.named(from, villageNames);
  }

  /** From the signing on, by batch and date. */
  signed(from: Queryable): Promise<PairingLife[]> {
    return this.lives.signed(from);
  }

  /** What an operator has signed and not ended. */
  runBy(from: Queryable, operatorId: string): Promise<PairingLife[]> {
    return this.lives.runBy(from, operatorId);
  }

  ofVillages(from: Queryable, villageIds: readonly string[]): Promise<PairingLife[]> {
    return this.lives.ofVillages(from, villageIds);
  }

  /** The first of the list, and how many it holds. */
  list(from: Queryable, wish: PairingSearch): Promise<{ readonly lives: PairingLife[]; readonly count: number }> {
    return this.lives.list(from, wish);
  }

  /** @throws Refusal NOT_FOUND */
  async get(from: Queryable, pairingId: string): Promise<PairingLife> {
    const life = await this.lives.byId(from, pairingId);
    if (!life) throw new Refusal('NOT_FOUND');
    return life;
  }

  /** Latest first. */
  stepsOf(from: Queryable, pairingId: string): Promise<(PairingStep & { readonly at: Date })[]> {
    return this.lives.stepsOf(from, pairingId);
  }

  /** @throws Refusal PAIRING_KNOWN */
  async propose(tx: Tx, { accountId, ...names }: NewPairing): Promise<string> {
    const villageId = await this.villageOf(tx, names);
    const communityId = await this.communityOf(tx, names);
    const id = await this.lives.propose(tx, { villageId, communityId, accountId }).catch(known);
    await tx.audit({ action: 'pairing.proposed', subjectType: 'pairing', subjectId: id, after: { state: 'proposed', ...names } });
    tx.afterCommit(() => this.reference.forget());
    return id;
  }

  /** A whole list at once; whichever village or community is new is entered once. @throws Refusal PAIRING_KNOWN */
  async proposeAll(tx: Tx, list: readonly Omit<NewPairing, 'accountId'>[], accountId: string): Promise<void> {
    const villages = new Map<string, string>();
    const communities = new Map<string, string>();
    const pairs: { villageId: string; communityId: string; accountId: string }[] = [];
    for (const names of list) {
      const [village, community] = [`${names.villageName}|${names.villageStreet}`, `${names.communityName}|${names.communityStreet}`];
      if (!villages.has(village)) villages.set(village, await this.villageOf(tx, names));
      if (!communities.has(community)) communities.set(community, await this.communityOf(tx, names));
      pairs.push({ villageId: villages.get(village)!, communityId: communities.get(community)!, accountId });
    }
    await this.lives.proposeAll(tx, pairs).catch(known);
    await tx.audit({ action: 'pairings.imported', subjectType: 'account', subjectId: accountId, after: { pairings: list.length, villages: villages.size, communities: communities.size } });
    tx.afterCommit(() => this.reference.forget());
  }

  /** @throws Refusal STATE_CHANGED when somebody else has moved it meanwhile */
  async move(tx: Tx, life: PairingLife, step: PairingStep, operatorId: string | null): Promise<void> {
    if (!(await this.lives.move(tx, life, step, operatorId))) throw new Refusal('STATE_CHANGED');
    const { to, reason, onDate, document, orders } = step;
    await tx.audit({ action: `pairing.${to}`, subjectType: 'pairing', subjectId: life.id, before: { state: life.state }, after: { state: to, onDate, document, orders, operatorId }, ...(reason ? { reason } : {}) });
    tx.afterCommit(() => this.reference.forget());
  }

  private async villageOf(tx: Tx, { villageName: name, villageStreet: street, batch }: Omit<NewPairing, 'accountId'>): Promise<string> {
    return (await this.places.villageId(tx, name, street)) ?? this.places.enterVillage(tx, { name, street, batch });
  }

  private async communityOf(tx: Tx, { communityName: name, communityStreet: street }: Omit<NewPairing, 'accountId'>): Promise<string> {
    return (await this.places.communityId(tx, name, street)) ?? this.places.enterCommunity(tx, name, street);
  }
}

function known(error: unknown): never {
  if (isUniqueViolation(error)) throw new Refusal('PAIRING_KNOWN');
  throw error;
}
