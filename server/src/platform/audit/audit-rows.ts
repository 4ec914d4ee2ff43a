import { instantOf } from '../database/instant';
import type { AuditEvent } from './audit-event';

export interface AuditRow {
  readonly id: string;
  readonly actor_id: string | null;
  readonly on_behalf_of: string | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly state_before: string | null;
  readonly state_after: string | null;
  readonly reason: string | null;
  readonly request_id: string | null;
  readonly at: Date | string;
}

export const AUDIT_COLUMNS = 'e.id, e.actor_id, e.on_behalf_of, e.action, e.subject_type, e.subject_id, e.state_before, e.state_after, e.reason, e.request_id, e.at';

export function eventOf(row: AuditRow): AuditEvent {
  return {
    id: row.id,
    actorId: row.actor_id ?? 'system',
    onBehalfOf: row.on_behalf_of,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    before: fieldsOf(row.state_before),
    after: fieldsOf(row.state_after),
    reason: row.reason,
    at: instantOf(row.at),
  };
}

function fieldsOf(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
}
