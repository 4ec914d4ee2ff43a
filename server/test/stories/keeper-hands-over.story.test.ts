import { fulfilmentRoutes, type PointPage } from '@cunshe/shared';
import { engines } from '../databases';
import { buildAccount } from '../factories/account';
import { addVan, type Afternoon, answer, as, buildAfternoon, buildGarden, type Caller, collectEverything, dropEverything, orderAndPay, orderPage, type PaidOrder, refusal, setOut, startVillage } from '../factories/afternoon';
import { HEAD, passTo } from '../factories/market';
import type { TestApp } from '../test-app';

describe.each(engines)('the keeper hands over, on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  const point = (keeper: Caller, pickupPointId: string): Promise<PointPage> => answer(keeper.call(fulfilmentRoutes.point, { pickupPointId }));
  const bagOf = (page: PointPage, { orderId }: PaidOrder) => page.bags.find((bag) => bag.orderId === orderId)!;

  async function afternoonWith(count: number): Promise<{ afternoon: Afternoon; keeper: Caller; orders: PaidOrder[]; pickupPointId: string }> {
    const afternoon = await buildAfternoon(app, { points: 2 });
    const garden = await buildGarden(afternoon, { cropName: '红菜薹' });
    const heads = await buildGarden(afternoon, { cropName: '花菜', unit: HEAD, priceFen: 350 });
    const orders: PaidOrder[] = [];
    for (let each = 0; each < count; each += 1) orders.push(await orderAndPay(afternoon, { [garden.listingId]: 2, [heads.listingId]: 1 }));
    return { afternoon, keeper: as(app, afternoon.keepers[0]!), orders, pickupPointId: afternoon.market.pickupPointId };
  }

  it('counts in, checks the code, hands over once', async () => {
    const { afternoon, keeper, orders, pickupPointId } = await afternoonWith(2);
    const [first, second] = [orders[0]!, orders[1]!];
    const run = await setOut(afternoon);
    expect(await point(keeper, pickupPointId)).toMatchObject({ dropped: false, countedIn: false, bags: [{ state: 'expected', weightsComplete: false, buyerName: '周家', phoneTail: '5621' }, {}] });
    expect(await refusal(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }))).toBe('VAN_NOT_ARRIVED');
    await collectEverything(afternoon, run);
    await dropEverything(afternoon, run);
    const [door] = run.stops;
    const driver = as(app, afternoon.driver);
    await answer(driver.call(fulfilmentRoutes.noteStop, { stopId: door!.stopId, temperature: 65 }));
    await answer(driver.call(fulfilmentRoutes.noteStop, { stopId: run.stops.find(({ kind }) => kind === 'station')!.stopId, temperature: 72 }));
    const cold = [{ title: `${door!.title.slice(0, door!.title.indexOf(' '))} 号园`, temperature: 65 }, { title: expect.any(String), temperature: 72 }];
    expect(await point(keeper, pickupPointId)).toMatchObject({ dropped: true, countedIn: false, cold, signed: null });
    const byBag = { pickupPointId, orderId: first.orderId, proof: null };
    expect(await refusal(keeper.call(fulfilmentRoutes.handOver, byBag))).toBe('BAGS_NOT_RECEIVED');

    const counted = await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }));
    expect(counted.bags.map(({ state }) => state)).toEqual(['received', 'received']);
    expect(bagOf(counted, first)).toMatchObject({ bagLabel: first.page.bagLabel, weightsComplete: true, lines: [{ cropName: '红菜薹', amountText: '2 把' }, { cropName: '花菜', amountText: '1.6 斤' }] });
    expect(counted).toMatchObject({ countedIn: true });
    expect((await orderPage(app, first)).state).toBe('arrived');

    await passTo(app, '17:08:00.000');
    const { code, qr } = first.page.ticket!;
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    if (wrong !== second.page.ticket!.code) expect(await refusal(keeper.call(fulfilmentRoutes.checkCode, { pickupPointId, code: wrong }))).toBe('PICKUP_CODE_UNKNOWN');
    expect(await answer(keeper.call(fulfilmentRoutes.checkCode, { pickupPointId, code }))).toMatchObject({ orderId: first.orderId, state: 'received' });
    expect(await refusal(keeper.call(fulfilmentRoutes.handOver, { ...byBag, orderId: second.orderId, proof: code }))).toBe('PICKUP_CODE_UNKNOWN');
    const key = `hand-over-${first.orderId}`;
    const handed = await answer(keeper.call(fulfilmentRoutes.handOver, { ...byBag, proof: code }, { key }));
    expect(handed).toMatchObject({ state: 'handed_over', handedOverAt: '2026-11-23T09:08:00.000Z' });
    expect(await answer(keeper.call(fulfilmentRoutes.handOver, { ...byBag, proof: code }, { key }))).toEqual(handed);
    expect(await refusal(keeper.call(fulfilmentRoutes.checkCode, { pickupPointId, code }))).toBe('PICKUP_CODE_USED');
    const mate = as(app, await buildAccount(app, { persona: 'keeper', scopeType: 'pickup_point', scopeId: pickupPointId }));
    expect(await refusal(mate.call(fulfilmentRoutes.handOver, { ...byBag, proof: qr }))).toBe('PICKUP_CODE_USED');
    expect(await orderPage(app, first)).toMatchObject({ state: 'picked_up' });

    // the second by the signed QR
    const { qr: secondQr } = second.page.ticket!;
    expect(await answer(keeper.call(fulfilmentRoutes.handOver, { pickupPointId, orderId: second.orderId, proof: secondQr }))).toMatchObject({ state: 'handed_over' });
    expect(await refusal(keeper.call(fulfilmentRoutes.checkCode, { pickupPointId, code: `${secondQr.slice(0, -6)}${secondQr.endsWith('A') ? 'BBBBBB' : 'AAAAAA'}` }))).toBe('PICKUP_CODE_UNKNOWN');
  });

  it('gives back what was missing in the van', async () => {
    const { afternoon, keeper, orders, pickupPointId } = await afternoonWith(2);
    const [here, missing] = [orders[0]!, orders[1]!];
    const run = await setOut(afternoon);
    await collectEverything(afternoon, run);
    await dropEverything(afternoon, run);
    const wish = { pickupPointId, missingOrderIds: [missing.orderId] };
    const counted = await answer(keeper.call(fulfilmentRoutes.countIn, wish));
    expect(counted.signed).toEqual({ by: expect.any(String), at: counted.serverNow });
    expect(bagOf(counted, missing)).toMatchObject({ state: 'short', lines: [] });
    expect(bagOf(counted, here)).toMatchObject({ state: 'received' });
    expect(await answer(keeper.call(fulfilmentRoutes.countIn, wish))).toMatchObject({ countedIn: true });
    expect(await refusal(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [here.orderId] }))).toBe('STATE_CHANGED');
    expect(await refusal(keeper.call(fulfilmentRoutes.handOver, { pickupPointId, orderId: missing.orderId, proof: null }))).not.toBe('ok');
    await passTo(app, '17:00:00.000');
    const page = await orderPage(app, missing);
    expect(page.refunds.reduce((sum, { fen }) => sum + fen, 0)).toBe(missing.page.totalFen);
    expect(page.refundedFen).toBe(missing.page.totalFen);

    // the farmers keep what they were paid at the door
    const day = await answer(as(app, afternoon.operator).call(fulfilmentRoutes.operatorDay, { operatorId: afternoon.market.operatorId }));
    expect(day.households.receiptsFen).toBe(2 * (900 + 560));
    expect(day.trialBalance.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0)).toBe(0);
    expect(day.points[0]).toMatchObject({ received: 1, handedOver: 0 });
  });

  it('keeps a keeper to her own point', async () => {
    const { afternoon, orders, pickupPointId } = await afternoonWith(1);
    const stranger = as(app, afternoon.keepers[1]!);
    const calls = [
      stranger.call(fulfilmentRoutes.point, { pickupPointId }),
      stranger.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }),
      stranger.call(fulfilmentRoutes.checkCode, { pickupPointId, code: '123456' }),
      stranger.call(fulfilmentRoutes.handOver, { pickupPointId, orderId: orders[0]!.orderId, proof: null }),
      stranger.call(fulfilmentRoutes.handOver, { pickupPointId: afternoon.market.pickupPointIds[1]!, orderId: orders[0]!.orderId, proof: null }),
      stranger.call(fulfilmentRoutes.point, { pickupPointId: 'nowhere' }),
    ];
    expect(await Promise.all(calls.map(refusal))).toEqual(calls.map(() => 'NOT_FOUND'));
    const resident = as(app, orders[0]!.resident);
    expect(await refusal(resident.call(fulfilmentRoutes.point, { pickupPointId }))).toBe('NOT_ALLOWED');
  });

  it('carries an order in two vans only when both have come', async () => {
    const afternoon = await buildAfternoon(app, { van: { capacityCrates: 1 } });
    const second = await buildAccount(app, { displayName: '李师傅', persona: 'driver', scopeType: 'operator', scopeId: afternoon.market.operatorId });
    await addVan(afternoon, { driverAccountId: second.accountId, capacityCrates: 1, name: '2 号车' });
    const gardens = [await buildGarden(afternoon), await buildGarden(afternoon)];
    const order = await orderAndPay(afternoon, { [gardens[0]!.listingId]: 1, [gardens[1]!.listingId]: 1 });
    const run = await setOut(afternoon);
    const other = { ...afternoon, driver: second };
    const otherRun = await setOut(other);
    expect([run.stops.length, otherRun.stops.length]).toEqual([3, 3]);
    const { pickupPointId } = afternoon.market;
    const keeper = as(app, afternoon.keepers[0]!);
    await collectEverything(afternoon, run);
    await dropEverything(afternoon, run);
    expect((await orderPage(app, order)).state).toBe('locked');
    expect(await refusal(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }))).toBe('VAN_NOT_ARRIVED');
    await collectEverything(other, otherRun);
    expect((await orderPage(app, order)).state).toBe('packed');
    const [station, ...gates] = otherRun.stops.filter(({ kind }) => kind !== 'collect');
    await dropEverything(other, { ...otherRun, stops: [station!] });
    expect((await orderPage(app, order)).state).toBe('dispatched');
    expect(await refusal(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }))).toBe('VAN_NOT_ARRIVED');
    await dropEverything(other, { ...otherRun, stops: gates });
    expect(await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }))).toMatchObject({ countedIn: true, bags: [{ state: 'received' }] });
    expect((await orderPage(app, order)).state).toBe('arrived');
  });
});
