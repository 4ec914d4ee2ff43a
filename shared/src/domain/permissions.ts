/** Who may do what, as sentences: persona → permission → where. Deny by default. */
export const PERSONAS = ['resident', 'farmer', 'driver', 'keeper', 'organiser', 'committee', 'operator'] as const;
export type Persona = (typeof PERSONAS)[number];

/** What a role is bound to. `self` scopes carry the account's own id. */
export type ScopeType = 'account' | 'household' | 'operator' | 'pickup_point' | 'community' | 'village' | 'pairing';

export interface Role {
  readonly persona: Persona;
  readonly scopeType: ScopeType;
  readonly scopeId: string;
  /** Somebody else's role, played with that person's consent: what for, and is it over? `forWhom`: an account. */
  readonly help?: { readonly actions: readonly string[]; readonly ended: boolean; readonly forWhom: string };
}

export interface Scope {
  readonly type: ScopeType;
  readonly id: string;
}

/** Permission → the scope it is checked in → the personas that have it there. */
export const PERMISSIONS = {
  'session:use': { scope: 'account', personas: PERSONAS },
  'notice:read': { scope: 'account', personas: PERSONAS },
  'photo:keep': { scope: 'account', personas: PERSONAS },
  'photo:review': { scope: 'operator', personas: ['operator'] },
  'notice:subscribe': { scope: 'account', personas: PERSONAS },
  'order:place': { scope: 'account', personas: ['resident'] },
  'order:read': { scope: 'account', personas: ['resident'] },
  'order:change': { scope: 'account', personas: ['resident'] },
  'order:cancel': { scope: 'account', personas: ['resident'] },
  'garden:favourite': { scope: 'account', personas: ['resident'] },
  'opening:be-reminded': { scope: 'account', personas: ['resident'] },
  'order:delegate': { scope: 'account', personas: ['resident'] },
  'order:pay': { scope: 'account', personas: ['resident'] },
  'credit:read': { scope: 'account', personas: ['resident'] },
  'credit:choose': { scope: 'account', personas: ['resident'] },
  'garden:rate': { scope: 'account', personas: ['resident'] },
  'rating:review': { scope: 'operator', personas: ['operator'] },
  'claim:open': { scope: 'account', personas: ['resident'] },
  'claim:decide': { scope: 'operator', personas: ['operator'] },
  'goodwill:give': { scope: 'operator', personas: ['operator'] },
  'listing:publish': { scope: 'household', personas: ['farmer'] },
  'listing:withdraw': { scope: 'household', personas: ['farmer'] },
  'harvest:read': { scope: 'household', personas: ['farmer'] },
  'harvest:acknowledge': { scope: 'household', personas: ['farmer'] },
  'household-money:read': { scope: 'household', personas: ['farmer'] },
  'receipt:dispute': { scope: 'household', personas: ['farmer'] },
  'receipt:confirm': { scope: 'household', personas: ['farmer'] },
  'harvest:call': { scope: 'village', personas: ['committee'] },
  'transfer:accept': { scope: 'household', personas: ['farmer'] },
  'run:read': { scope: 'account', personas: ['driver'] },
  'run:drive': { scope: 'account', personas: ['driver'] },
  'receipt:post': { scope: 'account', personas: ['driver'] },
  'float:count': { scope: 'account', personas: ['driver'] },
  'point:read': { scope: 'pickup_point', personas: ['keeper'] },
  'point:count-in': { scope: 'pickup_point', personas: ['keeper'] },
  'point:hand-over': { scope: 'pickup_point', personas: ['keeper'] },
  'shortage:read': { scope: 'operator', personas: ['operator'] },
  'shortage:decide': { scope: 'operator', personas: ['operator'] },
  'service-day:change': { scope: 'operator', personas: ['operator'] },
  'packing-place:set': { scope: 'operator', personas: ['operator'] },
  'people:keep': { scope: 'operator', personas: ['operator'] },
  'village-people:keep': { scope: 'village', personas: ['committee'] },
  'price:set': { scope: 'village', personas: ['committee'] },
  'household:keep': { scope: 'village', personas: ['committee'] },
  'pairing:keep': { scope: 'operator', personas: ['operator'] },
  'day:read': { scope: 'operator', personas: ['operator'] },
  'report:read': { scope: 'operator', personas: ['operator'] },
  'village-report:read': { scope: 'village', personas: ['committee'] },
  'garden:edit': { scope: 'household', personas: ['farmer'] },
  'story:write': { scope: 'village', personas: ['committee'] },
  'helper:keep': { scope: 'household', personas: ['farmer'] },
  'helper:record': { scope: 'village', personas: ['committee'] },
  'sign:keep': { scope: 'village', personas: ['committee'] },
  'recall:run': { scope: 'operator', personas: ['operator'] },
  'cutoff:set': { scope: 'operator', personas: ['operator'] },
  'run:dispatch': { scope: 'operator', personas: ['operator'] },
  'crates:keep': { scope: 'operator', personas: ['operator'] },
  'books:keep': { scope: 'operator', personas: ['operator'] },
  'trip:book': { scope: 'account', personas: ['resident'] },
  'trip:manage': { scope: 'pairing', personas: ['organiser'] },
  'plaque:keep': { scope: 'village', personas: ['committee'] },
  'plaque:apply': { scope: 'household', personas: ['farmer'] },
  'stay:book': { scope: 'account', personas: ['resident'] },
  'stay:host': { scope: 'household', personas: ['farmer'] },
  'good:buy': { scope: 'account', personas: ['resident'] },
  'good:sell': { scope: 'household', personas: ['farmer'] },
  'stay:right': { scope: 'operator', personas: ['operator'] },
  'trip:host': { scope: 'household', personas: ['farmer'] },
  'ledger:read': { scope: 'operator', personas: ['operator'] },
} as const satisfies Record<string, { scope: ScopeType; personas: readonly Persona[] }>;

export type Permission = keyof typeof PERMISSIONS;

/** A drawn-up actor: the account behind the request and every role it holds. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
}

/** Does any role of the actor grant the permission at all, in some scope? */
export function mayEver(actor: Actor, permission: Permission): boolean {
  const { personas } = PERMISSIONS[permission];
  return actor.roles.some((role) => (personas as readonly Persona[]).includes(role.persona));
}

/**
 * May the actor do this to what lies in `scopeId`? Account-scoped permissions compare with the actor's own account,
 * all others with the scope of a role.
 */
export function may(actor: Actor, permission: Permission, scopeId: string): boolean {
  const { scope, personas } = PERMISSIONS[permission];
  return actor.roles.some(
    (role) =>
      (personas as readonly Persona[]).includes(role.persona) &&
      (scope === 'account' ? actor.accountId === scopeId : role.scopeType === scope && role.scopeId === scopeId),
  );
}

/** Ids of all scopes in which the actor holds the permission (a driver's or keeper's own places). */
export function scopesOf(actor: Actor, permission: Permission): string[] {
  const { scope, personas } = PERMISSIONS[permission];
  if (scope === 'account') return mayEver(actor, permission) ? [actor.accountId] : [];
  return actor.roles
    .filter((role) => (personas as readonly Persona[]).includes(role.persona) && role.scopeType === scope)
    .map((role) => role.scopeId);
}
