import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/sql-session';
import type { AuditEvent } from './audit-event';
import { AUDIT_COLUMNS, type AuditRow, eventOf } from './audit-rows';

/** A page of history is never longer. */
const MOST_EVENTS = 200;

/** What the trail says of some things. */
@Injectable()
export class AuditReader {
  /** Everything that happened to these subjects of one type, first things first. */
  async of(from: Queryable, subjectType: string, subjectIds: readonly string[]): Promise<AuditEvent[]> {
    if (subjectIds.length === 0) return [];
    const places = subjectIds.map(() => '?').join();
    const rows = await from.query<AuditRow>(
      `SELECT ${AUDIT_COLUMNS} FROM audit_event e WHERE e.subject_type = ? AND e.subject_id IN (${places}) ORDER BY e.at, e.id LIMIT ${MOST_EVENTS}`,
      [subjectType, ...subjectIds],
    );
    return rows.map(eventOf);
  }
}
