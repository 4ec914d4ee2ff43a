import type { Actor, Session } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, requirePermission, UnitOfWork } from '../../platform';
import { presentSession } from './identity.presenter';
import { IdentityQueries } from './identity.queries';
import { Sessions } from './sessions';

@Injectable()
export class RefreshSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly queries: IdentityQueries,
  ) {}

  /** @throws Refusal SESSION_EXPIRED, after what a reused token causes has been committed */
  async execute(refreshToken: string): Promise<Session> {
    const tokens = await this.unitOfWork.run((tx) => this.sessions.renew(tx, refreshToken));
    if (!tokens) throw new Refusal('SESSION_EXPIRED');
    return presentSession(tokens, await this.queries.me(tokens.accountId));
  }
}

@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  async execute(actor: Actor): Promise<{ signedOut: true }> {
    requirePermission(actor, 'session:use', actor.accountId);
    await this.unitOfWork.run((tx) => this.sessions.end(tx, actor.sessionId));
    return { signedOut: true };
  }
}
