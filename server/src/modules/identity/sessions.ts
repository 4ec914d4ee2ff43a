import { hasCome } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, Random, type Tx } from '../../platform';
import { AccessTokens } from './access-tokens';
import { maySendAgain, sessionEndsAt } from './domain/lifetimes';
import { type KnownRefreshToken, SessionRepository } from './session.repository';
import { tokenHash } from './token-hash';

const REFRESH_TOKEN_BYTES = 32;

export interface SessionTokens {
  readonly accountId: string;
  readonly sessionId: string;
  readonly accessToken: string;
  readonly issuedAt: Date;
  readonly accessExpiresAt: Date;
  readonly refreshToken: string;
}

/** Opens, renews and ends sessions. What a session may do is read anew on every request, never kept in its tokens. */
@Injectable()
export class Sessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly accessTokens: AccessTokens,
    private readonly ids: Ids,
    private readonly random: Random,
  ) {}

  async open(tx: Tx, accountId: string): Promise<SessionTokens> {
    const id = this.ids.next();
    await this.sessions.insertSession(tx, { id, accountId, expiresAt: sessionEndsAt(tx.now) });
    return this.tokens(tx, accountId, id);
  }

  /**
   * A new pair for a refresh token, which is thereby used up. Used again within a minute, the answer was lost on the way:
   * another pair, and the lost one is used up. Later than that it was stolen from one of its two users, so the whole
   * session ends; as it does when the lost pair turns up with somebody.
   * @returns null when the token does not renew anything (any more)
   */
  async renew(tx: Tx, refreshToken: string): Promise<SessionTokens | null> {
    const hash = tokenHash(refreshToken);
    const known = await this.sessions.refreshToken(tx, hash);
    if (!known || known.sessionRevoked || hasCome(known.sessionEndsAt, tx.now)) return null;
    if (!(await this.sessions.useRefreshToken(tx, hash)) && !(await this.answerAgain(tx, known))) return null;
    return this.tokens(tx, known.accountId, known.sessionId);
  }

  /** Whoever lost the race for the token a moment ago has no time of its use yet. */
  private async answerAgain(tx: Tx, { sessionId, usedAt }: KnownRefreshToken): Promise<boolean> {
    const again = maySendAgain(usedAt ?? tx.now, tx.now);
    if (again) await this.sessions.useUpOthers(tx, sessionId);
    else await this.sessions.revoke(tx, sessionId, 'refresh_reused');
    await tx.audit({ action: again ? 'session.renewed-again' : 'session.revoked', subjectType: 'auth_session', subjectId: sessionId, reason: 'refresh token used twice' });
    return again;
  }

  async end(tx: Tx, sessionId: string): Promise<void> {
    await this.sessions.revoke(tx, sessionId, 'signed_out');
  }

  /** Ends every session of an account at once. */
  async endAllOf(tx: Tx, accountId: string, reason: string): Promise<void> {
    await this.sessions.revokeAllOf(tx, accountId, reason);
    await tx.audit({ action: 'session.all-revoked', subjectType: 'account', subjectId: accountId, reason });
  }

  private async tokens(tx: Tx, accountId: string, sessionId: string): Promise<SessionTokens> {
    const refreshToken = this.random.bytes(REFRESH_TOKEN_BYTES).toString('base64url');
    await this.sessions.insertRefreshToken(tx, tokenHash(refreshToken), sessionId);
    const { token, expiresAt } = await this.accessTokens.issue(accountId, sessionId, tx.now);
    return { accountId, sessionId, accessToken: token, issuedAt: tx.now, accessExpiresAt: expiresAt, refreshToken };
  }
}
