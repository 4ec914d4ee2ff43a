import type { Persona, ScopeType } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, instantOrNull, type Queryable, type Tx } from '../../platform';
import type { NewRole } from './roles';

interface InvitationRow {
  readonly persona: Persona;
  readonly scope_type: ScopeType;
  readonly scope_id: string;
  readonly title: string;
}

/** An invitation as it is shown: never its code, only its hash. */
export interface Invited {
  readonly id: string;
  readonly persona: Persona;
  readonly scopeId: string;
  readonly title: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly usedBy: string | null;
  readonly revokedAt: Date | null;
}

interface InvitedRow {
  readonly code_hash: string;
  readonly persona: Persona;
  readonly scope_id: string;
  readonly title: string;
  readonly expires_at: Date | string;
  readonly used_at: Date | string | null;
  readonly used_by: string | null;
  readonly revoked_at: Date | string | null;
}

const INVITED = 'SELECT code_hash, persona, scope_id, title, expires_at, used_at, used_by, revoked_at FROM invitation';

@Injectable()
export class InvitationRepository {
  async insert(tx: Tx, codeHash: string, role: NewRole, { expiresAt, issuedBy }: { readonly expiresAt: Date; readonly issuedBy: string | null }): Promise<void> {
    await tx.execute(
      'INSERT INTO invitation (code_hash, persona, scope_type, scope_id, title, created_at, expires_at, issued_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [codeHash, role.persona, role.scopeType, role.scopeId, role.title, tx.now, expiresAt, issuedBy],
    );
  }

  /** Takes the invitation; false when it is unknown, used, taken back or expired. */
  async use(tx: Tx, codeHash: string, accountId: string): Promise<boolean> {
    return (
      (await tx.execute('UPDATE invitation SET used_at = ?, used_by = ? WHERE code_hash = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?', [
        tx.now,
        accountId,
        codeHash,
        tx.now,
      ])) === 1
    );
  }

  async byId(from: Queryable, codeHash: string): Promise<Invited | null> {
    return (await from.query<InvitedRow>(`${INVITED} WHERE code_hash = ?`, [codeHash])).map(invitedOf)[0] ?? null;
  }

  /** Latest first. */
  async ofScopes(from: Queryable, scopeIds: readonly string[], most: number): Promise<Invited[]> {
    if (scopeIds.length === 0) return [];
    const rows = await from.query<InvitedRow>(
      `${INVITED} WHERE scope_id IN (${scopeIds.map(() => '?').join()}) ORDER BY created_at DESC, code_hash LIMIT ${most}`,
      scopeIds,
    );
    return rows.map(invitedOf);
  }

  /** Takes it back; false when it was used or taken back before. */
  async revoke(tx: Tx, codeHash: string): Promise<boolean> {
    return (await tx.execute('UPDATE invitation SET revoked_at = ? WHERE code_hash = ? AND used_at IS NULL AND revoked_at IS NULL', [tx.now, codeHash])) === 1;
  }

  async role(from: Queryable, codeHash: string): Promise<NewRole> {
    const [row] = await from.query<InvitationRow>('SELECT persona, scope_type, scope_id, title FROM invitation WHERE code_hash = ?', [codeHash]);
    if (!row) throw new Error('an invitation just used must exist');
    return { persona: row.persona, scopeType: row.scope_type, scopeId: row.scope_id, title: row.title };
  }
}

function invitedOf(row: InvitedRow): Invited {
  return {
    id: row.code_hash, persona: row.persona, scopeId: row.scope_id, title: row.title, expiresAt: instantOf(row.expires_at),
    usedAt: instantOrNull(row.used_at), usedBy: row.used_by, revokedAt: instantOrNull(row.revoked_at),
  };
}
