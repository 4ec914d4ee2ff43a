import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction';
import { requestContext } from '../http/request-context';
import { Ids } from '../ids';
import type { AuditEntry } from './audit-event';

/** The append-only trail. Nothing in the program updates or deletes its rows. */
@Injectable()
export class AuditTrail {
  constructor(private readonly ids: Ids) {}

  readonly write = async (tx: Tx, entry: AuditEntry): Promise<void> => {
    const context = requestContext();
    await tx.execute(
      `INSERT INTO audit_event (id, actor_id, on_behalf_of, action, subject_type, subject_id, state_before, state_after, reason, request_id, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.ids.next(),
        context?.actor?.accountId,
        context?.onBehalfOf,
        entry.action,
        entry.subjectType,
        entry.subjectId,
        asText(entry.before),
        asText(entry.after),
        entry.reason,
        context?.requestId,
        tx.now,
      ],
    );
  };
}

function asText(state: object | undefined): string | undefined {
  return state && JSON.stringify(state);
}
