import { type Actor, addDays, businessDateOf, type PairingPage, type PairingRow, type PairingsPage, type PairingStepView, scopesOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, Refusal, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { type PairingLife, PairingLives, PairingSetUps } from '../pairing/public';
import { OpenDays } from './open-days';
import { PairingPaperRepository } from './pairing-paper.repository';

/** Of ten thousand proposals an import may bring. */
const MOST_LISTED = 100;

/** 结对: the programme's list, and one pairing whole for whoever runs it. */
@Injectable()
export class PairingDeskQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lives: PairingLives,
    private readonly setUps: PairingSetUps,
    private readonly days: OpenDays,
    private readonly households: Households,
    private readonly accounts: Accounts,
    private readonly papers: PairingPaperRepository,
  ) {}

  async list(actor: Actor, operatorId: string, search: string): Promise<PairingsPage> {
    requirePermission(actor, 'pairing:keep', operatorId);
    const { lives, count } = await this.lives.list(this.database, { operatorIds: scopesOf(actor, 'pairing:keep'), search, most: MOST_LISTED });
    const pairings = lives.map((life) => rowOf(life, isOwn(actor, life)));
    return { serverNow: (await this.clock.now()).toISOString(), count, pairings: [...pairings.filter(({ own }) => own), ...pairings.filter(({ own }) => !own)] };
  }

  async one(actor: Actor, operatorId: string, pairingId: string): Promise<PairingPage> {
    requirePermission(actor, 'pairing:keep', operatorId);
    return this.page(this.database, await this.own(this.database, actor, pairingId), await this.clock.now());
  }

  /** One that the person runs under any of her operators' names, or that nobody runs yet. @throws Refusal NOT_FOUND */
  async own(from: Queryable, actor: Actor, pairingId: string): Promise<PairingLife> {
    const life = await this.lives.get(from, pairingId);
    if (!isOwn(actor, life)) throw new Refusal('NOT_FOUND');
    return life;
  }

  async page(from: Queryable, life: PairingLife, now: Date): Promise<PairingPage> {
    const today = businessDateOf(now);
    return {
      ...rowOf(life, true),
      serverNow: now.toISOString(),
      steps: life.steps,
      buyersShown: life.buyersShown,
      history: await this.history(from, life),
      setUp: await this.setUps.of(from, life, now),
      papers: await this.papersOf(from, life.id),
      days: (await this.days.of(from, life.id, today, addDays(today, OpenDays.AHEAD))).map(({ cycle, orders, left }) => ({ date: cycle.businessDate, orders, left })),
      sellers: await this.sellers(from, life),
    };
  }

  private async history(from: Queryable, life: PairingLife): Promise<PairingStepView[]> {
    const steps = await this.lives.stepsOf(from, life.id);
    const names = await this.accounts.names(from, steps.map(({ accountId }) => accountId));
    return steps.map(({ accountId, at, to, onDate, document, reason, orders }) => ({ to, onDate, document, reason, orders, who: names.get(accountId) ?? '', at: at.toISOString() }));
  }

  private async papersOf(from: Queryable, pairingId: string): Promise<PairingPage['papers']> {
    const papers = await this.papers.ofPairing(from, pairingId);
    const names = await this.accounts.names(from, papers.map(({ keptBy }) => keptBy));
    return papers.map(({ id: paperId, title, keptBy, keptAt }) => ({ paperId, title, who: names.get(keptBy) ?? '', at: keptAt.toISOString() }));
  }

  private async sellers(from: Queryable, { id, villageId }: PairingLife): Promise<PairingPage['sellers']> {
    const communities = new Map((await this.lives.ofVillages(from, [villageId])).map((life) => [life.id, life.communityName]));
    return (await this.households.ofVillage(from, villageId)).map((each) => ({
      householdId: each.id, plaqueNumber: each.plaqueNumber, farmerName: each.farmerName, here: each.pairingId === id, sellsAt: communities.get(each.pairingId) ?? '',
    }));
  }
}

function isOwn(actor: Actor, { operatorId }: PairingLife): boolean {
  return operatorId === null || scopesOf(actor, 'pairing:keep').includes(operatorId);
}

function rowOf({ id, villageName, communityName, batch, state, signedOn }: PairingLife, own: boolean): PairingRow {
  return { pairingId: id, villageName, communityName, batch, state, signedOn, own };
}
