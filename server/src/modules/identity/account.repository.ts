import type { Persona, ScopeType } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, type Queryable, type SqlValue, type Tx } from '../../platform';
import { HELPER } from './help-directory';

export interface AccountRow {
  readonly id: string;
  readonly display_name: string;
  readonly surname: string;
  readonly phone_cipher: string | null;
  readonly openid_cipher: string | null;
  readonly pickup_point_id: string | null;
}

export interface NewAccountRow extends AccountRow {
  readonly phone_index: string | null;
  readonly openid_index: string | null;
}

export interface RoleRow {
  readonly persona: Persona;
  readonly scope_type: ScopeType;
  readonly scope_id: string;
  readonly title: string;
}

const SELECT = 'SELECT id, display_name, surname, phone_cipher, openid_cipher, pickup_point_id FROM account';

const NAMES_AT_ONCE = 1000;

/** A role somebody holds. */
export interface HeldRole {
  readonly id: string;
  readonly accountId: string;
  readonly persona: Persona;
  readonly scopeId: string;
  readonly title: string;
  readonly grantedAt: Date;
}

interface HeldRow {
  readonly id: string;
  readonly account_id: string;
  readonly persona: Persona;
  readonly scope_id: string;
  readonly title: string;
  readonly granted_at: Date | string;
}

@Injectable()
export class AccountRepository {
  async byId(from: Queryable, accountId: string): Promise<AccountRow | null> {
    return (await from.query<AccountRow>(`${SELECT} WHERE id = ?`, [accountId]))[0] ?? null;
  }

  async byIds(from: Queryable, accountIds: readonly string[]): Promise<AccountRow[]> {
    if (accountIds.length === 0) return [];
    return from.query<AccountRow>(`${SELECT} WHERE id IN (${accountIds.map(() => '?').join(', ')})`, accountIds);
  }

  /** Display names alone, however many are asked for. */
  async namesOf(from: Queryable, accountIds: readonly string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (let at = 0; at < accountIds.length; at += NAMES_AT_ONCE) {
      const ids = accountIds.slice(at, at + NAMES_AT_ONCE);
      const rows = await from.query<Pick<AccountRow, 'id' | 'display_name'>>(`SELECT id, display_name FROM account WHERE id IN (${ids.map(() => '?').join(', ')})`, ids);
      for (const { id, display_name } of rows) names.set(id, display_name);
    }
    return names;
  }

  async idByOpenidIndex(from: Queryable, openidIndex: string): Promise<string | null> {
    return (await from.query<{ id: string }>('SELECT id FROM account WHERE openid_index = ?', [openidIndex]))[0]?.id ?? null;
  }

  async insert(tx: Tx, row: NewAccountRow): Promise<void> {
    const values: SqlValue[] = [
      row.id, row.display_name, row.surname, row.phone_cipher, row.phone_index, row.openid_cipher, row.openid_index, row.pickup_point_id, tx.now,
    ];
    await tx.execute(
      `INSERT INTO account (id, display_name, surname, phone_cipher, phone_index, openid_cipher, openid_index, pickup_point_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      values,
    );
  }

  async setPickupPoint(tx: Tx, accountId: string, pickupPointId: string): Promise<void> {
    await tx.execute('UPDATE account SET pickup_point_id = ? WHERE id = ?', [pickupPointId, accountId]);
  }

  /** Roles held now, oldest first. */
  async roles(from: Queryable, accountId: string): Promise<RoleRow[]> {
    return from.query<RoleRow>(
      `SELECT persona, scope_type, scope_id, title FROM role_grant WHERE account_id = ? AND persona <> '${HELPER}' AND revoked_at IS NULL ORDER BY granted_at, id`,
      [accountId],
    );
  }

  /** Accounts holding a role in a scope now, oldest first. */
  async holders(from: Queryable, persona: Persona | typeof HELPER, scopeId: string): Promise<string[]> {
    const rows = await from.query<{ account_id: string }>(
      'SELECT account_id FROM role_grant WHERE scope_id = ? AND persona = ? AND revoked_at IS NULL ORDER BY granted_at, id',
      [scopeId, persona],
    );
    return rows.map(({ account_id }) => account_id);
  }

  async holdersIn(from: Queryable, persona: Persona, scopeIds: readonly string[]): Promise<{ scopeId: string; accountId: string }[]> {
    if (scopeIds.length === 0) return [];
    const rows = await from.query<{ scope_id: string; account_id: string }>(
      `SELECT scope_id, account_id FROM role_grant WHERE scope_id IN (${scopeIds.map(() => '?').join()}) AND persona = ? AND revoked_at IS NULL ORDER BY scope_id, granted_at, id`,
      [...scopeIds, persona],
    );
    return rows.map((row) => ({ scopeId: row.scope_id, accountId: row.account_id }));
  }

  /** Roles held in some scopes now, oldest first. With a lock nobody else ends one of them meanwhile. */
  async held(from: Queryable, scopeIds: readonly string[], lock = ''): Promise<HeldRole[]> {
    if (scopeIds.length === 0) return [];
    const rows = await from.query<HeldRow>(
      `SELECT id, account_id, persona, scope_id, title, granted_at FROM role_grant WHERE scope_id IN (${scopeIds.map(() => '?').join()}) AND persona <> '${HELPER}' AND revoked_at IS NULL ORDER BY granted_at, id ${lock}`,
      scopeIds,
    );
    return rows.map((row) => ({ id: row.id, accountId: row.account_id, persona: row.persona, scopeId: row.scope_id, title: row.title, grantedAt: instantOf(row.granted_at) }));
  }

  async insertRole(tx: Tx, id: string, accountId: string, role: Omit<RoleRow, 'persona'> & { readonly persona: Persona | typeof HELPER }): Promise<void> {
    await tx.execute(
      'INSERT INTO role_grant (id, account_id, persona, scope_type, scope_id, title, granted_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [id, accountId, role.persona, role.scope_type, role.scope_id, role.title, tx.now],
    );
  }

  /** @returns whether there was such a role */
  async endRole(tx: Tx, accountId: string, persona: Persona, scopeId: string): Promise<boolean> {
    return (
      (await tx.execute('UPDATE role_grant SET revoked_at = ? WHERE account_id = ? AND persona = ? AND scope_id = ? AND revoked_at IS NULL', [
        tx.now,
        accountId,
        persona,
        scopeId,
      ])) > 0
    );
  }
}
