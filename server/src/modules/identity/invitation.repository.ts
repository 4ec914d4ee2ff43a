import type { Persona, ScopeType } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import type { NewRole } from './roles';

interface InvitationRow {
  readonly persona: Persona;
  readonly scope_type: ScopeType;
  readonly scope_id: string;
  readonly title: string;
}

@Injectable()
export class InvitationRepository {
  async insert(tx: Tx, codeHash: string, role: NewRole, expiresAt: Date): Promise<void> {
    await tx.execute(
      'INSERT INTO invitation (code_hash, persona, scope_type, scope_id, title, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [codeHash, role.persona, role.scopeType, role.scopeId, role.title, tx.now, expiresAt],
    );
  }

  /** Takes the invitation; false when it is unknown, used or expired. */
  async use(tx: Tx, codeHash: string, accountId: string): Promise<boolean> {
    return (
      (await tx.execute('UPDATE invitation SET used_at = ?, used_by = ? WHERE code_hash = ? AND used_at IS NULL AND expires_at > ?', [
        tx.now,
        accountId,
        codeHash,
        tx.now,
      ])) === 1
    );
  }

  async role(from: Queryable, codeHash: string): Promise<NewRole> {
    const [row] = await from.query<InvitationRow>('SELECT persona, scope_type, scope_id, title FROM invitation WHERE code_hash = ?', [codeHash]);
    if (!row) throw new Error('an invitation just used must exist');
    return { persona: row.persona, scopeType: row.scope_type, scopeId: row.scope_id, title: row.title };
  }
}
