import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction';
import { isUniqueViolation } from '../database/dialect';
import { instantOf } from '../database/instant';
import { HandlesJob, JobHandler } from '../jobs/job-handler';
import { Recurs } from '../jobs/recurrence';
import { AUDIT_COLUMNS, type AuditRow } from './audit-rows';
import { CHAIN_BEGINS, linkOf, SEALED_WITHIN_MS } from './chain';

const AT_ONCE = 400;
const BATCHES = 25;

/**
 * Hangs new events on the chain. Beside the transactions that write them, not inside: a chain inside would make all
 * writers wait for each other. Two sealers at once collide on the number of the link, and the second leaves it to the first.
 */
@Injectable()
@HandlesJob('audit.seal')
@Recurs({ everyMinutes: 10 })
export class SealAudit extends JobHandler<object> {
  async handle(tx: Tx): Promise<void> {
    for (let batch = 0; batch < BATCHES; batch += 1) if ((await this.sealSome(tx)) < AT_ONCE) return;
  }

  private async sealSome(tx: Tx): Promise<number> {
    const [last] = await tx.query<{ seq: number | string; hash: string; at: Date | string }>('SELECT s.seq, s.hash, e.at FROM audit_seal s JOIN audit_event e ON e.id = s.event_id ORDER BY s.seq DESC LIMIT 1');
    const since = new Date(last ? Math.max(0, instantOf(last.at).getTime() - SEALED_WITHIN_MS) : 0);
    const events = await tx.query<AuditRow>(
      `SELECT ${AUDIT_COLUMNS} FROM audit_event e LEFT JOIN audit_seal s ON s.event_id = e.id WHERE s.event_id IS NULL AND e.at >= ? ORDER BY e.at, e.id LIMIT ${AT_ONCE}`,
      [since],
    );
    return events.length > 0 && (await this.hang(tx, events, Number(last?.seq ?? 0), last?.hash ?? CHAIN_BEGINS)) ? events.length : 0;
  }

  private async hang(tx: Tx, events: readonly AuditRow[], lastSeq: number, lastHash: string): Promise<boolean> {
    let previous = lastHash;
    const links = events.flatMap((event, place) => {
      const hash = linkOf(previous, event);
      const link = [lastSeq + place + 1, event.id, previous, hash, tx.now];
      previous = hash;
      return link;
    });
    try {
      await tx.execute(`INSERT INTO audit_seal (seq, event_id, prev_hash, hash, sealed_at) VALUES ${events.map(() => '(?, ?, ?, ?, ?)').join()}`, links);
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }
}
