import { type Route, orderingRoutes } from '@cunshe/shared';
import { OrderCycles } from '../../../src/modules/order-cycle/public';
import { ClockSetting } from '../../../src/platform';
import { buildAccount } from '../../factories/account';
import { BUNCH, HEAD, JIN, type Market, buildListing, buildMarket, marketTime, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { engines } from '../../databases';
import { Resident, startOrderingApp } from './ordering-app';

describe.each(engines)('placing and paying an order on %s', (engine) => {
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

  const want = (...lines: [string, number][]) => ({ pickupPointId: market.pickupPointId, lines: lines.map(([listingId, quantity]) => ({ listingId, quantity })) });

  test('quotes with the server’s prices and places at exactly that', async () => {
    const [greens, cauliflower, taro] = [
      await buildListing(app, market, { priceFen: 450 }),
      await buildListing(app, market, { priceFen: 350, unit: HEAD, cropName: '花菜' }),
      await buildListing(app, market, { priceFen: 300, unit: JIN, remaining: 20_000, cropName: '芋头' }),
    ];
    const wanted = want([greens, 2], [cauliflower, 1], [taro, 1500]);
    const quote = (await resident.quote(wanted)).body;
    expect(quote.lines.map((line) => [line.estimateFen, line.problem])).toEqual([[900, null], [560, null], [900, null]]);
    expect(quote.fees).toEqual([
      { type: 'transport', fen: 150, payer: 'resident', payee: 'van', baseKind: 'per_order', baseAmount: 150 },
      { type: 'point', fen: 60, payer: 'resident', payee: 'point', baseKind: 'per_order', baseAmount: 60 },
      { type: 'operator', fen: 35, payer: 'resident', payee: 'operator', baseKind: 'share_of_crops', baseAmount: 150 },
    ]);
    expect(quote).toMatchObject({ cropsFen: 2360, totalFen: 2605, farmerCount: 3, pickupPoint: { keeperName: '老周', businessDate: '2026-11-23' } });

    const placed = await resident.place(wanted);
    expect(placed).toMatchObject({ status: 200, body: { state: 'reserved', totalFen: 2605, expiresAt: '2026-11-23T03:56:00.000Z' } });
    expect(await stockOf(app, taro)).toMatchObject({ reserved: 1500, sold: 0 });

    const page = await resident.pay(placed.body.orderId);
    expect(page).toMatchObject({ state: 'paid', paymentState: 'paid', bagLabel: 'A-01', canPay: false, canCancel: true, billedFen: null, refundedFen: 0 });
    expect(page.ticket!.code).toMatch(/^\d{6}$/);
    expect(page.ticket!.qr).toMatch(/^CS1\./);
    expect(page.lines.map((line) => [line.cropName, line.ordered, line.packed, line.billed])).toEqual([['白菜', 2, null, null], ['花菜', 1, null, null], ['芋头', 1500, null, null]]);
    expect(page.timeline.map(({ title }) => title)).toEqual(['已付 ¥26.05']);
    expect(page.road.map(({ label, time }) => `${label} ${time}`)).toEqual(['挂菜 06:30', '截单 14:00', '收菜 14:30', '取菜 17:00']);
    expect(await stockOf(app, taro)).toMatchObject({ reserved: 0, sold: 1500 });
  });

  test('an unpaid order shows no code and no label', async () => {
    const listing = await buildListing(app, market);
    const { body } = await resident.place(want([listing, 1]));
    expect(await resident.order(body.orderId)).toMatchObject({ state: 'reserved', bagLabel: null, ticket: null, canPay: true, van: null, timeline: [] });
  });

  test('numbers bags by point and date', async () => {
    const listing = await buildListing(app, market);
    const other = market.pickupPointIds[1]!;
    const labels = [];
    for (const pickupPointId of [market.pickupPointId, other, market.pickupPointId]) {
      labels.push((await (await Resident.of(app)).buy({ pickupPointId, lines: [{ listingId: listing, quantity: 1 }] })).bagLabel);
    }
    expect(labels).toEqual(['A-01', 'B-01', 'A-02']);
  });

  test('two lines of one stock are one demand on it', async () => {
    const listing = await buildListing(app, market, { remaining: 3 });
    expect(await resident.place(want([listing, 2], [listing, 2]))).toMatchObject({ status: 409, body: { code: 'STOCK_GONE', details: { listingId: listing, remaining: 3 } } });
    expect((await resident.place(want([listing, 2], [listing, 1]))).status).toBe(200);
    expect(await stockOf(app, listing)).toEqual({ offered: 3, reserved: 3, sold: 0, state: 'sold_out' });
  });

  test.each([0, -1, 1.5, 1e308, Number.NaN, '1', null, 2_000_000, true, { a: 1 }])('quantity %p is refused', async (quantity) => {
    const listing = await buildListing(app, market);
    const basket = { pickupPointId: market.pickupPointId, lines: [{ listingId: listing, quantity: quantity as number, substitution: 'none' as const }] };
    expect(await app.call(orderingRoutes.quote, basket, resident.account)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(await app.call(orderingRoutes.placeOrder, { ...basket, expectedTotalFen: 100 }, resident.account)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0 });
  });

  test('unknown fields, empty baskets and unknown wishes are refused', async () => {
    const listing = await buildListing(app, market);
    const line = { listingId: listing, quantity: 1, substitution: 'none' };
    const base = { pickupPointId: market.pickupPointId, lines: [line], expectedTotalFen: 1 };
    const broken = [
      { ...base, priceFen: 1 }, { ...base, lines: [{ ...line, priceFen: 1 }] }, { ...base, lines: [] }, { ...base, lines: {} }, { ...base, lines: [null] },
      { ...base, lines: [{ ...line, substitution: 'all' }] }, { ...base, expectedTotalFen: '1' }, { ...base, expectedTotalFen: -1 }, { ...base, pickupPointId: { $ne: '' } },
    ];
    for (const body of broken) expect(await app.call(orderingRoutes.placeOrder, body as never, resident.account)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  test('unknown points and listings are not found', async () => {
    const listing = await buildListing(app, market);
    expect(await resident.place({ ...want([listing, 1]), pickupPointId: 'nowhere' }, { expectedTotalFen: 1 })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await resident.place(want(['no-such-listing', 1]), { expectedTotalFen: 1 })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await resident.place(want([listing, 1], ['no-such-listing', 1]), { expectedTotalFen: 1 })).toMatchObject({ status: 404 });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0 });
  });

  test('a price that changed is told with what it is now', async () => {
    const listing = await buildListing(app, market);
    const quoted = (await resident.quote(want([listing, 2]))).body.totalFen;
    await app.run((tx) => tx.execute('UPDATE listing SET price_fen = 500 WHERE id = ?', [listing]));
    expect(await resident.place(want([listing, 2]), { expectedTotalFen: quoted })).toMatchObject({
      status: 409,
      body: { code: 'QUOTE_CHANGED', details: { expectedTotalFen: quoted, cropsFen: 1000, lines: [{ listingId: listing, priceFen: 500, estimateFen: 1000 }] } },
    });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0 });
  });

  test('what changed since it was seen is told: price, quantity, fee', async () => {
    const [one, other] = [await buildListing(app, market), await buildListing(app, market, { priceFen: 250, cropName: '萝卜菜' })];
    const quote = (await resident.quote(want([one, 2], [other, 1]))).body;
    const seen = { lines: quote.lines.map(({ listingId, quantity, priceFen }) => ({ listingId, quantity, priceFen })), fees: quote.fees.map(({ type, fen }) => ({ type, fen })) };
    const place = (quantity: number) => app.call(orderingRoutes.placeOrder, {
      pickupPointId: market.pickupPointId, expectedTotalFen: quote.totalFen, seen,
      lines: [{ listingId: one, quantity, substitution: 'none' }, { listingId: other, quantity: 1, substitution: 'none' }],
    }, resident.account);
    expect(await place(3)).toMatchObject({ status: 409, body: { code: 'QUOTE_CHANGED', details: { changes: [{ kind: 'quantity', listingId: one, from: 2, to: 3 }, { kind: 'fee', feeType: 'operator', from: 17, to: 24 }] } } });
    await app.run((tx) => tx.execute('UPDATE listing SET price_fen = 500 WHERE id = ?', [one]));
    expect(await place(2)).toMatchObject({ status: 409, body: { code: 'QUOTE_CHANGED', details: { changes: [{ kind: 'price', cropName: '白菜', from: 450, to: 500 }, { kind: 'fee', from: 17, to: 19 }] } } });
    await app.run((tx) => tx.execute('UPDATE listing SET price_fen = 450 WHERE id = ?', [one]));
    expect((await place(2)).status).toBe(200);
    for (const broken of [{ ...seen, lines: [{ ...seen.lines[0]!, priceFen: -1 }] }, { ...seen, fees: [{ type: 'tip', fen: 1 }] }, [], 'x', { lines: [] }]) {
      expect(await app.call(orderingRoutes.placeOrder, { pickupPointId: market.pickupPointId, lines: [{ listingId: one, quantity: 1, substitution: 'none' }], expectedTotalFen: 1, seen: broken } as never, resident.account)).toMatchObject({ status: 400 });
    }
  });

  test('at 13:59:59.999 it is taken, at 14:00:00.000 it is not', async () => {
    const listing = await buildListing(app, market);
    const total = (await resident.quote(want([listing, 1]))).body.totalFen;
    await passTo(app, '13:59:59.999');
    await resident.comeBack();
    expect(await resident.place(want([listing, 1]), { expectedTotalFen: total })).toMatchObject({ status: 200, body: { expiresAt: '2026-11-23T06:05:00.000Z' } });
    await passTo(app, '14:00:00.000');
    await resident.comeBack();
    expect(await resident.place(want([listing, 1]), { expectedTotalFen: total })).toMatchObject({ status: 409, body: { code: 'ORDER_CYCLE_CLOSED' } });
    expect((await resident.quote(want([listing, 1]))).body.lines[0]!.problem).toBe('LISTING_CLOSED');
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 1 });
  });

  test('a late job lets nobody order: the first request after the cut-off finds the cycle closed', async () => {
    const listing = await buildListing(app, market);
    const total = (await resident.quote(want([listing, 1]))).body.totalFen;
    await app.get(ClockSetting).stopAt(marketTime('14:00:00.000'));
    await resident.comeBack();
    expect(await resident.place(want([listing, 1]), { expectedTotalFen: total })).toMatchObject({ status: 409, body: { code: 'ORDER_CYCLE_CLOSED' } });
    expect(await app.database.query('SELECT state FROM order_cycle WHERE id = ?', [market.cycleId])).toEqual([{ state: 'open' }]);
    expect((await app.get(OrderCycles).current(app.database, market.pairingId, await app.database.now())).cycle).toMatchObject({ state: 'closed' });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0 });
  });

  test('a crop’s own earlier cut-off holds', async () => {
    const listing = await buildListing(app, market, { cutoffAt: '12:00' });
    const total = (await resident.quote(want([listing, 1]))).body.totalFen;
    await passTo(app, '12:00:00.000');
    await resident.comeBack();
    expect(await resident.place(want([listing, 1]), { expectedTotalFen: total })).toMatchObject({ status: 409, body: { code: 'LISTING_CLOSED' } });
  });

  test('a repeated request gets its first answer; with another body it is refused', async () => {
    const listing = await buildListing(app, market);
    const key = `again-${engine}-${market.cycleId.slice(-8)}`;
    const first = await resident.place(want([listing, 1]), { key });
    const again = await resident.place(want([listing, 1]), { key, expectedTotalFen: first.body.totalFen });
    expect(again).toEqual(first);
    expect(await resident.place(want([listing, 2]), { key })).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 1 });
    expect((await app.call(orderingRoutes.orderByKey, { key }, resident.account)).body).toEqual({ orderId: first.body.orderId });
    const stranger = await Resident.of(app);
    expect((await app.call(orderingRoutes.orderByKey, { key }, stranger.account)).body).toEqual({ orderId: null });
  });

  test('another resident’s order does not exist', async () => {
    const listing = await buildListing(app, market);
    const { orderId } = await resident.buy(want([listing, 1]));
    const stranger = await Resident.of(app);
    const routes: Route<{ orderId: string }, unknown>[] = [orderingRoutes.order, orderingRoutes.payOrder, orderingRoutes.checkPayment, orderingRoutes.cancelOrder];
    for (const route of routes) {
      expect(await app.call(route, { orderId }, stranger.account)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      expect(await app.call(route, { orderId: 'unknown' }, stranger.account)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
    const driver = await buildAccount(app, { persona: 'driver' });
    expect(await app.call(orderingRoutes.order, { orderId }, driver)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect(await app.call(orderingRoutes.order, { orderId })).toMatchObject({ status: 401 });
  });

  test('a resident’s orders, latest first, page by page', async () => {
    const listing = await buildListing(app, market, { remaining: 100, unit: BUNCH });
    const total = (await resident.quote(want([listing, 1]))).body.totalFen;
    const placed: string[] = [];
    for (let made = 0; made < 23; made += 1) placed.push((await resident.place(want([listing, 1]), { expectedTotalFen: total })).body.orderId);
    const first = (await app.call(orderingRoutes.orderList, {}, resident.account)).body;
    const second = (await app.call(orderingRoutes.orderList, { before: first.nextBefore! }, resident.account)).body;
    expect([...first.orders, ...second.orders].map((order) => order.orderId)).toEqual(placed.reverse());
    expect([first.orders.length, second.orders.length, second.nextBefore]).toEqual([20, 3, null]);
    expect(first.orders[0]).toMatchObject({ summary: '白菜 1 把', drawings: ['baicai'], pickupPointName: 'A 小区东门岗亭', state: 'reserved' });
  });
});
