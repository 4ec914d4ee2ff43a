import { type NoticeKind, noticeRoutes } from '@cunshe/shared';
import { IdentityModule } from '../../../src/modules/identity/public';
import { type NewNotice, Notices, NotificationsModule, NoticesModule } from '../../../src/modules/notifications/public';
import { WechatModule } from '../../../src/platform/wechat';
import { identityRoutes } from '@cunshe/shared';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { listenToStatements } from '../../factories/sent-statements';
import { startTestApp, type TestApp } from '../../test-app';

const PARTS = { features: [WechatModule, IdentityModule, NoticesModule, NotificationsModule], routes: { ...identityRoutes, ...noticeRoutes } };

describe.each(engines)('the inbox on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(engine, PARTS);
  });
  afterAll(() => app.close());
  afterEach(() => jest.restoreAllMocks());

  const notice = (accountId: string, subjectId: string, wish: Partial<NewNotice> = {}): NewNotice => ({
    accountId, kind: 'paid', subjectId, title: '付好了', body: '取菜码在订单里', place: '/personas/resident/order/index?orderId=o-1', ...wish,
  });
  const post = (...notices: NewNotice[]) => app.run((tx) => app.get(Notices).postAll(tx, notices));
  const inbox = async ({ token }: BuiltAccount, before?: string) => (await app.call(noticeRoutes.inbox, before ? { before } : {}, { token })).body;

  test('tells each person once about one thing, however often and by however many it is posted', async () => {
    const [reader, other] = [await buildAccount(app), await buildAccount(app)];
    await Promise.all(Array.from({ length: 8 }, () => post(notice(reader.accountId, 'o-1'), notice(other.accountId, 'o-1'))));
    await post(notice(reader.accountId, 'o-1', { kind: 'arrived', title: '菜到了' }), notice(reader.accountId, 'o-1', { title: '再说一遍' }));
    expect((await inbox(reader)).notices.map(({ kind, title, read }) => [kind, title, read])).toEqual([['arrived', '菜到了', false], ['paid', '付好了', false]]);
    expect((await inbox(other)).notices).toHaveLength(1);
  });

  test('a transaction that is undone has told nobody', async () => {
    const reader = await buildAccount(app);
    const work = app.run(async (tx) => {
      await app.get(Notices).post(tx, notice(reader.accountId, 'o-undone'));
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect((await inbox(reader)).notices).toEqual([]);
  });

  test('is read page by page, newest first, nothing twice and nothing left out', async () => {
    const reader = await buildAccount(app);
    for (let number = 0; number < 45; number += 1) await post(notice(reader.accountId, `o-${number}`));
    const seen: string[] = [];
    for (let before: string | null | undefined; before !== null; ) {
      const page: Awaited<ReturnType<typeof inbox>> = await inbox(reader, before);
      if (seen.length === 20) await post(notice(reader.accountId, 'came meanwhile'));
      seen.push(...page.notices.map(({ noticeId }) => noticeId));
      before = page.nextBefore;
    }
    expect(seen).toHaveLength(45);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  test('one is marked read, or all up to the newest seen; read stays read', async () => {
    const reader = await buildAccount(app);
    for (const subject of ['a', 'b', 'c']) await post(notice(reader.accountId, subject));
    const [newest, middle] = (await inbox(reader)).notices;
    const read = (noticeId: string) => app.call(noticeRoutes.markRead, { noticeId }, { token: reader.token });
    expect((await read(newest!.noticeId)).body).toEqual({ unread: 2 });
    expect((await read(newest!.noticeId)).body).toEqual({ unread: 2 });
    expect((await app.call(noticeRoutes.markAllRead, { upTo: middle!.noticeId }, { token: reader.token })).body).toEqual({ unread: 0 });
    await post(notice(reader.accountId, 'd'));
    expect(await inbox(reader)).toMatchObject({ unread: 1, notices: [{ read: false }, { read: true }, { read: true }, { read: true }] });
    expect((await app.call(noticeRoutes.unread, {}, { token: reader.token })).body).toEqual({ unread: 1 });
  });

  test('shows nobody the notices of another, and lets nobody mark them', async () => {
    const [reader, other] = [await buildAccount(app), await buildAccount(app)];
    await post(notice(reader.accountId, 'secret'));
    const { noticeId } = (await inbox(reader)).notices[0]!;
    expect((await inbox(other)).notices).toEqual([]);
    expect((await app.call(noticeRoutes.markRead, { noticeId }, { token: other.token })).status).toBe(404);
    await app.call(noticeRoutes.markAllRead, { upTo: noticeId }, { token: other.token });
    expect((await inbox(reader)).unread).toBe(1);
  });

  test('cuts a sentence that is too long instead of losing it', async () => {
    const reader = await buildAccount(app);
    await post(notice(reader.accountId, 'long', { title: '长'.repeat(80), body: '长'.repeat(500) }));
    const [{ title, body }] = (await inbox(reader)).notices as unknown as [{ title: string; body: string }];
    expect([title.length, body.length, title.endsWith('…')]).toEqual([40, 240, true]);
  });

  test('a thousand at once are five statements, counted unread up to a hundred', async () => {
    const reader = await buildAccount(app);
    const sent: string[] = [];
    listenToStatements(engine, ({ sql }) => sent.push(sql));
    await post(...Array.from({ length: 1000 }, (_, number) => notice(reader.accountId, `lock-${number}`, { kind: 'cut_off' as NoticeKind })));
    expect(sent.filter((sql) => /INTO notice/.test(sql))).toHaveLength(5);
    expect((await inbox(reader)).unread).toBe(100);
  });
});
