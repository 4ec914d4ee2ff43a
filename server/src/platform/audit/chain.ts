import { createHash } from 'node:crypto';
import { instantOf } from '../database/instant';
import type { Queryable } from '../database/sql-session';
import { AUDIT_COLUMNS, type AuditRow } from './audit-rows';

/** Append-only on the engine itself. */
export const AUDIT_TABLES = ['audit_event', 'audit_seal'];

/** What the first link hangs on. */
export const CHAIN_BEGINS = '0'.repeat(64);

/** A link: the event and everything before it, in 64 hex digits. */
export function linkOf(previous: string, event: AuditRow): string {
  const { id, actor_id, on_behalf_of, action, subject_type, subject_id, state_before, state_after, reason, request_id, at } = event;
  const said = [previous, id, actor_id, on_behalf_of, action, subject_type, subject_id, state_before, state_after, reason, request_id, instantOf(at).toISOString()];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

export interface BrokenLink {
  readonly subject: string;
  readonly seq: number;
  readonly wrong: string;
}

type SealedRow = { readonly seq: number | string; readonly event_id: string; readonly prev_hash: string; readonly hash: string } & { readonly [Column in keyof AuditRow]: AuditRow[Column] | null };

const AT_ONCE = 1000;
/** Whoever commits last has begun long before; later than this an event is not sealed by itself any more. */
export const SEALED_WITHIN_MS = 3_600_000;

/** Follows the chain from its beginning: where an event was changed or taken away, a link is missing, or an event was slipped in. */
export async function brokenLinks(from: Queryable): Promise<BrokenLink[]> {
  const broken: BrokenLink[] = [];
  let [previous, seq, latest] = [CHAIN_BEGINS, 0, new Date(0)];
  for (let rows = await linksAfter(from, seq); rows.length > 0; rows = await linksAfter(from, seq)) {
    for (const row of rows) {
      const wrong = wrongWith(row, previous, seq + 1);
      if (wrong) broken.push({ subject: row.event_id, seq: Number(row.seq), wrong });
      [previous, seq] = [row.hash, Number(row.seq)];
      if (row.at !== null && instantOf(row.at) > latest) latest = instantOf(row.at);
    }
  }
  return [...broken, ...(await slippedIn(from, latest))];
}

function linksAfter(from: Queryable, seq: number): Promise<SealedRow[]> {
  return from.query<SealedRow>(
    `SELECT s.seq, s.event_id, s.prev_hash, s.hash, ${AUDIT_COLUMNS} FROM audit_seal s LEFT JOIN audit_event e ON e.id = s.event_id WHERE s.seq > ? ORDER BY s.seq LIMIT ${AT_ONCE}`,
    [seq],
  );
}

function wrongWith(row: SealedRow, previous: string, seq: number): string | null {
  if (Number(row.seq) !== seq) return `link ${seq} is missing`;
  if (row.id === null || row.at === null) return 'the event is gone';
  if (row.prev_hash !== previous) return 'does not hang on the link before';
  return linkOf(previous, row as AuditRow) === row.hash ? null : 'the event was changed';
}

async function slippedIn(from: Queryable, latest: Date): Promise<BrokenLink[]> {
  const rows = await from.query<{ id: string }>(
    `SELECT e.id FROM audit_event e LEFT JOIN audit_seal s ON s.event_id = e.id WHERE s.event_id IS NULL AND e.at < ? ORDER BY e.id LIMIT 100`,
    [new Date(Math.max(0, latest.getTime() - SEALED_WITHIN_MS))],
  );
  return rows.map(({ id }) => ({ subject: id, seq: 0, wrong: 'was written long after its time' }));
}
