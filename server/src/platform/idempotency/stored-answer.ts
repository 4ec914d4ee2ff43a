import { isLockWaitTimeout, isUniqueViolation } from '../database/dialect';
import type { Queryable, SqlSession } from '../database/sql-session';
import { Refusal } from '../http/refusal';
import type { IdempotentRequest } from './idempotent-request';

interface Row {
  readonly route: string;
  readonly body_hash: string;
  readonly answer: string | null;
}

/** How long a key is remembered: longer than any client keeps trying. */
export const KEPT_HOURS = 48;

/**
 * Claims the key inside the transaction. Nothing: the work is to be done. Otherwise the answer of the first time.
 * A twin that has not ended yet holds the key's row, so this waits for it as long as the lock wait allows.
 */
export async function recallAnswer<T>(tx: SqlSession & { readonly now: Date }, request: IdempotentRequest): Promise<{ answer: T } | undefined> {
  try {
    await tx.execute('INSERT INTO idempotency_key (actor_id, request_key, route, body_hash, created_at) VALUES (?, ?, ?, ?, ?)', [
      request.actorId,
      request.key,
      request.route,
      request.bodyHash,
      tx.now,
    ]);
    return undefined;
  } catch (error) {
    if (isLockWaitTimeout(error)) throw new Refusal('REQUEST_IN_PROGRESS');
    if (!isUniqueViolation(error)) throw error;
    return { answer: await storedAnswer<T>(tx, request) };
  }
}

/** Keeps the answer beside the work. */
export async function keepAnswer(tx: SqlSession, request: IdempotentRequest, answer: unknown): Promise<void> {
  await tx.execute('UPDATE idempotency_key SET answer = ? WHERE actor_id = ? AND request_key = ?', [
    JSON.stringify(answer ?? null),
    request.actorId,
    request.key,
  ]);
}

/** What became of a key whose answer was lost; null while nothing is kept under it. */
export async function answerOf<T>(from: Queryable, actorId: string, key: string): Promise<{ route: string; answer: T } | null> {
  const [row] = await from.query<Row>('SELECT route, body_hash, answer FROM idempotency_key WHERE actor_id = ? AND request_key = ?', [actorId, key]);
  return row && row.answer !== null ? { route: row.route, answer: JSON.parse(row.answer) as T } : null;
}

async function storedAnswer<T>(tx: SqlSession, request: IdempotentRequest): Promise<T> {
  const [row] = await tx.query<Row>('SELECT route, body_hash, answer FROM idempotency_key WHERE actor_id = ? AND request_key = ?', [
    request.actorId,
    request.key,
  ]);
  if (!row || row.answer === null) throw new Refusal('REQUEST_IN_PROGRESS');
  if (row.route !== request.route || row.body_hash !== request.bodyHash) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
  return JSON.parse(row.answer) as T;
}
