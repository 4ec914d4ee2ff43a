import { OrderCycles } from '../../../src/modules/order-cycle/public';
import { Orders } from '../../../src/modules/ordering/public';
import { ClockSetting, JobRunner } from '../../../src/platform';
import { engines } from '../../databases';
import { type Market, buildListing, buildMarket, marketTime, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

describe.each(engines)('many at once on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  beforeEach(async () => {
    market = await buildMarket(app, { fees: [] });
  });
  afterAll(() => app.close());

  const residents = (count: number) => Promise.all(Array.from({ length: count }, () => Resident.of(app)));
  const lines = (...ids: string[]) => ({ pickupPointId: market.pickupPointId, lines: ids.map((listingId) => ({ listingId, quantity: 1 })) });

  test('50 buyers on 10 units: exactly 10 have them, 40 are told, nobody gets an error', async () => {
    const listing = await buildListing(app, market, { remaining: 10, priceFen: 450 });
    const buyers = await residents(50);
    const answers = await Promise.all(buyers.map((buyer) => buyer.place(lines(listing), { expectedTotalFen: 450 })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(answers.filter(({ body }) => body.code === 'STOCK_GONE')).toHaveLength(40);
    expect(await stockOf(app, listing)).toEqual({ offered: 10, reserved: 10, sold: 0, state: 'sold_out' });
  });

  test('the same request sent ten times at once is one order', async () => {
    const listing = await buildListing(app, market, { remaining: 10, priceFen: 450 });
    const [buyer] = await residents(1);
    const key = `burst-${engine}-key`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => buyer!.place(lines(listing), { expectedTotalFen: 450, key })));
    const ids = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.orderId));
    expect(ids.size).toBe(1);
    expect(answers.filter(({ status, body }) => status !== 200 && body.code !== 'REQUEST_IN_PROGRESS')).toEqual([]);
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 1 });
  });

  test('opposite orders of two crops never block each other for good', async () => {
    const [a, b] = [await buildListing(app, market, { remaining: 1000, priceFen: 450 }), await buildListing(app, market, { remaining: 1000, priceFen: 450 })];
    const buyers = await residents(4);
    const all = Array.from({ length: 60 }, (_, index) => buyers[index % 4]!.place(index % 2 ? lines(a, b) : lines(b, a), { expectedTotalFen: 900 }));
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(60).fill(200));
    expect([(await stockOf(app, a)).reserved, (await stockOf(app, b)).reserved]).toEqual([60, 60]);
  });

  test('bags and codes are given out once each', async () => {
    const listing = await buildListing(app, market, { remaining: 20, priceFen: 450 });
    const buyers = await residents(12);
    const pages = await Promise.all(buyers.map((buyer) => buyer.buy(lines(listing))));
    expect(pages.map(({ bagLabel }) => bagLabel).sort()).toEqual(Array.from({ length: 12 }, (_, index) => `A-${String(index + 1).padStart(2, '0')}`));
    expect(new Set(pages.map(({ ticket }) => ticket!.code)).size).toBe(12);
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: 12 });
  });

  test('orders racing the lock are locked or refused, never between', async () => {
    const listing = await buildListing(app, market, { remaining: 500, priceFen: 450 });
    const buyers = await residents(20);
    await app.get(ClockSetting).stopAt(marketTime('13:59:59.999'));
    await Promise.all(buyers.map((buyer) => buyer.comeBack()));
    const placing = buyers.map(async (buyer) => {
      const { body } = await buyer.place(lines(listing), { expectedTotalFen: 450 });
      if (body.orderId) await buyer.pay(body.orderId).catch(() => undefined);
      return body;
    });
    const locking = Promise.any(placing).then(() => passTo(app, '14:05:00.000'));
    const placed = (await Promise.all(placing)).filter(({ orderId }) => orderId).map(({ orderId }) => orderId);
    await locking;
    await app.get(JobRunner).runDue();
    const states = await app.database.query<{ id: string; state: string; payment_state: string }>('SELECT id, state, payment_state FROM resident_order WHERE cycle_id = ?', [market.cycleId]);
    expect(states.map(({ id }) => id).sort()).toEqual([...placed].sort());
    expect(states.filter(({ state }) => state !== 'locked' && state !== 'expired')).toEqual([]);
    const locked = states.filter(({ state }) => state === 'locked');
    expect(locked.length).toBeGreaterThan(0);
    expect((await app.get(Orders).lockedLines(app.database, market.cycleId)).map(({ orderId }) => orderId).sort()).toEqual(locked.map(({ id }) => id).sort());
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: locked.length, state: 'closed' });
  });

  test('the lock waits for an order under way', async () => {
    const cycles = app.get(OrderCycles);
    const [holding, finished] = [signal(), signal()];
    const order = app.run(async (tx) => {
      await cycles.hold(tx, market.cycleId);
      holding.give();
      await finished.given;
    });
    await holding.given;
    let locked = false;
    const lock = app.run((tx) => cycles.advance(tx, market.cycleId, 'locked')).then(() => (locked = true));
    for (let asked = 0; asked < 100; asked += 1) await app.database.now();
    expect(locked).toBe(false);
    finished.give();
    await Promise.all([order, lock]);
    expect(locked).toBe(true);
  });

  test('one order cancelled and paid at the same time is one or the other', async () => {
    const listing = await buildListing(app, market, { remaining: 20, priceFen: 450 });
    const buyers = await residents(8);
    await Promise.all(
      buyers.map(async (buyer) => {
        const { body } = await buyer.place(lines(listing), { expectedTotalFen: 450 });
        const outcome = await Promise.allSettled([buyer.pay(body.orderId), buyer.cancel(body.orderId)]);
        expect(outcome.some(({ status }) => status === 'fulfilled')).toBe(true);
      }),
    );
    await app.get(JobRunner).runDue();
    const rows = await app.database.query<{ state: string; payment_state: string; refunded_fen: number }>('SELECT state, payment_state, refunded_fen FROM resident_order WHERE cycle_id = ?', [market.cycleId]);
    const paid = rows.filter(({ state }) => state === 'paid');
    for (const { state, payment_state: payment, refunded_fen: refunded } of rows) {
      expect([state, payment, Number(refunded)]).toEqual(state === 'paid' ? ['paid', 'paid', 0] : ['cancelled', payment === 'unpaid' ? 'unpaid' : 'refunded', payment === 'unpaid' ? 0 : 450]);
    }
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: paid.length });
  });
});

function signal(): { readonly given: Promise<void>; give(): void } {
  let give!: () => void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
