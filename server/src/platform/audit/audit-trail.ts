import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction';
import { requestContext } from '../http/request-context';
import { Ids } from '../ids';
import type { AuditEntry, StampedEntry } from './audit-event';

/** Who acts where nobody does: timers, the provider's notifications. */
export const SYSTEM_ACTOR = 'system';

const ROW = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
const ROWS_AT_ONCE = 200;

/** The append-only trail. Nothing in the program updates or deletes its rows. */
@Injectable()
export class AuditTrail {
  constructor(private readonly ids: Ids) {}

  readonly stamp = (entries: readonly AuditEntry[]): StampedEntry[] => {
    const context = requestContext();
    const [actorId, onBehalfOf, requestId] = [context?.actor?.accountId ?? SYSTEM_ACTOR, context?.onBehalfOf ?? null, context?.requestId ?? null];
    return entries.map((entry) => ({ id: this.ids.next(), actorId, onBehalfOf, requestId, entry, reason: entry.reason ?? context?.job ?? null }));
  };

  readonly write = async (tx: Tx, entries: readonly StampedEntry[]): Promise<void> => {
    for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) await this.insert(tx, entries.slice(at, at + ROWS_AT_ONCE));
  };

  private async insert(tx: Tx, entries: readonly StampedEntry[]): Promise<void> {
    await tx.execute(
      `INSERT INTO audit_event (id, actor_id, on_behalf_of, action, subject_type, subject_id, state_before, state_after, reason, request_id, at) VALUES ${entries.map(() => ROW).join()}`,
      entries.flatMap(({ id, actorId, onBehalfOf, requestId, entry, reason }) => [
        id, actorId, onBehalfOf, entry.action, entry.subjectType, entry.subjectId, asText(entry.before), asText(entry.after), reason, requestId, tx.now,
      ]),
    );
  }
}

function asText(state: object | undefined): string | undefined {
  return state && JSON.stringify(state);
}
