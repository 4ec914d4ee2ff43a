import { type Persona, type ScopeType } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { clockDate, clockSql, type ClockRow, Database, forUpdateSql, instantOf, instantOrNull, type Queryable, type Tx } from '../../platform';
import { HELPER } from './help-directory';

interface LiveSessionRow extends ClockRow {
  readonly account_id: string;
  readonly expires_at: Date | string;
  readonly persona: Persona | typeof HELPER | null;
  readonly scope_type: ScopeType;
  readonly scope_id: string;
}

interface RefreshRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly expires_at: Date | string;
  readonly revoked_at: Date | string | null;
  readonly used_at: Date | string | null;
}

export interface LiveSession {
  readonly now: Date;
  readonly accountId: string;
  readonly expiresAt: Date;
  readonly roles: readonly { readonly persona: Persona; readonly scopeType: ScopeType; readonly scopeId: string }[];
  /** Does it, or did it, help somebody? */
  readonly helps: boolean;
}

export interface KnownRefreshToken {
  readonly sessionId: string;
  readonly accountId: string;
  readonly sessionEndsAt: Date;
  readonly sessionRevoked: boolean;
  /** When it was used first; null while it is not. */
  readonly usedAt: Date | null;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The session unless revoked, with the roles held now and the time: one statement by primary key, on every request. */
  async live(sessionId: string): Promise<LiveSession | null> {
    const rows = await this.database.query<LiveSessionRow>(
      `SELECT clock.*, s.account_id, s.expires_at, g.persona, g.scope_type, g.scope_id
       FROM auth_session s CROSS JOIN (${clockSql(this.database.dialect)}) clock
       LEFT JOIN role_grant g ON g.account_id = s.account_id AND g.revoked_at IS NULL
       WHERE s.id = ? AND s.revoked_at IS NULL`,
      [sessionId],
    );
    const [first] = rows;
    if (!first) return null;
    const roles = rows.flatMap((row) => (row.persona && row.persona !== HELPER ? [{ persona: row.persona, scopeType: row.scope_type, scopeId: row.scope_id }] : []));
    return { now: clockDate([first]), accountId: first.account_id, expiresAt: instantOf(first.expires_at), roles, helps: rows.some(({ persona }) => persona === HELPER) };
  }

  async insertSession(tx: Tx, session: { id: string; accountId: string; expiresAt: Date }): Promise<void> {
    await tx.execute('INSERT INTO auth_session (id, account_id, created_at, expires_at) VALUES (?, ?, ?, ?)', [
      session.id,
      session.accountId,
      tx.now,
      session.expiresAt,
    ]);
  }

  async insertRefreshToken(tx: Tx, tokenHash: string, sessionId: string): Promise<void> {
    await tx.execute('INSERT INTO refresh_token (token_hash, session_id, issued_at) VALUES (?, ?, ?)', [tokenHash, sessionId, tx.now]);
  }

  async refreshToken(from: Queryable, tokenHash: string): Promise<KnownRefreshToken | null> {
    const [row] = await from.query<RefreshRow>(
      `SELECT t.session_id, t.used_at, s.account_id, s.expires_at, s.revoked_at
       FROM refresh_token t JOIN auth_session s ON s.id = t.session_id WHERE t.token_hash = ?`,
      [tokenHash],
    );
    if (!row) return null;
    return {
      sessionId: row.session_id,
      accountId: row.account_id,
      sessionEndsAt: instantOf(row.expires_at),
      sessionRevoked: row.revoked_at !== null,
      usedAt: instantOrNull(row.used_at),
    };
  }

  /** @returns false when it was used before */
  async useRefreshToken(tx: Tx, tokenHash: string): Promise<boolean> {
    return (await tx.execute('UPDATE refresh_token SET used_at = ? WHERE token_hash = ? AND used_at IS NULL', [tx.now, tokenHash])) === 1;
  }

  /** Whatever else of the family could still be used; its session is held, so that one token is left in the end. */
  async useUpOthers(tx: Tx, sessionId: string): Promise<void> {
    await tx.query(`SELECT id FROM auth_session WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [sessionId]);
    await tx.execute('UPDATE refresh_token SET used_at = ? WHERE session_id = ? AND used_at IS NULL', [tx.now, sessionId]);
  }

  async revoke(tx: Tx, sessionId: string, reason: string): Promise<void> {
    await tx.execute('UPDATE auth_session SET revoked_at = ?, revoked_reason = ? WHERE id = ? AND revoked_at IS NULL', [tx.now, reason, sessionId]);
  }

  async revokeAllOf(tx: Tx, accountId: string, reason: string): Promise<void> {
    await tx.execute('UPDATE auth_session SET revoked_at = ?, revoked_reason = ? WHERE account_id = ? AND revoked_at IS NULL', [
      tx.now,
      reason,
      accountId,
    ]);
  }
}
