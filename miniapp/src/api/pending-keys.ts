import { storage } from '@/platform/storage';

const STORE = 'pending-keys';
const KEY_LENGTH = 22;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * The idempotency key of a write: made before the first send and kept, also over a restart, until a final answer has
 * come. Sending the same thing again after a lost answer therefore uses the same key.
 */
export function keyOf(write: string): string {
  const pending = storage.get<Record<string, string>>(STORE) ?? {};
  const key = pending[write] ?? newKey();
  if (!pending[write]) storage.set(STORE, { ...pending, [write]: key });
  return key;
}

/** A final answer has come: the next such write is a new one. */
export function settle(write: string): void {
  const { [write]: _, ...others } = storage.get<Record<string, string>>(STORE) ?? {};
  storage.set(STORE, others);
}

/** Unguessable enough: the server keeps keys per account. */
export function newKey(): string {
  return Array.from({ length: KEY_LENGTH }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('');
}
