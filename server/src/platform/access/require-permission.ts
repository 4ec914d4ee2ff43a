import { type Actor, may, mayEver, type Permission } from '@cunshe/shared';
import { Refusal } from '../http/refusal';
import { requireConsent } from './help';

/**
 * First line of a use case: may the actor do this to what lies in `scopeId`?
 * @throws Refusal NOT_ALLOWED when the actor could do this nowhere, NOT_FOUND when it belongs to somebody else,
 *   HELP_ENDED or HELP_NOT_AGREED when only that somebody's consent could give it.
 */
export function requirePermission(actor: Actor, permission: Permission, scopeId: string): void {
  if (!mayEver(actor, permission)) throw new Refusal('NOT_ALLOWED');
  if (!may(actor, permission, scopeId)) throw new Refusal('NOT_FOUND');
  requireConsent(actor, permission, scopeId);
}
