import { type Actor, hasCome, type InvitationView, type PeoplePage, type PersonRole, type RealmInput } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, requirePermission } from '../../platform';
import { Accounts, type HeldRole, type Invited, Invitations, type NewRole, Roles } from '../identity/public';
import { type DrivenVan, VanDrivers } from '../vans/public';
import { placeView, RolePlaces } from './role-places';

const INVITATIONS_SHOWN = 20;

/** 人和身份: who is what of an operator or a village, and who was asked to be. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly places: RolePlaces,
    private readonly roles: Roles,
    private readonly invitations: Invitations,
    private readonly accounts: Accounts,
    private readonly vans: VanDrivers,
  ) {}

  async read(actor: Actor, realm: RealmInput): Promise<PeoplePage> {
    requireRealm(actor, realm);
    return this.page(this.database, actor, realm, await this.clock.now());
  }

  async page(from: Queryable, actor: Actor, { realm, realmId }: RealmInput, now: Date): Promise<PeoplePage> {
    const places = await this.places.of(from, realm, realmId);
    const scopeIds = [...new Set(places.map(({ scopeId }) => scopeId))];
    const held = (await this.roles.held(from, scopeIds)).filter((role) => isAt(places, role));
    const invited = (await this.invitations.ofScopes(from, scopeIds, INVITATIONS_SHOWN)).filter((each) => isAt(places, each));
    const people = await this.accounts.briefs(from, [...held.map(({ accountId }) => accountId), ...invited.flatMap(({ usedBy }) => usedBy ?? [])]);
    const vans = await this.vansOf(from, realm, realmId, now);
    const roleView = ({ id, accountId, grantedAt, persona, scopeId, title }: HeldRole): PersonRole => ({
      roleId: id, persona, scopeId, title, since: grantedAt.toISOString(), you: accountId === actor.accountId, name: people.get(accountId)?.displayName ?? '', phoneTail: people.get(accountId)?.phoneTail ?? null,
      ...drivenBy(persona === 'driver' ? vans.filter(({ driverId }) => driverId === accountId) : []),
    });
    const invitationView = (each: Invited): InvitationView => ({
      invitationId: each.id, title: each.title, state: stateOf(each, now), expiresAt: each.expiresAt.toISOString(), usedBy: each.usedBy && (people.get(each.usedBy)?.displayName ?? ''),
    });
    return { serverNow: now.toISOString(), places: places.map(placeView), roles: held.map(roleView), invitations: invited.map(invitationView), vansWithoutDriver: vans.filter(({ hasDriver }) => !hasDriver).map(({ name }) => name) };
  }

  private async vansOf(from: Queryable, realm: RealmInput['realm'], realmId: string, now: Date): Promise<readonly DrivenVan[]> {
    return realm === 'operator' ? (await this.vans.of(from, realmId, now)).vans : [];
  }
}

/** @throws Refusal NOT_ALLOWED, NOT_FOUND for another's people */
export function requireRealm(actor: Actor, { realm, realmId }: RealmInput): void {
  requirePermission(actor, realm === 'operator' ? 'people:keep' : 'village-people:keep', realmId);
}

export function isAt(places: readonly NewRole[], { persona, scopeId }: { readonly persona: NewRole['persona']; readonly scopeId: string }): boolean {
  return places.some((place) => place.persona === persona && place.scopeId === scopeId);
}

function drivenBy(vans: readonly DrivenVan[]): Pick<PersonRole, 'drives' | 'runToday'> {
  return { drives: vans.map(({ name }) => name), runToday: vans.some(({ runToday }) => runToday) };
}

function stateOf({ usedAt, revokedAt, expiresAt }: Invited, now: Date): InvitationView['state'] {
  if (usedAt) return 'used';
  if (revokedAt) return 'revoked';
  return hasCome(expiresAt, now) ? 'expired' : 'open';
}
