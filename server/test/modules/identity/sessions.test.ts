import { identityRoutes, pairingRoutes } from '@cunshe/shared';
import { DemoPersonRepository } from '../../../src/modules/identity/demo-person.repository';
import { IdentityQueries } from '../../../src/modules/identity/identity.queries';
import { Accounts, IdentityModule, Invitations, Roles, Sessions } from '../../../src/modules/identity/public';
import { DemoSignIn } from '../../../src/modules/identity/sign-in.use-case';
import { tokenHash } from '../../../src/modules/identity/token-hash';
import { PairingModule } from '../../../src/modules/pairing/public';
import { Clock, ClockSetting, type Config, UnitOfWork } from '../../../src/platform';
import { WechatModule } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { buildPairing } from '../../factories/pairing';
import { startTestApp, type TestApp } from '../../test-app';

const PARTS = { features: [WechatModule, IdentityModule, PairingModule], routes: { ...identityRoutes, ...pairingRoutes } };
const DAY_MS = 86_400_000;

describe.each(engines)('accounts and sessions on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(engine, PARTS);
  });
  afterAll(() => app.close());

  const refresh = (refreshToken: string) => app.call(identityRoutes.refresh, { refreshToken });
  const me = (token: string) => app.call(identityRoutes.me, {}, { token });

  test('demo sign-in makes one the chosen person, with all her roles', async () => {
    const { accountId } = await buildAccount(app, { demoPersonId: 'zhou-min', phone: '13800000001' });
    await app.run((tx) => app.get(Roles).grant(tx, accountId, { persona: 'organiser', scopeType: 'pairing', scopeId: 'p', title: '组织员' }));
    const people = await app.call(identityRoutes.demoPeople, {});
    expect(people.body.people).toEqual([{ personId: 'zhou-min', displayName: '周敏', introduction: '住户·九峰小区', personas: ['resident', 'organiser'] }]);
    const { status, body } = await app.call(identityRoutes.demoSignIn, { personId: 'zhou-min' });
    expect(status).toBe(200);
    expect(body.me).toMatchObject({ accountId, displayName: '周敏', phoneMasked: '138****0001', pickupPoint: null });
    expect(body.me.roles.map(({ persona }) => persona)).toEqual(['resident', 'organiser']);
    expect((await me(body.accessToken)).body.accountId).toBe(accountId);
  });

  test('an unknown person, or input of another form, is refused', async () => {
    expect(await app.call(identityRoutes.demoSignIn, { personId: 'nobody' })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    for (const personId of [0, null, "' OR 1=1 --", { $ne: 1 }, 'x'.repeat(1000)])
      expect(await app.call(identityRoutes.demoSignIn, { personId } as never)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect((await app.call(identityRoutes.demoSignIn, { personId: 'zhou-min', persona: 'operator' } as never)).status).toBe(400);
  });

  test('through WeChat a stranger becomes a resident, and the same openid the same person', async () => {
    const first = await app.call(identityRoutes.wechatSignIn, { code: 'sandbox-stranger' });
    const second = await app.call(identityRoutes.wechatSignIn, { code: 'sandbox-stranger' });
    expect(first.status).toBe(200);
    expect(first.body.me.roles).toEqual([{ persona: 'resident', scopeType: 'account', scopeId: first.body.me.accountId, title: '住户' }]);
    expect(second.body.me.accountId).toBe(first.body.me.accountId);
    expect(await app.get(Accounts).openidOf(app.database, first.body.me.accountId)).toMatch(/^o/);
    expect(await app.call(identityRoutes.wechatSignIn, { code: 'wrong' })).toMatchObject({ status: 401, body: { code: 'WECHAT_CODE_INVALID' } });
  });

  test('a stranger who comes in ten times at once is one person', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.call(identityRoutes.wechatSignIn, { code: 'sandbox-hasty' })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(answers.map(({ body }) => body.me.accountId)).size).toBe(1);
  });

  test('personal data is not readable in the database', async () => {
    await buildAccount(app, { phone: '13912345678', openid: 'canary-openid' });
    const rows = JSON.stringify(await app.database.query('SELECT * FROM account'));
    expect(rows).not.toContain('13912345678');
    expect(rows).not.toContain('canary-openid');
  });

  test('each refresh gives a new pair; its token is not stored in the clear', async () => {
    const { refreshToken, accountId } = await buildAccount(app);
    const renewed = await refresh(refreshToken);
    expect(renewed).toMatchObject({ status: 200, body: { me: { accountId } } });
    expect(renewed.body.refreshToken).not.toBe(refreshToken);
    expect(JSON.stringify(await app.database.query('SELECT * FROM refresh_token'))).not.toContain(renewed.body.refreshToken);
    expect((await refresh(renewed.body.refreshToken)).status).toBe(200);
  });

  /** Lets time pass; access tokens of before may have ended. */
  const later = async (ms: number): Promise<void> => app.get(ClockSetting).stopAt(new Date((await app.get(Clock).now()).getTime() + ms));

  test('a refresh whose answer was lost is answered again within a minute, and the lost pair is used up', async () => {
    const { refreshToken, accountId } = await buildAccount(app);
    await later(0);
    const lost = await refresh(refreshToken);
    await later(59_000);
    const again = await refresh(refreshToken);
    expect(again).toMatchObject({ status: 200, body: { me: { accountId } } });
    expect(again.body.refreshToken).not.toBe(lost.body.refreshToken);
    await later(61_000);
    const next = await refresh(again.body.refreshToken);
    expect(next.status).toBe(200);
    expect((await refresh(lost.body.refreshToken)).status).toBe(401);
    expect((await refresh(next.body.refreshToken)).status).toBe(401);
  });

  test('a refresh token used again after a minute ends the whole family at once', async () => {
    const { refreshToken, token } = await buildAccount(app);
    await later(0);
    const renewed = await refresh(refreshToken);
    await later(60_000);
    expect(await refresh(refreshToken)).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
    expect((await refresh(renewed.body.refreshToken)).status).toBe(401);
    expect((await me(renewed.body.accessToken)).status).toBe(401);
    expect((await me(token)).status).toBe(401);
  });

  test('of twenty who use one refresh token at the same time one holds the pair that lasts', async () => {
    const { refreshToken } = await buildAccount(app);
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await app.database.query('SELECT COUNT(*) AS live FROM refresh_token WHERE used_at IS NULL AND session_id IN (SELECT session_id FROM refresh_token WHERE token_hash = ?)', [tokenHash(refreshToken)])).toEqual([{ live: 1 }]);
  });

  test('signing out ends this session and no other', async () => {
    const here = await buildAccount(app);
    const there = await app.run((tx) => app.get(Sessions).open(tx, here.accountId));
    expect((await app.call(identityRoutes.signOut, {}, { token: here.token })).body).toEqual({ signedOut: true });
    expect(await me(here.token)).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
    expect((await refresh(here.refreshToken)).status).toBe(401);
    expect((await me(there.accessToken)).status).toBe(200);
  });

  test('ending all sessions of an account bites on the next request', async () => {
    const { token, accountId } = await buildAccount(app);
    expect((await me(token)).status).toBe(200);
    await app.run((tx) => app.get(Sessions).endAllOf(tx, accountId, 'phone lost'));
    expect((await me(token)).status).toBe(401);
  });

  test('a role given or ended bites on the next request, with the same token', async () => {
    const { token, accountId } = await buildAccount(app);
    await app.run((tx) => app.get(Roles).grant(tx, accountId, { persona: 'keeper', scopeType: 'pickup_point', scopeId: 'point', title: '站长' }));
    expect((await me(token)).body.roles.map(({ persona }) => persona)).toEqual(['resident', 'keeper']);
    expect(await app.get(Roles).holders(app.database, 'keeper', 'point')).toEqual([accountId]);
    await app.run((tx) => app.get(Roles).end(tx, accountId, 'resident', accountId, 'moved'));
    await app.run((tx) => app.get(Roles).end(tx, accountId, 'keeper', 'point', 'moved'));
    expect(await me(token)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  });

  test('who is calling costs one statement, and a page about oneself two more', async () => {
    const { token } = await buildAccount(app);
    const queries = jest.spyOn(app.database, 'query');
    expect((await me(token)).status).toBe(200);
    const statements = queries.mock.calls.map(([sql]) => /FROM (\w+)/.exec(sql)![1]);
    queries.mockRestore();
    expect(statements).toEqual(['auth_session', 'account', 'role_grant']);
  });

  test('a resident chooses her pickup point once, and the choice stays', async () => {
    const { pickupPointIds } = await buildPairing(app);
    const [pickupPointId] = pickupPointIds as [string];
    const { token, accountId } = await buildAccount(app);
    const chosen = await app.call(identityRoutes.choosePickupPoint, { pickupPointId }, { token });
    expect(chosen.body.pickupPoint).toEqual({ id: pickupPointId, name: 'A 小区东门岗亭', compoundName: 'A 小区' });
    expect((await me(token)).body.pickupPoint?.id).toBe(pickupPointId);
    expect(await app.get(Accounts).pickupPointOf(accountId)).toBe(pickupPointId);
  });

  test('a point that does not exist is not found and changes nothing', async () => {
    const { token, accountId } = await buildAccount(app);
    const unknown = '01900000-0000-7000-8000-000000000000';
    expect(await app.call(identityRoutes.choosePickupPoint, { pickupPointId: unknown }, { token })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await app.get(Accounts).pickupPointOf(accountId)).toBeNull();
  });

  test('an invitation gives its role once, to one person, within two days', async () => {
    const role = { persona: 'operator', scopeType: 'operator', scopeId: 'op', title: '运营方' } as const;
    const { code } = await app.run((tx) => app.get(Invitations).issue(tx, role));
    expect(JSON.stringify(await app.database.query('SELECT * FROM invitation'))).not.toContain(code);
    const people = await Promise.all(Array.from({ length: 5 }, () => buildAccount(app)));
    const answers = await Promise.all(people.map(({ token }) => app.call(identityRoutes.acceptInvitation, { invitationCode: code.toLowerCase() }, { token })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'INVITATION_INVALID')).toHaveLength(4);
    expect(await app.get(Roles).holders(app.database, 'operator', 'op')).toHaveLength(1);
  });

  test('briefs show a surname and four digits, nothing else', async () => {
    const { accountId } = await buildAccount(app, { phone: '13700005621', displayName: '王芳', surname: '王' });
    const briefs = await app.get(Accounts).briefs(app.database, [accountId, accountId, 'nobody']);
    expect([...briefs.values()]).toEqual([{ id: accountId, displayName: '王芳', surname: '王', phoneTail: '5621' }]);
  });

  test('a session ends after thirty days, an invitation after two', async () => {
    const { refreshToken, accountId } = await buildAccount(app);
    const { code } = await app.run((tx) => app.get(Invitations).issue(tx, { persona: 'operator', scopeType: 'operator', scopeId: 'late', title: '运营方' }));
    const [{ created_at }] = (await app.database.query('SELECT created_at FROM auth_session WHERE account_id = ?', [accountId])) as [{ created_at: Date | string }];
    const begun = created_at instanceof Date ? created_at : new Date(`${created_at.replace(' ', 'T')}Z`);
    await app.get(ClockSetting).stopAt(new Date(begun.getTime() + 30 * DAY_MS - 1000));
    const renewed = await refresh(refreshToken);
    expect(renewed.status).toBe(200);
    expect(await app.call(identityRoutes.acceptInvitation, { invitationCode: code }, { token: renewed.body.accessToken })).toMatchObject({ status: 422, body: { code: 'INVITATION_INVALID' } });
    await app.get(ClockSetting).stopAt(new Date(begun.getTime() + 30 * DAY_MS));
    expect((await refresh(renewed.body.refreshToken)).status).toBe(401);
    expect((await me(renewed.body.accessToken)).status).toBe(401);
  });
});

describe('where the settings forbid it', () => {
  test('nobody signs in by choosing a person, and nobody sees whom one could be', async () => {
    const app = await startTestApp('sqlite', { ...PARTS, environment: { DEMO_SIGN_IN: 'false' } });
    await buildAccount(app, { demoPersonId: 'zhou-min' });
    expect(await app.call(identityRoutes.demoSignIn, { personId: 'zhou-min' })).toMatchObject({ status: 403, body: { code: 'DEMO_ONLY' } });
    expect(await app.call(identityRoutes.demoPeople, {})).toMatchObject({ status: 403, body: { code: 'DEMO_ONLY' } });
    await app.close();
  });

  test('production refuses it even if the settings were wrong', async () => {
    const app = await startTestApp('sqlite', PARTS);
    await buildAccount(app, { demoPersonId: 'zhou-min' });
    const production: Config = { ...app.config, mode: 'production', demoSignIn: true };
    const signIn = new DemoSignIn(production, app.get(UnitOfWork), app.get(DemoPersonRepository), app.get(Sessions), app.get(IdentityQueries));
    await expect(signIn.execute('zhou-min')).rejects.toMatchObject({ code: 'DEMO_ONLY' });
    await app.close();
  });

  test('one address may try only so often a minute', async () => {
    const app = await startTestApp('sqlite', { ...PARTS, environment: { SIGN_INS_PER_MINUTE: '3' } });
    const tries = [1, 2, 3, 4].map(() => app.call(identityRoutes.wechatSignIn, { code: 'guess' }));
    expect((await Promise.all(tries)).map(({ status }) => status).sort()).toEqual([401, 401, 401, 429]);
    await app.close();
  });
});
