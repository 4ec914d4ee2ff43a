import type { Actor, Me } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Random, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { INVITATION_BYTES, invitationCode, normalisedInvitationCode } from './domain/invitation-code';
import { invitationEndsAt } from './domain/lifetimes';
import { IdentityQueries } from './identity.queries';
import { InvitationRepository } from './invitation.repository';
import { type NewRole, Roles } from './roles';
import { tokenHash } from './token-hash';

/** Makes invitations; the code is told once and cannot be read again. */
@Injectable()
export class Invitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly random: Random,
  ) {}

  async issue(tx: Tx, role: NewRole): Promise<{ code: string; expiresAt: Date }> {
    const code = invitationCode(this.random.bytes(INVITATION_BYTES));
    const expiresAt = invitationEndsAt(tx.now);
    await this.invitations.insert(tx, hashOfCode(code), role, expiresAt);
    await tx.audit({ action: 'invitation.issued', subjectType: role.scopeType, subjectId: role.scopeId, after: role });
    return { code, expiresAt };
  }
}

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly roles: Roles,
    private readonly queries: IdentityQueries,
  ) {}

  /** @throws Refusal INVITATION_INVALID */
  async execute(actor: Actor, request: IdempotentRequest, code: string): Promise<Me> {
    requirePermission(actor, 'session:use', actor.accountId);
    const point = await this.queries.chosenPoint(actor.accountId);
    const codeHash = hashOfCode(code);
    return this.unitOfWork.once(request, async (tx) => {
      if (!(await this.invitations.use(tx, codeHash, actor.accountId))) throw new Refusal('INVITATION_INVALID');
      await this.roles.grant(tx, actor.accountId, await this.invitations.role(tx, codeHash));
      return this.queries.meWithin(tx, actor.accountId, point);
    });
  }
}

function hashOfCode(code: string): string {
  return tokenHash(normalisedInvitationCode(code));
}
