import type { Persona } from '../domain/permissions';
import { read, write } from './route';

/** Whose people: an operator's, or a village's. */
export type Realm = 'operator' | 'village';

export interface RealmInput {
  readonly realm: Realm;
  readonly realmId: string;
}

/** What somebody may be invited to be. */
export interface RolePlace {
  readonly persona: Persona;
  readonly scopeId: string;
  /** "站长·东门岗亭". */
  readonly title: string;
}

export interface PersonRole extends RolePlace {
  readonly roleId: string;
  readonly name: string;
  /** Last four digits; null without a phone. */
  readonly phoneTail: string | null;
  readonly since: string;
  readonly you: boolean;
  /** Of a driver: the vans that stand without one when the role ends, and whether today's way is his. */
  readonly drives: readonly string[];
  readonly runToday: boolean;
}

export interface InvitationView {
  readonly invitationId: string;
  readonly title: string;
  readonly state: 'open' | 'used' | 'expired' | 'revoked';
  readonly expiresAt: string;
  readonly usedBy: string | null;
}

/** 人和身份. */
export interface PeoplePage {
  readonly serverNow: string;
  readonly places: readonly RolePlace[];
  readonly roles: readonly PersonRole[];
  /** The latest. */
  readonly invitations: readonly InvitationView[];
  /** Vans whose driver's role has ended. */
  readonly vansWithoutDriver: readonly string[];
}

/** The code is told here and nowhere else. */
export interface Invitation extends PeoplePage {
  readonly code: string;
  readonly expiresAt: string;
}

export const peopleRoutes = {
  people: read<RealmInput, PeoplePage>('/people/:realm/:realmId'),
  invite: write<RealmInput & { readonly persona: Persona; readonly scopeId: string; readonly days: number }, Invitation>('/people/:realm/:realmId/invitations'),
  revokeInvitation: write<RealmInput & { readonly invitationId: string }, PeoplePage>('/people/:realm/:realmId/invitations/:invitationId/revoke'),
  endRole: write<RealmInput & { readonly roleId: string; readonly reason: string }, PeoplePage>('/people/:realm/:realmId/roles/:roleId/end'),
};
