import { orderingRoutes } from '@cunshe/shared';
import { Orders, PickupCodes } from '../../../src/modules/ordering/public';
import { engines } from '../../databases';
import { MARKET_DATE, type Market, buildListing, buildMarket, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

describe.each(engines)('two orders of one resident on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  let resident: Resident;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  beforeEach(async () => {
    market = await buildMarket(app, { points: 2 });
    resident = await Resident.of(app);
  });
  afterAll(() => app.close());

  const KEEPER = '01a20000-0000-7000-8000-00000000000b';
  const one = (listingId: string, pickupPointId = market.pickupPointId) => ({ pickupPointId, lines: [{ listingId, quantity: 1 }] });
  const check = (proof: string) => app.get(PickupCodes).check({ pickupPointId: market.pickupPointId, businessDate: MARKET_DATE, proof });
  const handOver = (orderId: string) => app.run((tx) => app.get(Orders).handOver(tx, { orderId, pointId: market.pickupPointId, keeperAccountId: KEEPER }));

  test('at one point on one day share label and code, and each shows the other', async () => {
    const [a, b] = [await buildListing(app, market), await buildListing(app, market, { cropName: '萝卜菜' })];
    const first = await resident.buy(one(a));
    const second = await resident.buy(one(b));
    expect([second.bagLabel, second.ticket]).toEqual([first.bagLabel, first.ticket]);
    expect(second.sameBag).toMatchObject([{ orderId: first.orderId, lines: [{ cropName: '白菜' }] }]);
    expect((await resident.order(first.orderId)).sameBag).toMatchObject([{ orderId: second.orderId, lines: [{ cropName: '萝卜菜' }] }]);
    const [elsewhere, somebody] = [await resident.buy(one(a, market.pickupPointIds[1]!)), await (await Resident.of(app)).buy(one(a))];
    const { orders } = (await app.call(orderingRoutes.orderList, {}, resident.account)).body;
    const shared = { id: first.orderId, label: 'A-01' };
    expect(new Map(orders.map(({ orderId, bag }) => [orderId, bag]))).toEqual(new Map([[first.orderId, shared], [second.orderId, shared], [elsewhere.orderId, { id: elsewhere.orderId, label: 'B-01' }]]));
    expect([elsewhere.bagLabel, somebody.bagLabel, elsewhere.sameBag, somebody.sameBag]).toEqual(['B-01', 'A-02', [], []]);
  });

  test('paid at the same moment still share one', async () => {
    const listing = await buildListing(app, market);
    const ids = [];
    for (let made = 0; made < 4; made += 1) ids.push((await resident.place(one(listing))).body.orderId);
    const pages = await Promise.all(ids.map((id) => resident.pay(id)));
    expect(new Set(pages.map(({ bagLabel }) => bagLabel))).toEqual(new Set(['A-01']));
    expect(new Set(pages.map(({ ticket }) => ticket!.code)).size).toBe(1);
    expect((await (await Resident.of(app)).buy(one(listing))).bagLabel).toBe('A-02');
  });

  test('go over the counter together, also when the first was cancelled', async () => {
    const [a, b] = [await buildListing(app, market), await buildListing(app, market, { cropName: '萝卜菜' })];
    const [first, second, third] = [await resident.buy(one(a)), await resident.buy(one(b)), await resident.buy(one(b))];
    expect(await resident.cancel(first.orderId)).toMatchObject({ status: 200, body: { state: 'cancelled', ticket: null, sameBag: [] } });
    expect(await stockOf(app, a)).toMatchObject({ sold: 0 });
    expect((await resident.order(second.orderId)).sameBag.map(({ orderId }) => orderId)).toEqual([third.orderId]);
    await passTo(app, '14:05:00.000');
    await resident.comeBack();
    const orders = app.get(Orders);
    const lines = await orders.lockedLines(app.database, market.cycleId);
    expect(lines.map(({ bagLabel, orderId }) => [bagLabel, orderId]).sort()).toEqual([['A-01', second.orderId], ['A-01', third.orderId]]);
    await app.run((tx) => orders.packLines(tx, lines.map(({ lineId }) => ({ lineId, packed: 1 }))));
    await app.run(async (tx) => {
      await orders.dispatch(tx, [second.orderId, third.orderId]);
      await orders.arrive(tx, [second.orderId]);
    });
    const { orderId } = await check(second.ticket!.code);
    expect(orderId).toBe(first.orderId);
    expect((await check(second.ticket!.qr)).orderId).toBe(first.orderId);
    const isFor = (shown: string, id: string) => app.get(PickupCodes).isFor(app.database, { orderId: shown }, id);
    expect(await Promise.all([isFor(first.orderId, second.orderId), isFor(first.orderId, third.orderId), isFor(orderId, 'another')])).toEqual([true, true, false]);
    await expect(handOver(orderId)).rejects.toMatchObject({ code: 'BAGS_NOT_RECEIVED' });
    expect((await resident.order(second.orderId)).state).toBe('arrived');
    await app.run((tx) => orders.arrive(tx, [third.orderId]));
    const ofSecond = lines.filter((line) => line.orderId === second.orderId).map(({ lineId }) => lineId);
    const hand = (wish: { keeperAccountId: string; lineIds?: string[] }) => app.run((tx) => orders.handOver(tx, { orderId, pointId: market.pickupPointId, ...wish }));
    await expect(hand({ keeperAccountId: KEEPER, lineIds: ['of-another-bag'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await hand({ keeperAccountId: 'keeper-2', lineIds: ofSecond });
    expect(await Promise.all([second, third].map(async (page) => (await resident.order(page.orderId)).state))).toEqual(['picked_up', 'arrived']);
    expect((await check(second.ticket!.code)).orderId).toBe(first.orderId);
    await expect(hand({ keeperAccountId: KEEPER, lineIds: ofSecond })).rejects.toMatchObject({ code: 'PICKUP_CODE_USED', details: { byAccountId: 'keeper-2' } });
    await handOver(orderId);
    await expect(hand({ keeperAccountId: 'keeper-3' })).rejects.toMatchObject({ code: 'PICKUP_CODE_USED' });
    expect(await Promise.all([second, third].map(async (page) => (await resident.order(page.orderId)).state))).toEqual(['picked_up', 'picked_up']);
    await expect(check(second.ticket!.code)).rejects.toMatchObject({ code: 'PICKUP_CODE_USED' });
  });
});
