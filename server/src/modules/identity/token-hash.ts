import { createHash } from 'node:crypto';

/** How secrets with enough randomness of their own (≥ 100 bits) are kept: a copy of the table opens nothing. */
export function tokenHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
