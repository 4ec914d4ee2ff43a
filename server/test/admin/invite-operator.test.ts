import { identityRoutes, pairingRoutes } from '@cunshe/shared';
import { inviteOperator } from '../../src/admin/invite-operator';
import { IdentityModule } from '../../src/modules/identity/public';
import { PairingModule } from '../../src/modules/pairing/public';
import { WechatModule } from '../../src/platform/wechat';
import { engines } from '../databases';
import { startTestApp, type TestApp } from '../test-app';

describe.each(engines)('the first operator on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(engine, { features: [WechatModule, IdentityModule, PairingModule], routes: { ...identityRoutes, ...pairingRoutes } });
  });
  afterAll(() => app.close());

  test('comes in through WeChat and the printed code, without any demo sign-in', async () => {
    const { code, expiresAt } = await inviteOperator(app.app, ' 长沙某某农业有限公司 ');
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(expiresAt.getTime()).toBeGreaterThan((await app.database.now()).getTime());
    const { accessToken } = (await app.call(identityRoutes.wechatSignIn, { code: 'sandbox-director' })).body;
    const me = await app.call(identityRoutes.acceptInvitation, { invitationCode: code }, { token: accessToken });
    const [{ id }] = (await app.database.query('SELECT id FROM operator')) as [{ id: string }];
    expect(me.body.roles).toContainEqual({ persona: 'operator', scopeType: 'operator', scopeId: id, title: '运营方·长沙某某农业有限公司' });
  });

  test('a second invitation is for the same company, not a second one', async () => {
    await inviteOperator(app.app, '长沙某某农业有限公司');
    expect(await app.database.query('SELECT id FROM operator')).toHaveLength(1);
  });

  test.each(['', ' ', 'x', '长'.repeat(61)])('%p names no company', async (name) => {
    await expect(inviteOperator(app.app, name)).rejects.toThrow('Name the company');
  });

  test('a made-up code gives nothing', async () => {
    const { accessToken } = (await app.call(identityRoutes.wechatSignIn, { code: 'sandbox-guesser' })).body;
    for (const invitationCode of ['', '00000-00000-00000-00000', "' OR 1=1 --"])
      expect(await app.call(identityRoutes.acceptInvitation, { invitationCode }, { token: accessToken })).toMatchObject({ status: 422, body: { code: 'INVITATION_INVALID' } });
  });
});
