import { Injectable } from '@nestjs/common';
import type { SqlValue } from '../database/dialect';
import type { Queryable } from '../database/sql-session';
import type { AuditEvent } from './audit-event';
import { AUDIT_COLUMNS, type AuditRow, eventOf } from './audit-rows';
import { SYSTEM_ACTOR } from './audit-trail';

/** Told or named at once: never more. */
const MOST_EVENTS = 200;

/** Which events are asked for. */
export interface AuditWish {
  /** A condition on `e` (audit_event) with its values: what the reader may see. */
  readonly scope: { readonly sql: string; readonly values: readonly SqlValue[] };
  /** `[since, until)`; all time when left out. */
  readonly span?: { readonly since: Date; readonly until: Date };
  /** Who did it, or for whom it was done. */
  readonly personId?: string;
  /** Id of the last event seen. */
  readonly before?: string | undefined;
}

/** What the trail says of some things. */
@Injectable()
export class AuditReader {
  /** The first things that happened to these subjects of one type, first things first; the rest is turned to by `latest`. */
  async of(from: Queryable, subjectType: string, subjectIds: readonly string[]): Promise<AuditEvent[]> {
    if (subjectIds.length === 0) return [];
    const places = subjectIds.map(() => '?').join();
    const rows = await from.query<AuditRow>(
      `SELECT ${AUDIT_COLUMNS} FROM audit_event e WHERE e.subject_type = ? AND e.subject_id IN (${places}) ORDER BY e.at, e.id LIMIT ${MOST_EVENTS}`,
      [subjectType, ...subjectIds],
    );
    return rows.map(eventOf);
  }

  /** Latest first, at most `limit`. */
  async latest(from: Queryable, wish: AuditWish, limit: number): Promise<AuditEvent[]> {
    const { sql, values } = conditionsOf(wish);
    const seen = wish.before === undefined ? '' : 'JOIN audit_event seen ON seen.id = ? AND (e.at < seen.at OR (e.at = seen.at AND e.id < seen.id))';
    const rows = await from.query<AuditRow>(
      `SELECT ${AUDIT_COLUMNS} FROM audit_event e ${seen} WHERE ${sql} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`,
      wish.before === undefined ? values : [wish.before, ...values],
    );
    return rows.map(eventOf);
  }

  /** Who did any of it: account ids, and `system`. */
  async actors(from: Queryable, wish: AuditWish): Promise<string[]> {
    const { sql, values } = conditionsOf(wish);
    const rows = await from.query<{ actor_id: string | null }>(`SELECT DISTINCT e.actor_id FROM audit_event e WHERE ${sql} LIMIT ${MOST_EVENTS}`, values);
    return [...new Set(rows.map(({ actor_id }) => actor_id ?? SYSTEM_ACTOR))];
  }
}

function conditionsOf({ scope, span, personId }: AuditWish): { sql: string; values: SqlValue[] } {
  const parts: { readonly sql: string; readonly values: readonly SqlValue[] }[] = [{ ...scope, sql: `(${scope.sql})` }];
  if (span) parts.push({ sql: 'e.at >= ? AND e.at < ?', values: [span.since, span.until] });
  if (personId !== undefined) parts.push({ sql: '(e.actor_id = ? OR e.on_behalf_of = ?)', values: [personId, personId] });
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) };
}
