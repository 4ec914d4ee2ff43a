import { addDays, businessDateOf, type HelpAct, instantAt } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type AuditEvent, AuditReader, type Queryable } from '../../platform';
import { Listings } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { actWords } from './domain/act-words';
import { Consents } from './consents';

/** More than anybody does for one garden in a day. */
const MOST_ACTS = 100;

/** 谁帮您办了什么: what the trail says was done for a farmer today. */
@Injectable()
export class ActsForFarmer {
  constructor(
    private readonly audit: AuditReader,
    private readonly listings: Listings,
    private readonly accounts: Accounts,
    private readonly helpers: Consents,
  ) {}

  /** Newest first. `others`: ids of her other things whose events count, by their type. */
  async today(from: Queryable, householdId: string, now: Date, others: Readonly<Record<string, readonly string[]>> = {}): Promise<HelpAct[]> {
    const today = businessDateOf(now);
    const listings = (await this.listings.ofHousehold(from, householdId, today)).map(({ id }) => id);
    const subjects = Object.entries({ listing: listings, household: [householdId], ...others });
    const span = { since: instantAt(today, '00:00'), until: instantAt(addDays(today, 1), '00:00') };
    const events: AuditEvent[] = [];
    for (const [type, ids] of subjects) if (ids.length > 0) events.push(...(await this.audit.latest(from, { scope: doneForOthers(type, ids), span }, MOST_ACTS)));
    return this.told(from, householdId, events.sort((a, b) => b.at.getTime() - a.at.getTime()));
  }

  private async told(from: Queryable, householdId: string, events: readonly AuditEvent[]): Promise<HelpAct[]> {
    if (events.length === 0) return [];
    const names = await this.accounts.names(from, events.map(({ actorId }) => actorId));
    const called = await this.helpers.namesIn(from, householdId);
    const crops = await this.cropsOf(from, events);
    return events.map(({ actorId, at, action, subjectId }) => ({
      at: at.toISOString(), who: called.get(actorId) ?? names.get(actorId) ?? '帮手', what: actWords(action, crops.get(subjectId) ?? ''),
    }));
  }

  private async cropsOf(from: Queryable, events: readonly AuditEvent[]): Promise<Map<string, string>> {
    const ids = [...new Set(events.filter(({ subjectType }) => subjectType === 'listing').map(({ subjectId }) => subjectId))];
    return new Map((await this.listings.forOrder(from, ids)).map(({ id, cropName }) => [id, cropName]));
  }
}

function doneForOthers(type: string, ids: readonly string[]): { sql: string; values: string[] } {
  return { sql: `e.subject_type = ? AND e.subject_id IN (${ids.map(() => '?').join()}) AND e.on_behalf_of IS NOT NULL`, values: [type, ...ids] };
}
