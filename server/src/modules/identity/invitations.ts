import type { Actor, Me } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, type Queryable, Random, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { INVITATION_BYTES, invitationCode, normalisedInvitationCode } from './domain/invitation-code';
import { invitationEndsAt } from './domain/lifetimes';
import { HelpDirectory } from './help-directory';
import { IdentityQueries } from './identity.queries';
import { type Invited, InvitationRepository } from './invitation.repository';
import { type NewRole, Roles } from './roles';
import { tokenHash } from './token-hash';

/** Makes invitations; the code is told once and cannot be read again. */
@Injectable()
export class Invitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly random: Random,
  ) {}

  /** A code for whatever is offered to who brings it; only its hash is to be kept. */
  newCode(): { readonly code: string; readonly codeHash: string } {
    const code = invitationCode(this.random.bytes(INVITATION_BYTES));
    return { code, codeHash: hashOfCode(code) };
  }

  async issue(tx: Tx, role: NewRole, { days, issuedBy = null }: { readonly days?: number; readonly issuedBy?: string | null } = {}): Promise<{ code: string; expiresAt: Date }> {
    const { code, codeHash } = this.newCode();
    const expiresAt = invitationEndsAt(tx.now, days);
    await this.invitations.insert(tx, codeHash, role, { expiresAt, issuedBy });
    await tx.audit({ action: 'invitation.issued', subjectType: role.scopeType, subjectId: role.scopeId, after: role });
    return { code, expiresAt };
  }

  byId(from: Queryable, id: string): Promise<Invited | null> {
    return this.invitations.byId(from, id);
  }

  /** Latest first; never with their codes. */
  ofScopes(from: Queryable, scopeIds: readonly string[], most: number): Promise<Invited[]> {
    return this.invitations.ofScopes(from, scopeIds, most);
  }

  /** @throws Refusal STATE_CHANGED when it was used or taken back before */
  async revoke(tx: Tx, { id, persona, scopeId }: Invited): Promise<void> {
    if (!(await this.invitations.revoke(tx, id))) throw new Refusal('STATE_CHANGED');
    await tx.audit({ action: 'invitation.revoked', subjectType: 'invitation', subjectId: scopeId, before: { persona, scopeId } });
  }
}

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly roles: Roles,
    private readonly helpers: HelpDirectory,
    private readonly queries: IdentityQueries,
  ) {}

  /** @throws Refusal INVITATION_INVALID, ROLE_HELD by whoever has the role already: the code stays for somebody else */
  async execute(actor: Actor, request: IdempotentRequest, code: string): Promise<Me> {
    requirePermission(actor, 'session:use', actor.accountId);
    const point = await this.queries.chosenPoint(actor.accountId);
    const codeHash = hashOfCode(code);
    return this.unitOfWork.once(request, async (tx) => {
      if (await this.invitations.use(tx, codeHash, actor.accountId)) await this.take(tx, actor.accountId, await this.invitations.role(tx, codeHash));
      else if (!(await this.helpers.accept(tx, codeHash, actor.accountId))) throw new Refusal('INVITATION_INVALID');
      return this.queries.meWithin(tx, actor.accountId, point);
    });
  }

  private async take(tx: Tx, accountId: string, role: NewRole): Promise<void> {
    if ((await this.roles.holders(tx, role.persona, role.scopeId)).includes(accountId)) throw new Refusal('ROLE_HELD');
    await this.roles.grant(tx, accountId, role);
  }
}

function hashOfCode(code: string): string {
  return tokenHash(normalisedInvitationCode(code));
}
