import { type Actor, type HelpAction, type Permission, PERMISSIONS, type Persona, type Role } from '@cunshe/shared';
import { requestContext } from '../http/request-context';
import { Refusal } from '../http/refusal';

/** What a helper must have been asked for to do this in the farmer's place. What is not here nobody does for another. */
const AGREED_FOR: Partial<Record<Permission, HelpAction | 'any'>> = {
  'listing:publish': 'list',
  'listing:withdraw': 'list',
  'harvest:read': 'any',
  'harvest:acknowledge': 'harvest',
  'household-money:read': 'money',
  'receipt:dispute': 'money',
  'garden:edit': 'garden',
};

/** From now on the request's changes are told as done for that account (or, where a farmer has none, her household). */
export function actFor(forWhom: string): void {
  const context = requestContext();
  if (context) context.onBehalfOf = forWhom;
}

/** Is the request carried out for somebody else? */
export function actsForAnother(): boolean {
  return Boolean(requestContext()?.onBehalfOf);
}

/**
 * When only another's consent lets the actor do this: is it there? Then the request is that other's.
 * @throws Refusal HELP_ENDED, HELP_NOT_AGREED
 */
export function requireConsent(actor: Actor, permission: Permission, scopeId: string): void {
  const roles = actor.roles.filter((role) => gives(role, permission, scopeId));
  const help = roles.every(({ help: others }) => others) ? roles[0]?.help : undefined;
  if (!help) return;
  if (help.ended) throw new Refusal('HELP_ENDED');
  const needed = AGREED_FOR[permission];
  if (!needed || (needed !== 'any' && !help.actions.includes(needed))) throw new Refusal('HELP_NOT_AGREED');
  actFor(help.forWhom);
}

function gives({ persona, scopeId: place, scopeType }: Role, permission: Permission, scopeId: string): boolean {
  const { scope, personas } = PERMISSIONS[permission];
  return scope === 'household' && scopeType === scope && place === scopeId && (personas as readonly Persona[]).includes(persona);
}
