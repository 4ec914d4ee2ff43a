import { fulfilmentRoutes, noticeRoutes } from '@cunshe/shared';
import { engines } from '../../databases';
import { answer, as, orderPage, type PaidOrder, refusal, startVillage } from '../../factories/afternoon';
import { bagOf, buildGate, countIn, type Gate, violations } from '../../factories/gate';
import { passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

describe.each(engines)('bags nobody came for, on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  const list = ({ keeper, pickupPointId }: Gate) => answer(keeper.call(fulfilmentRoutes.unclaimed, { pickupPointId }));
  const donate = ({ keeper, pickupPointId }: Gate, orderIds: string[], recipient = '社区食堂') => keeper.call(fulfilmentRoutes.donate, { pickupPointId, orderIds, recipient });
  const hand = ({ keeper, pickupPointId }: Gate, { orderId }: PaidOrder, wish: { takenBy?: string; lineIds?: string[] } = {}) =>
    keeper.call(fulfilmentRoutes.handOver, { pickupPointId, orderId, proof: null, ...wish });
  const noticesOf = async ({ resident }: PaidOrder) => (await answer(as(app, resident).call(noticeRoutes.inbox, {}))).notices.map(({ kind, body }) => [kind, body] as const);

  it('reminds at the end of the hours, keeps a late pickup and who took it, donates from the stated hour', async () => {
    const gate = await buildGate(app, 4);
    const [taken, part, late, never] = gate.orders as [PaidOrder, PaidOrder, PaidOrder, PaidOrder];
    await countIn(gate);
    await answer(hand(gate, taken));
    await answer(hand(gate, part, { lineIds: [(await bagOf(gate, part)).lines[0]!.lineId] }));
    await passTo(app, '18:59:59.000');
    expect((await list(gate)).bags).toEqual([]);
    await passTo(app, '19:00:00.000');
    expect((await list(gate)).bags.map(({ orderId, outcome, mayDonate, items }) => [orderId, outcome, mayDonate, items])).toEqual(
      [late, never].map(({ orderId }) => [orderId, null, false, ['红菜薹 2 把', '花菜 1.6 斤']]).sort(),
    );
    expect(await orderPage(app, late)).toMatchObject({ state: 'unclaimed', refundedFen: 0 });
    expect((await noticesOf(late)).filter(([kind]) => kind === 'unclaimed')).toEqual([['unclaimed', expect.stringContaining('20:30 前来取')]]);
    expect((await noticesOf(taken)).map(([kind]) => kind)).not.toContain('unclaimed');
    expect(await orderPage(app, part)).toMatchObject({ state: 'partly_picked' });

    expect(await refusal(donate(gate, [never.orderId]))).toBe('DONATE_TOO_EARLY');
    const [line] = (await bagOf(gate, late)).lines;
    expect(await refusal(hand(gate, late, { lineIds: [line!.lineId] }))).toBe('INVALID_INPUT');
    expect(await answer(hand(gate, late, { takenBy: '邻居刘姐' }))).toMatchObject({ state: 'handed_over' });
    expect(await orderPage(app, late)).toMatchObject({ state: 'late_picked' });
    await passTo(app, '20:30:00.000');
    for (const [orderIds, recipient, code] of [
      [[taken.orderId], '社区食堂', 'STATE_CHANGED'], [[late.orderId, never.orderId], '社区食堂', 'STATE_CHANGED'], [['nobody'], '社区食堂', 'NOT_FOUND'], [[never.orderId], '  ', 'INVALID_INPUT'], [[], '社区食堂', 'INVALID_INPUT'],
    ] as const) expect([await refusal(donate(gate, [...orderIds], recipient)), code]).toEqual([code, code]);
    const given = await Promise.all(Array.from({ length: 4 }, () => refusal(donate(gate, [never.orderId]))));
    expect(given.sort()).toEqual(['STATE_CHANGED', 'STATE_CHANGED', 'STATE_CHANGED', 'ok']);
    expect((await list(gate)).bags.map(({ outcome, recipient }) => `${outcome} ${recipient}`).sort()).toEqual(['donated 社区食堂', 'late_picked 邻居刘姐']);
    expect(await refusal(hand(gate, never))).toBe('STATE_CHANGED');
    expect(await orderPage(app, never)).toMatchObject({ state: 'donated', billedFen: never.page.totalFen, refundedFen: 0 });
    expect((await noticesOf(never)).map(([kind]) => kind)).toEqual(expect.arrayContaining(['donated', 'unclaimed']));
    expect(await violations(app)).toEqual([]);
  });

  it('waits half an hour for bags that come after the hours', async () => {
    const gate = await buildGate(app, 1);
    const [order] = gate.orders;
    await passTo(app, '19:10:00.000');
    await countIn(gate);
    await passTo(app, '19:39:59.000');
    expect(await orderPage(app, order!)).toMatchObject({ state: 'arrived' });
    await passTo(app, '19:40:00.000');
    expect(await orderPage(app, order!)).toMatchObject({ state: 'unclaimed' });
  });
});
