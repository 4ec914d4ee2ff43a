import type { DemoPerson, Me, Persona, Session } from '@cunshe/shared';
import type { AccountRow, RoleRow } from './account.repository';
import type { HelpRole } from './help-directory';
import { maskPhone } from './domain/phone';
import type { SessionTokens } from './sessions';

interface Roles {
  readonly own: readonly RoleRow[];
  /** Played for others, with their consent. */
  readonly others: readonly HelpRole[];
}

export function presentMe(account: AccountRow, phone: string | null, { own, others }: Roles, pickupPoint: Me['pickupPoint']): Me {
  return {
    accountId: account.id,
    displayName: account.display_name,
    phoneMasked: phone && maskPhone(phone),
    roles: [
      ...own.map(({ persona, scope_type, scope_id, title }) => ({ persona, scopeType: scope_type, scopeId: scope_id, title })),
      ...others.map(({ persona, scopeType, scopeId, title }) => ({ persona, scopeType, scopeId, title })),
    ],
    pickupPoint: pickupPoint && { id: pickupPoint.id, name: pickupPoint.name, compoundName: pickupPoint.compoundName },
  };
}

export function presentSession(tokens: SessionTokens, me: Me): Session {
  return {
    accessToken: tokens.accessToken,
    serverNow: tokens.issuedAt.toISOString(),
    accessExpiresAt: tokens.accessExpiresAt.toISOString(),
    refreshToken: tokens.refreshToken,
    me,
  };
}

export interface DemoPersonRow {
  readonly id: string;
  readonly account_id: string;
  readonly introduction: string;
  readonly display_name: string;
  readonly persona: Persona | null;
}

/** Rows come one for each role, in the order to be shown. */
export function presentDemoPeople(rows: readonly DemoPersonRow[]): DemoPerson[] {
  const byPerson = new Map<string, DemoPerson & { personas: Persona[] }>();
  for (const { id, display_name, introduction, persona } of rows) {
    const person = byPerson.get(id) ?? { personId: id, displayName: display_name, introduction, personas: [] };
    if (persona && !person.personas.includes(persona)) person.personas.push(persona);
    byPerson.set(id, person);
  }
  return [...byPerson.values()];
}
