import { createHash } from 'node:crypto';

/** A write the client may send again: who, under which key, and what exactly. */
export interface IdempotentRequest {
  /** Account id, or `anonymous`. Keys of different actors never meet. */
  readonly actorId: string;
  readonly key: string;
  /** Method and path with its values. */
  readonly route: string;
  /** SHA-256 of the body, base64. */
  readonly bodyHash: string;
}

const KEY_FORM = /^[A-Za-z0-9_-]{8,64}$/;

/** 8–64 letters, digits, `_` or `-`. */
export function isIdempotencyKey(value: unknown): value is string {
  return typeof value === 'string' && KEY_FORM.test(value);
}

export function hashOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body ?? null)).digest('base64');
}
