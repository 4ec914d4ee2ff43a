import type { Persona, Role } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, Ids, type Queryable, type Tx } from '../../platform';
import { AccountRepository, type HeldRole } from './account.repository';
import { HELPER } from './help-directory';

export interface NewRole extends Role {
  /** What it is called on the switch-role page: "农户·07 号菜园". */
  readonly title: string;
}

/** Gives and ends roles. Both bite on the very next request: roles are read with every one. */
@Injectable()
export class Roles {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly ids: Ids,
    private readonly database: Database,
  ) {}

  /** Accounts holding a role in a scope now, oldest first: the farmer of a household, the keepers of a point. */
  holders(from: Queryable, persona: Persona, scopeId: string): Promise<string[]> {
    return this.accounts.holders(from, persona, scopeId);
  }

  /** As `holders`, for many scopes at once. */
  holdersIn(from: Queryable, persona: Persona, scopeIds: readonly string[]): Promise<{ readonly scopeId: string; readonly accountId: string }[]> {
    return this.accounts.holdersIn(from, persona, scopeIds);
  }

  held(from: Queryable, scopeIds: readonly string[]): Promise<HeldRole[]> {
    return this.accounts.held(from, scopeIds);
  }

  /** As `held`; nobody else ends one of them before this transaction does. */
  hold(tx: Tx, scopeIds: readonly string[]): Promise<HeldRole[]> {
    return this.accounts.held(tx, scopeIds, forUpdateSql(this.database.dialect));
  }

  /** Says once that the account helps in the household. What it may do there is told by the consents alone. */
  async markHelper(tx: Tx, accountId: string, householdId: string): Promise<void> {
    if ((await this.accounts.holders(tx, HELPER, householdId)).includes(accountId)) return;
    await this.accounts.insertRole(tx, this.ids.next(), accountId, { persona: HELPER, scope_type: 'household', scope_id: householdId, title: '帮手' });
  }

  async grant(tx: Tx, accountId: string, role: NewRole): Promise<void> {
    const { persona, scopeType, scopeId, title } = role;
    await this.accounts.insertRole(tx, this.ids.next(), accountId, { persona, scope_type: scopeType, scope_id: scopeId, title });
    await tx.audit({ action: 'role.granted', subjectType: 'account', subjectId: accountId, after: role });
  }

  async end(tx: Tx, accountId: string, persona: Persona, scopeId: string, reason: string): Promise<void> {
    if (!(await this.accounts.endRole(tx, accountId, persona, scopeId))) return;
    await tx.audit({ action: 'role.ended', subjectType: 'account', subjectId: accountId, before: { persona, scopeId }, reason });
  }
}
