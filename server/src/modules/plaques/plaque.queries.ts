import { type Actor, type BusinessDate, businessDateOf, type PlaqueSaid, type PlaquesPage, type PlaqueView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type FileAnswer, pdfFile, type Queryable, Refusal, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { Pairings } from '../pairing/public';
import { Photos } from '../photos/public';
import { isOverdue } from './domain/round';
import { PlaqueSheets } from './plaque-sheet';
import { type Plaque, PlaqueRepository } from './plaque.repository';
import { RoundRepository } from './rounds/round.repository';

/** Rounds that are shown. */
const LATEST_ROUNDS = 4;

@Injectable()
export class PlaqueQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plaques: PlaqueRepository,
    private readonly households: Households,
    private readonly pairings: Pairings,
    private readonly sheets: PlaqueSheets,
    private readonly rounds: RoundRepository,
    private readonly photos: Photos,
  ) {}

  async page(actor: Actor, villageId: string): Promise<PlaquesPage> {
    requirePermission(actor, 'plaque:keep', villageId);
    return this.pageIn(this.database, await this.clock.now(), villageId);
  }

  async pageIn(from: Queryable, now: Date, villageId: string): Promise<PlaquesPage> {
    const { version, items } = await this.plaques.checklist(from, villageId);
    const plaques = await this.plaques.ofVillage(from, villageId);
    const names = new Map([...(await this.households.byIds(from, plaques.map(({ householdId }) => householdId)))].map(([id, { farmerName }]) => [id, farmerName]));
    const photos = await this.photos.ofSubjects(from, plaques.flatMap(({ inspectionId }) => inspectionId ?? []));
    return {
      serverNow: now.toISOString(), villageId, villageName: await this.pairings.villageName(villageId), checklistVersion: version, checklist: items,
      plaques: plaques.map((plaque) => presentPlaque(plaque, names.get(plaque.householdId) ?? '', businessDateOf(now), photos.get(plaque.inspectionId ?? ''))), schedules: await this.plaques.schedules(from, villageId),
      standards: await this.plaques.standards(from, villageId), rounds: await this.roundsOf(from, villageId, names, businessDateOf(now)),
    };
  }

  private async roundsOf(from: Queryable, villageId: string, names: ReadonlyMap<string, string>, today: BusinessDate): Promise<PlaquesPage['rounds']> {
    const rounds = await this.rounds.ofVillage(from, villageId, LATEST_ROUNDS);
    const visits = await this.rounds.visits(from, rounds.map(({ id }) => id));
    return rounds.map(({ id: roundId, title, from: begins, dueOn }) => ({
      roundId, title, from: begins, dueOn,
      visits: visits.filter((visit) => visit.roundId === roundId).map((visit) => ({ plaqueId: visit.plaqueId, name: `${names.get(visit.householdId) ?? ''}家`, dueOn: visit.dueOn, doneOn: visit.doneOn, score: visit.score, overdue: isOverdue(visit, today) })),
    }));
  }

  async own(actor: Actor, householdId: string): Promise<{ serverNow: string; plaque: PlaqueView | null }> {
    requirePermission(actor, 'plaque:apply', householdId);
    return this.ownIn(this.database, await this.clock.now(), householdId);
  }

  async ownIn(from: Queryable, now: Date, householdId: string): Promise<{ serverNow: string; plaque: PlaqueView | null }> {
    const plaque = (await this.plaques.ofHouseholds(from, [householdId])).get(householdId);
    const { farmerName } = await this.households.get(from, householdId);
    return { serverNow: now.toISOString(), plaque: plaque ? presentPlaque(plaque, farmerName, businessDateOf(now)) : null };
  }

  /** For anybody who reads the code: also that it is suspended. @throws Refusal NOT_FOUND */
  async said(number: string): Promise<PlaqueSaid> {
    const plaque = await this.plaques.byNumber(this.database, number);
    if (!plaque) throw new Refusal('NOT_FOUND');
    const { farmerName } = await this.households.get(this.database, plaque.householdId);
    return { number, state: plaque.state, name: `${farmerName}家`, villageName: await this.pairings.villageName(plaque.villageId), validUntil: plaque.validUntil!, score: plaque.score };
  }

  /** Of its last inspection, for the committee. @throws Refusal NOT_FOUND */
  async photo(actor: Actor, plaqueId: string, photoId: string): Promise<FileAnswer> {
    const plaque = await this.plaques.byId(this.database, plaqueId);
    if (!plaque) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'plaque:keep', plaque.villageId);
    return this.photos.ofSubject(this.database, photoId, plaque.inspectionId ?? '');
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED while it is not awarded, SIGN_CODES_UNAVAILABLE */
  async file(actor: Actor, plaqueId: string): Promise<FileAnswer> {
    const plaque = await this.plaques.byId(this.database, plaqueId);
    if (!plaque) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'plaque:keep', plaque.villageId);
    if (plaque.state !== 'awarded') throw new Refusal('STATE_CHANGED');
    const said = await this.said(plaque.number!);
    return pdfFile(await this.sheets.sheet(said), `农家餐桌牌 ${said.number}`);
  }
}

function presentPlaque(plaque: Plaque, farmerName: string, today: BusinessDate, photoIds: readonly string[] = []): PlaqueView {
  const { id, householdId, state, revision, number, validUntil, dueOn, score, passed, reason } = plaque;
  return { plaqueId: id, householdId, name: `${farmerName}家`, state, revision, number, validUntil, dueOn, overdue: state === 'awarded' && dueOn !== null && dueOn < today, score, passed, photoIds, reason };
}
