import { type Actor, addDays, type BusinessDate, businessDateOf, instantAt, type OperatorHistory, type OperatorHistoryRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { AuditReader, type AuditWish, Clock, Database, Refusal, requirePermission } from '../../platform';
import { Pairings } from '../pairing/public';
import { HistoryNames } from './history-names';
import { householdScope, pairingScope, subjectScope } from './history-scope';
import { presentHistory } from './history.presenter';
import { dateOf } from './report-range';

const ENTRIES_ON_PAGE = 50;

/** 谁在什么时候改了什么, for the operator: a day, a garden's day, an order, a listing; by whom, and for whom. */
@Injectable()
export class HistoryQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly names: HistoryNames,
    private readonly trail: AuditReader,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal NOT_FOUND for another operator's, and for what is in none of the operator's pairings */
  async page(actor: Actor, wish: OperatorHistoryRequest): Promise<OperatorHistory> {
    requirePermission(actor, 'report:read', wish.operatorId);
    const now = await this.clock.now();
    const pairingIds = (await this.pairings.begun()).filter(({ operatorId }) => operatorId === wish.operatorId).map(({ id }) => id);
    if (pairingIds.length === 0) throw new Refusal('NOT_FOUND');
    const title = await this.titleOf(wish, pairingIds);
    const date = isWhole(wish) ? null : wish.date === undefined ? businessDateOf(now) : dateOf(wish.date);
    const asked = { scope: scopeOf(wish, pairingIds), ...(date ? { span: dayOf(date) } : {}) };
    const found = await this.trail.latest(this.database, narrowed(asked, wish), ENTRIES_ON_PAGE + 1);
    const events = found.slice(0, ENTRIES_ON_PAGE);
    const actors = await this.trail.actors(this.database, asked);
    const names = await this.names.of(this.database, events, actors);
    return presentHistory({ now, date, title, actors, events, names, more: found.length > events.length });
  }

  private async titleOf({ subject, subjectId }: OperatorHistoryRequest, pairingIds: readonly string[]): Promise<string | null> {
    if (subject === 'day') return null;
    const found = subjectId === undefined ? null : await this.names.subject(this.database, subject, subjectId);
    if (!found || !pairingIds.includes(found.pairingId)) throw new Refusal('NOT_FOUND');
    return found.title;
  }
}

function isWhole({ subject }: OperatorHistoryRequest): boolean {
  return subject === 'order' || subject === 'listing';
}

function scopeOf({ subject, subjectId = '' }: OperatorHistoryRequest, pairingIds: readonly string[]): AuditWish['scope'] {
  if (subject === 'day') return pairingScope(pairingIds);
  return subject === 'household' ? householdScope(subjectId) : subjectScope(subject, subjectId);
}

function narrowed(asked: Pick<AuditWish, 'scope' | 'span'>, { personId, before }: OperatorHistoryRequest): AuditWish {
  return { ...asked, ...(personId === undefined ? {} : { personId }), ...(before === undefined ? {} : { before }) };
}

/** From midnight to midnight in Shanghai. */
function dayOf(date: BusinessDate): { since: Date; until: Date } {
  return { since: instantAt(date, '00:00'), until: instantAt(addDays(date, 1), '00:00') };
}
