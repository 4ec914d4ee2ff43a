import { delegateRoutes, fulfilmentRoutes, orderingRoutes, type OrderPage } from '@cunshe/shared';
import { SandboxDesk } from '../../src/platform/wechat';
import { engines } from '../databases';
import { buildAccount } from '../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, type Caller, collectEverything, dropEverything, refusal, setOut, startVillage } from '../factories/afternoon';
import { passTo } from '../factories/market';
import type { TestApp } from '../test-app';

const MOTHER = { name: '刘桂芳', phone: '13907310009' };

describe.each(engines)('周敏 orders for her mother, and 李芳 fetches it, on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let buyer: Caller;
  let listingId: string;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());
  beforeEach(async () => {
    afternoon = await buildAfternoon(app);
    listingId = (await buildGarden(afternoon, { cropName: '红菜薹' })).listingId;
    buyer = as(app, await buildAccount(app, { displayName: '周敏', surname: '周' }));
  });

  const place = async (people: object = {}): Promise<string> => {
    const wanted = { pickupPointId: afternoon.market.pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'none' as const }] };
    const { totalFen } = await answer(buyer.call(orderingRoutes.quote, wanted));
    return (await answer(buyer.call(orderingRoutes.placeOrder, { ...wanted, ...people, expectedTotalFen: totalFen }))).orderId;
  };
  const buy = async (people: object = {}): Promise<OrderPage> => {
    const orderId = await place(people);
    const { sandboxPrepayId } = await answer(buyer.call(orderingRoutes.payOrder, { orderId }));
    await app.get(SandboxDesk).act(sandboxPrepayId!, 'pay');
    return page(orderId);
  };
  const page = (orderId: string): Promise<OrderPage> => answer(buyer.call(orderingRoutes.order, { orderId }));
  const name = (orderId: string, who = '李芳') => buyer.call(delegateRoutes.nameDelegate, { orderId, name: who });
  const revoke = (orderId: string) => buyer.call(delegateRoutes.revokeDelegate, { orderId });
  const counter = async (): Promise<{ keeper: Caller; check: (code: string) => Promise<string>; hand: (orderId: string, proof: string) => ReturnType<Caller['call']> }> => {
    const run = await setOut(afternoon);
    await collectEverything(afternoon, run);
    await dropEverything(afternoon, run);
    const keeper = as(app, afternoon.keepers[0]!);
    const { pickupPointId } = afternoon.market;
    await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }));
    await passTo(app, '17:08:00.000');
    return {
      keeper,
      check: (code) => refusal(keeper.call(fulfilmentRoutes.checkCode, { pickupPointId, code })),
      hand: (orderId, proof) => keeper.call(fulfilmentRoutes.handOver, { pickupPointId, orderId, proof }),
    };
  };

  it('keeps names and numbers sealed; the keeper sees surnames, the buyer a masked number', async () => {
    const order = await buy({ recipient: MOTHER, delegate: { name: '欧阳小芳' } });
    expect(order).toMatchObject({ recipient: { name: '刘桂芳', phoneMasked: '139****0009' }, delegate: { name: '欧阳小芳', code: expect.stringMatching(/^\d{6}$/), tookAt: null }, canDelegate: true });
    const [row] = await app.database.query<{ name_cipher: string; phone_cipher: string }>('SELECT name_cipher, phone_cipher FROM order_recipient WHERE order_id = ?', [order.orderId]);
    expect(`${row!.name_cipher}${row!.phone_cipher}`).not.toMatch(/刘|1390731/);
    const { keeper } = await counter();
    const point = await answer(keeper.call(fulfilmentRoutes.point, { pickupPointId: afternoon.market.pickupPointId }));
    expect(point.bags).toMatchObject([{ buyerName: '周家', forWhom: '刘家', delegate: '欧阳家', byDelegate: false }]);
    expect(JSON.stringify(point)).not.toMatch(/桂芳|小芳|0009/);
  });

  it('what is bought for somebody else has a bag of its own', async () => {
    const [own, mothers, more] = [await buy(), await buy({ recipient: MOTHER }), await buy()];
    expect(mothers.bagLabel).not.toBe(own.bagLabel);
    expect(more.bagLabel).toBe(own.bagLabel);
  });

  it('the delegate’s code opens the bag, and it is said who took it', async () => {
    const order = await buy();
    const { delegate } = await answer(name(order.orderId));
    expect(delegate!.code).not.toBe(order.ticket!.code);
    const { keeper, check, hand } = await counter();
    expect(await answer(keeper.call(fulfilmentRoutes.checkCode, { pickupPointId: afternoon.market.pickupPointId, code: delegate!.qr }))).toMatchObject({ orderId: order.orderId, byDelegate: true, delegate: '李家' });
    expect(await answer(hand(order.orderId, delegate!.code))).toMatchObject({ state: 'handed_over', byDelegate: true });
    expect(await page(order.orderId)).toMatchObject({ state: 'picked_up', canDelegate: false, delegate: { name: '李芳', tookAt: '2026-11-23T09:08:00.000Z' } });
    expect((await page(order.orderId)).timeline[0]).toMatchObject({ kind: 'picked_up', title: '李芳帮你取走了' });
    expect(await check(order.ticket!.code)).toBe('PICKUP_CODE_USED');
    expect(await refusal(name(order.orderId))).toBe('DELEGATE_NOT_NEEDED');
    const audit = await app.database.query<{ after_json: string }>(`SELECT * FROM audit_event WHERE action = 'order.handed-over' AND subject_id = ?`, [order.orderId]);
    expect(JSON.stringify(audit)).toContain('delegate');
  });

  it('taken back, the code is dead at once; a new one lives; the owner’s own works all along', async () => {
    const order = await buy();
    const first = (await answer(name(order.orderId))).delegate!;
    const second = (await answer(name(order.orderId, '小王'))).delegate!;
    const { check, hand } = await counter();
    expect([await check(first.code), await check(first.qr)]).toEqual(['PICKUP_CODE_REVOKED', 'PICKUP_CODE_REVOKED']);
    expect(await answer(revoke(order.orderId))).toMatchObject({ delegate: null });
    expect(await refusal(hand(order.orderId, second.code))).toBe('PICKUP_CODE_REVOKED');
    expect((await answer(revoke(order.orderId))).delegate).toBeNull();
    expect(await answer(hand(order.orderId, order.ticket!.code))).toMatchObject({ state: 'handed_over', byDelegate: false });
    expect((await page(order.orderId)).timeline[0]).toMatchObject({ title: '菜取走了' });
  });

  it('revoked while the bag is on the counter: one of the two wins, and both agree which', async () => {
    const order = await buy();
    const { code } = (await answer(name(order.orderId))).delegate!;
    const { hand } = await counter();
    const [handed, revoked] = await Promise.all([hand(order.orderId, code), revoke(order.orderId)]);
    expect(revoked.status).toBe(200);
    const after = await page(order.orderId);
    if (handed.status === 200) expect(after).toMatchObject({ state: 'picked_up', delegate: { tookAt: expect.any(String) } });
    else expect([after.state, after.delegate, (handed.body as { code: string }).code]).toEqual(['arrived', null, 'PICKUP_CODE_REVOKED']);
  });

  it('refuses names and numbers that are none, strangers, and endless sending', async () => {
    for (const bad of [{ recipient: { name: '', phone: MOTHER.phone } }, { recipient: { name: '刘', phone: '12345' } }, { recipient: { name: '<b>刘</b>', phone: MOTHER.phone } }, { delegate: { name: '李'.repeat(21) } }, { delegate: {} }, { recipient: { ...MOTHER, extra: 1 } }])
      await expect(place(bad)).rejects.toThrow();
    const order = await buy();
    const stranger = as(app, await buildAccount(app, { displayName: '别人' }));
    expect(await refusal(stranger.call(delegateRoutes.nameDelegate, { orderId: order.orderId, name: '贼' }))).toBe('NOT_FOUND');
    expect(await refusal(stranger.call(delegateRoutes.revokeDelegate, { orderId: order.orderId }))).toBe('NOT_FOUND');
    for (let each = 0; each < 10; each += 1) await answer(name(order.orderId));
    expect(await refusal(name(order.orderId))).toBe('TOO_MANY_REQUESTS');
    expect((await answer(buyer.call(orderingRoutes.cancelOrder, { orderId: order.orderId }))).canDelegate).toBe(false);
    expect(await refusal(name(order.orderId))).toBe('DELEGATE_NOT_NEEDED');
  });
});
