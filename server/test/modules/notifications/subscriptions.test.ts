import { identityRoutes, noticeRoutes, type SubscriptionTemplate } from '@cunshe/shared';
import { IdentityModule } from '../../../src/modules/identity/public';
import { type NewNotice, Notices, NoticesModule, NotificationsModule } from '../../../src/modules/notifications/public';
import { UnitOfWork } from '../../../src/platform';
import { MessageNotTaken, ProviderSilent, WechatMessages, WechatMessagesClient, WechatModule } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { startTestApp, type TestApp } from '../../test-app';

const PARTS = { features: [WechatModule, IdentityModule, NoticesModule, NotificationsModule], routes: { ...identityRoutes, ...noticeRoutes } };

describe.each(engines)('subscription messages on %s', (engine) => {
  let app: TestApp;
  let reader: BuiltAccount;
  let people = 0;
  beforeAll(async () => {
    app = await startTestApp(engine, PARTS);
  });
  beforeEach(async () => {
    reader = await buildAccount(app, { openid: `openid-${(people += 1)}` });
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.close());

  const tap = (answers: Record<string, 'accept' | 'reject'>, key?: string) =>
    app.call(noticeRoutes.recordTap, { answers: Object.entries(answers).map(([template, answer]) => ({ templateId: `sandbox-${template}`, answer })) }, { token: reader.token, ...(key ? { key } : {}) });
  const balance = async (template: SubscriptionTemplate) => (await app.call(noticeRoutes.subscriptions, {}, { token: reader.token })).body.templates.find((each) => each.template === template)!.balance;
  const arrived = (subjectId: string, wish: Partial<NewNotice> = {}): NewNotice => ({ accountId: reader.accountId, kind: 'arrived', subjectId, title: '菜到了，取菜码 123 456', body: '袋号 A-07，报码就能取', place: '/personas/resident/order/index?orderId=o', ...wish });
  const post = async (...notices: NewNotice[]) => {
    await app.run((tx) => app.get(Notices).postAll(tx, notices));
    await app.runDueJobs();
  };
  const messages = () => app.database.query<{ state: string; code: string | null }>('SELECT state, code FROM subscription_message WHERE account_id = ? ORDER BY id', [reader.accountId]);
  const send = () => jest.spyOn(app.get(WechatMessages), 'send');

  test('a tap buys one message of each template accepted; sent again it buys nothing more', async () => {
    await tap({ arrival: 'accept', change: 'reject', refund: 'accept' }, 'tap-key-once-1');
    await tap({ arrival: 'accept', change: 'reject', refund: 'accept' }, 'tap-key-once-1');
    expect([await balance('arrival'), await balance('change'), await balance('refund')]).toEqual([1, 0, 1]);
    expect((await app.call(noticeRoutes.recordTap, { answers: [{ templateId: 'somebody-elses', answer: 'accept' }] }, { token: reader.token })).status).toBe(400);
  });

  test('a notice with a grant is sent once, with its page and short fields; one without stays in the inbox', async () => {
    const sent = send();
    await tap({ arrival: 'accept' });
    await post(arrived('o-1'), arrived('o-2'), arrived('o-1', { kind: 'paid' }));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(sent.mock.calls[0]![0]).toMatchObject({ templateId: 'sandbox-arrival', page: 'personas/resident/order/index?orderId=o', fields: { thing1: '菜到了，取菜码 123 456' } });
    expect(await messages()).toEqual([{ state: 'sent', code: '0' }]);
    expect(await balance('arrival')).toBe(0);
    expect((await app.call(noticeRoutes.inbox, {}, { token: reader.token })).body.notices).toHaveLength(3);
  });

  test('two grants and a hundred notices at once spend two, never more', async () => {
    await tap({ arrival: 'accept' });
    await tap({ arrival: 'accept' });
    await Promise.all(Array.from({ length: 10 }, (_, batch) => app.run((tx) => app.get(Notices).postAll(tx, Array.from({ length: 10 }, (_, number) => arrived(`many-${batch}-${number}`))))));
    await Promise.all([app.runDueJobs(), app.runDueJobs(), app.runDueJobs()]);
    expect(await messages()).toHaveLength(2);
    expect(await balance('arrival')).toBe(0);
    expect(await app.database.query('SELECT id FROM subscription_grant WHERE account_id = ? AND spent_at IS NULL', [reader.accountId])).toEqual([]);
  });

  test('a person who took her grant back at WeChat (43101) has spent it', async () => {
    send().mockResolvedValueOnce({ fate: 'refused', code: '43101' });
    await tap({ arrival: 'accept' });
    await post(arrived('refused'));
    expect(await messages()).toEqual([{ state: 'refused', code: '43101' }]);
    expect(await balance('arrival')).toBe(0);
  });

  test('what WeChat surely did not take is sent later; what nobody knows is not sent again', async () => {
    const sent = send().mockRejectedValueOnce(new MessageNotTaken('busy'));
    await tap({ arrival: 'accept' });
    await post(arrived('busy'));
    expect(await messages()).toEqual([{ state: 'queued', code: null }]);
    await app.run((tx) => tx.execute(`UPDATE job SET run_at = ? WHERE kind = 'notices.send' AND status = 'ready'`, [tx.now]));
    await app.runDueJobs();
    expect(await messages()).toEqual([{ state: 'sent', code: '0' }]);
    sent.mockRejectedValueOnce(new ProviderSilent('no answer'));
    await tap({ arrival: 'accept' });
    await post(arrived('silent'));
    await app.runDueJobs();
    expect((await messages()).at(-1)).toEqual({ state: 'unknown', code: 'SILENT' });
    expect(sent).toHaveBeenCalledTimes(3);
  });

  test('a process that dies between sending and noting it does not send twice', async () => {
    const sent = send();
    await tap({ arrival: 'accept' });
    await app.run((tx) => app.get(Notices).post(tx, arrived('killed')));
    const dies = jest.spyOn(app.get(UnitOfWork), 'run');
    dies.mockImplementation(function (this: UnitOfWork, work) {
      if (sent.mock.calls.length === 1) return Promise.reject(new Error('killed'));
      return UnitOfWork.prototype.run.call(app.get(UnitOfWork), work) as never;
    });
    await app.runDueJobs().catch(() => undefined);
    dies.mockRestore();
    expect(sent).toHaveBeenCalledTimes(1);
    expect(await messages()).toEqual([{ state: 'sending', code: null }]);
    await app.run((tx) => tx.execute(`UPDATE job SET run_at = ?, locked_until_ms = NULL WHERE kind = 'notices.send' AND status = 'ready'`, [tx.now]));
    await app.runDueJobs();
    expect(await messages()).toEqual([{ state: 'unknown', code: 'KILLED' }]);
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('WeChat’s own words', () => {
  const client = (...answers: object[]) => {
    const asked: { path: string; body: string }[] = [];
    const transport = async ({ path, body }: { path: string; body: string }) => {
      asked.push({ path, body });
      return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(answers[asked.length - 1])) };
    };
    return { asked, wechat: new WechatMessagesClient({ appId: 'wx1', appSecret: 's' }, transport) };
  };
  const message = { id: 'm', openid: 'o', templateId: 't', page: 'pages/me/index', fields: { thing1: '菜到了' } };

  test('one stable token carries many messages, until WeChat says it is void', async () => {
    const { asked, wechat } = client({ access_token: 'T1' }, { errcode: 0 }, { errcode: 43101 }, { errcode: 40001 }, { access_token: 'T2' }, { errcode: 47003 });
    expect(await wechat.send(message)).toEqual({ fate: 'sent', code: '0' });
    expect(await wechat.send(message)).toEqual({ fate: 'refused', code: '43101' });
    await expect(wechat.send(message)).rejects.toBeInstanceOf(MessageNotTaken);
    expect(await wechat.send(message)).toEqual({ fate: 'failed', code: '47003' });
    expect(asked.map(({ path }) => path)).toEqual(['/cgi-bin/stable_token', ...Array.from({ length: 3 }, () => '/cgi-bin/message/subscribe/send?access_token=T1'), '/cgi-bin/stable_token', '/cgi-bin/message/subscribe/send?access_token=T2']);
    expect(JSON.parse(asked[1]!.body)).toEqual({ touser: 'o', template_id: 't', page: 'pages/me/index', data: { thing1: { value: '菜到了' } } });
  });
});
