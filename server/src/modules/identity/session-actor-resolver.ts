import { type Actor, hasCome } from '@cunshe/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ActorResolver, Authentication, Database, Refusal } from '../../platform';
import { AccessTokens } from './access-tokens';
import { HelpDirectory } from './help-directory';
import { SessionRepository } from './session.repository';

/**
 * Bearer token → actor. The signature says who, the database says whether the session still stands and which roles it
 * has at this moment: an ended session or role bites on the next request, with nothing cached in between.
 */
@Injectable()
export class SessionActorResolver implements ActorResolver, OnModuleInit {
  constructor(
    private readonly authentication: Authentication,
    private readonly accessTokens: AccessTokens,
    private readonly sessions: SessionRepository,
    private readonly helpers: HelpDirectory,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.authentication.use(this);
  }

  async resolve(token: string): Promise<Actor | null> {
    const claims = await this.accessTokens.read(token);
    if (!claims) return null;
    const session = await this.sessions.live(claims.sessionId);
    if (!session || session.accountId !== claims.accountId) throw new Refusal('SESSION_EXPIRED');
    if (hasCome(claims.expiresAt, session.now) || hasCome(session.expiresAt, session.now)) throw new Refusal('SESSION_EXPIRED');
    const helps = session.helps ? await this.helpers.rolesOf(this.database, session.accountId) : [];
    return { accountId: session.accountId, sessionId: claims.sessionId, roles: [...session.roles, ...helps] };
  }
}
