import type { Persona, ScopeType } from '@cunshe/shared';
import { Accounts, DemoPeople, type NewAccount, Roles, Sessions } from '../../src/modules/identity/public';
import type { TestApp } from '../test-app';

export interface BuiltAccount {
  readonly accountId: string;
  readonly sessionId: string;
  /** Bearer token of an open session. */
  readonly token: string;
  readonly refreshToken: string;
}

export interface AccountWish extends Partial<NewAccount> {
  readonly persona?: Persona;
  /** Of the role; the account's own by default. */
  readonly scopeType?: ScopeType;
  readonly scopeId?: string;
  /** Makes it somebody one can be in the demo. */
  readonly demoPersonId?: string;
}

/** An account with one role and an open session: `await buildAccount(app, { persona: 'keeper', scopeType: 'pickup_point', scopeId })`. */
export async function buildAccount(app: TestApp, wish: AccountWish = {}): Promise<BuiltAccount> {
  const { persona = 'resident', scopeType = 'account', scopeId, demoPersonId, displayName = '周敏', surname = '周', ...account } = wish;
  return app.run(async (tx) => {
    const accountId = await app.get(Accounts).register(tx, { displayName, surname, ...account });
    await app.get(Roles).grant(tx, accountId, { persona, scopeType, scopeId: scopeId ?? accountId, title: '住户' });
    if (demoPersonId) await app.get(DemoPeople).add(tx, { id: demoPersonId, accountId, introduction: '住户·九峰小区', position: 1 });
    const { sessionId, accessToken, refreshToken } = await app.get(Sessions).open(tx, accountId);
    return { accountId, sessionId, token: accessToken, refreshToken };
  });
}
