import { type Actor, type Invitation, type PeoplePage, type Persona, type RealmInput } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { Invitations, Roles } from '../identity/public';
import { isAt, PeopleQueries, requireRealm } from './people.queries';
import { RolePlaces } from './role-places';
import { VansLeft } from './vans-left';

/** Without one of these there is nobody to invite anybody. */
const NEEDED: readonly Persona[] = ['operator', 'committee'];

/** Invites, takes invitations back, and ends roles: each in the audit, a role ended bites on the next request. */
@Injectable()
export class KeepPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: RolePlaces,
    private readonly invitations: Invitations,
    private readonly roles: Roles,
    private readonly pages: PeopleQueries,
    private readonly left: VansLeft,
  ) {}

  /** @throws Refusal NOT_FOUND for a place of others */
  invite(actor: Actor, request: IdempotentRequest, wish: RealmInput & { readonly persona: Persona; readonly scopeId: string; readonly days: number }): Promise<Invitation> {
    requireRealm(actor, wish);
    return this.unitOfWork.once(request, async (tx) => {
      const role = (await this.places.of(tx, wish.realm, wish.realmId)).find(({ persona, scopeId }) => persona === wish.persona && scopeId === wish.scopeId);
      if (!role) throw new Refusal('NOT_FOUND');
      const { code, expiresAt } = await this.invitations.issue(tx, role, { days: wish.days, issuedBy: actor.accountId });
      return { ...(await this.answer(tx, actor, wish)), code, expiresAt: expiresAt.toISOString() };
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED */
  revoke(actor: Actor, request: IdempotentRequest, wish: RealmInput & { readonly invitationId: string }): Promise<PeoplePage> {
    requireRealm(actor, wish);
    return this.unitOfWork.once(request, async (tx) => {
      const places = await this.places.of(tx, wish.realm, wish.realmId);
      const invited = await this.invitations.byId(tx, wish.invitationId);
      if (!invited || !isAt(places, invited)) throw new Refusal('NOT_FOUND');
      await this.invitations.revoke(tx, invited);
      return this.answer(tx, actor, wish);
    });
  }

  /** @throws Refusal NOT_FOUND, LAST_OF_ROLE */
  end(actor: Actor, request: IdempotentRequest, wish: RealmInput & { readonly roleId: string; readonly reason: string }): Promise<PeoplePage> {
    requireRealm(actor, wish);
    return this.unitOfWork.once(request, async (tx) => {
      const places = await this.places.of(tx, wish.realm, wish.realmId);
      const held = await this.roles.hold(tx, [...new Set(places.map(({ scopeId }) => scopeId))]);
      const role = held.find(({ id }) => id === wish.roleId);
      if (!role || !isAt(places, role)) throw new Refusal('NOT_FOUND');
      const others = held.filter((each) => each.persona === role.persona && each.scopeId === role.scopeId && each.accountId !== role.accountId);
      if (NEEDED.includes(role.persona) && others.length === 0) throw new Refusal('LAST_OF_ROLE', { title: role.title });
      await this.roles.end(tx, role.accountId, role.persona, role.scopeId, wish.reason);
      await this.left.tell(tx, role);
      return this.answer(tx, actor, wish);
    });
  }

  private answer(tx: Tx, actor: Actor, { realm, realmId }: RealmInput): Promise<PeoplePage> {
    return this.pages.page(tx, actor, { realm, realmId }, tx.now);
  }
}
