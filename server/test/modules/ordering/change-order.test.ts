import { orderingRoutes } from '@cunshe/shared';
import { Orders } from '../../../src/modules/ordering/public';
import { Ledger } from '../../../src/modules/settlement/public';
import { ClockSetting, JobRunner } from '../../../src/platform';
import { SandboxDesk } from '../../../src/platform/wechat';
import { CHECKS } from '../../../src/audit/checks';
import { violationsOf } from '../../../src/audit/check';
import { engines } from '../../databases';
import { HEAD, type Market, buildListing, buildMarket, marketTime, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

const MONEY_AND_STOCK = ['stock-within-offer', 'stock-held-by-orders', 'order-sums', 'one-payment-an-order', 'no-money-without-order', 'refunds-within-payment', 'order-knows-its-refunds', 'paid-order-has-ticket', 'paid-is-billed-and-refunded', 'accepted-before-cutoff'];

describe.each(engines)('changing an order on %s', (engine) => {
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
  afterEach(async () => {
    const broken = await Promise.all(CHECKS.filter(({ name }) => MONEY_AND_STOCK.includes(name)).map((check) => violationsOf(app.database, check)));
    expect(broken.flat()).toEqual([]);
  });
  afterAll(() => app.close());

  const want = (...lines: [string, number][]) => ({ pickupPointId: market.pickupPointId, lines: lines.map(([listingId, quantity]) => ({ listingId, quantity })) });
  const payChange = async (orderId: string) => {
    await app.get(SandboxDesk).act(await resident.prepay(orderId), 'pay');
    return resident.order(orderId);
  };
  const go = async (time: string): Promise<void> => {
    await passTo(app, time);
    await resident.comeBack();
  };
  const amounts = ({ lines }: { lines: readonly { cropName: string; ordered: number }[] }) => lines.map((line) => `${line.cropName} ${line.ordered}`).sort();

  test('cheaper: done at once, stock comes free, the difference goes back, the place stays', async () => {
    const [greens, radish] = [await buildListing(app, market, { cropName: '红菜薹' }), await buildListing(app, market, { cropName: '萝卜菜', priceFen: 250 })];
    const paid = await resident.buy(want([greens, 3], [radish, 1]));
    const changed = await resident.change(paid.orderId, want([greens, 1]));
    expect(changed).toMatchObject({ status: 200, body: { state: 'paid', change: null, bagLabel: paid.bagLabel, ticket: paid.ticket, totalFen: paid.totalFen, currentTotalFen: 450 + 210 + 7, cropsFen: 450 } });
    expect(amounts(changed.body)).toEqual(['红菜薹 1']);
    expect([await stockOf(app, greens), await stockOf(app, radish)]).toMatchObject([{ reserved: 0, sold: 1 }, { reserved: 0, sold: 0 }]);
    await app.get(JobRunner).runDue();
    expect(await resident.order(paid.orderId)).toMatchObject({ paymentState: 'partly_refunded', refundedFen: paid.totalFen - 667, refunds: [{ reason: '改单退差价', state: 'succeeded' }] });
  });

  test('dearer: the order stays as it is until the difference is paid, then it is all of it', async () => {
    const [greens, radish] = [await buildListing(app, market, { cropName: '红菜薹', remaining: 3 }), await buildListing(app, market, { cropName: '萝卜菜', priceFen: 250 })];
    const paid = await resident.buy(want([greens, 1], [radish, 2]));
    const asked = await resident.change(paid.orderId, want([greens, 3], [radish, 1]));
    expect(asked).toMatchObject({ status: 200, body: { state: 'paid', canPay: true, canChange: true, totalFen: paid.totalFen, change: { expiresAt: '2026-11-23T03:56:00.000Z' } } });
    expect(amounts(asked.body)).toEqual(['红菜薹 1', '萝卜菜 2']);
    expect([await stockOf(app, greens), await stockOf(app, radish)]).toMatchObject([{ reserved: 2, sold: 1, state: 'sold_out' }, { reserved: 0, sold: 2 }]);
    const done = await payChange(paid.orderId);
    expect(amounts(done)).toEqual(['红菜薹 3', '萝卜菜 1']);
    expect(done).toMatchObject({ state: 'paid', change: null, canPay: false, cropsFen: 1600, totalFen: 1600 + 210 + 24, currentTotalFen: 1834, bagLabel: paid.bagLabel, refunds: [] });
    expect([await stockOf(app, greens), await stockOf(app, radish)]).toMatchObject([{ reserved: 0, sold: 3 }, { reserved: 0, sold: 1 }]);
    expect(await app.get(Ledger).balanceOf(app.database, 'order_prepaid', paid.orderId)).toBe(-1834);
    // and back again, then nothing at all: every fen of both payments returns
    await resident.change(paid.orderId, want([radish, 1]));
    expect((await resident.cancel(paid.orderId)).status).toBe(200);
    await app.get(JobRunner).runDue();
    expect(await resident.order(paid.orderId)).toMatchObject({ state: 'cancelled', paymentState: 'refunded', refundedFen: 1834 });
    expect([await stockOf(app, greens), await stockOf(app, radish)]).toMatchObject([{ reserved: 0, sold: 0 }, { reserved: 0, sold: 0 }]);
  });

  test('a crop swapped for one of the same price costs nothing', async () => {
    const [a, b] = [await buildListing(app, market), await buildListing(app, market, { cropName: '芹菜' })];
    const paid = await resident.buy(want([a, 2]));
    expect(await resident.change(paid.orderId, want([b, 2]))).toMatchObject({ status: 200, body: { change: null, currentTotalFen: paid.totalFen, refunds: [] } });
    expect([await stockOf(app, a), await stockOf(app, b)]).toMatchObject([{ sold: 0, state: 'live' }, { sold: 2 }]);
  });

  test('what she has keeps its price; only more is at today’s', async () => {
    const listing = await buildListing(app, market);
    const paid = await resident.buy(want([listing, 2]));
    await app.run((tx) => tx.execute('UPDATE listing SET price_fen = 500 WHERE id = ?', [listing]));
    expect((await resident.change(paid.orderId, want([listing, 3]))).body.change).toEqual({ differenceFen: 500 + 7, expiresAt: expect.any(String) });
    const done = await payChange(paid.orderId);
    expect(done.lines.map(({ ordered, priceFen }) => [ordered, priceFen])).toEqual([[2, 450], [1, 500]]);
    expect((await resident.change(paid.orderId, want([listing, 1]))).body.lines).toMatchObject([{ ordered: 1, priceFen: 450 }]);
  });

  test('a form that was opened before the last change is refused and takes nothing away', async () => {
    const listing = await buildListing(app, market);
    const paid = await resident.buy(want([listing, 1]));
    await resident.change(paid.orderId, want([listing, 2]));
    const done = await payChange(paid.orderId);
    expect([paid.revision, done.revision]).toEqual([0, 1]);
    expect(await resident.change(paid.orderId, want([listing, 1]), { revision: 0 })).toMatchObject({ status: 409, body: { code: 'ORDER_CHANGED', details: { revision: 1 } } });
    expect(await resident.order(paid.orderId)).toMatchObject({ currentTotalFen: done.currentTotalFen, refunds: [], lines: [{ ordered: 2 }] });
  });

  test('the pickup point moves with label and code, alone or into the bag that is there', async () => {
    const listing = await buildListing(app, market);
    const there = market.pickupPointIds[1]!;
    const [paid, mate] = [await resident.buy(want([listing, 1])), await resident.buy(want([listing, 1]))];
    const moved = await resident.change(paid.orderId, { ...want([listing, 1]), pickupPointId: there });
    expect(moved).toMatchObject({ status: 200, body: { bagLabel: 'B-01', pickupPoint: { id: there }, currentTotalFen: paid.totalFen, change: null } });
    expect(moved.body.ticket!.code).not.toBe(undefined);
    expect(await resident.order(mate.orderId)).toMatchObject({ bagLabel: 'B-01', pickupPoint: { id: there }, ticket: moved.body.ticket });
    const third = await resident.buy(want([listing, 1]));
    expect(third.bagLabel).toBe('A-02');
    expect(await resident.change(third.orderId, { ...want([listing, 1]), pickupPointId: there })).toMatchObject({ status: 200, body: { bagLabel: 'B-01', ticket: moved.body.ticket } });
    const other = await buildMarket(app);
    expect(await resident.change(third.orderId, { ...want([listing, 1]), pickupPointId: other.pickupPointId })).toMatchObject({ status: 404 });
  });

  test('unpaid, it ends: by the job, and at once for a buyer who is there before it', async () => {
    const listing = await buildListing(app, market, { remaining: 3 });
    const paid = await resident.buy(want([listing, 1]));
    await resident.change(paid.orderId, want([listing, 3]));
    await app.get(ClockSetting).stopAt(marketTime('11:56:00.000'));
    const other = await Resident.of(app);
    expect(await other.place(want([listing, 2]))).toMatchObject({ status: 200 });
    await resident.comeBack();
    expect(await resident.order(paid.orderId)).toMatchObject({ state: 'paid', change: null, lines: [{ ordered: 1 }] });
    await go('12:10:00.000');
    await resident.change(paid.orderId, want([listing, 3]));
    await go('12:20:00.000');
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: 1 });
    expect(await app.call(orderingRoutes.payOrder, { orderId: paid.orderId }, resident.account)).toMatchObject({ status: 409, body: { code: 'ORDER_NOT_PAYABLE' } });
  });

  test('money that comes too late for a change makes it after all while that can be, else goes back; the order stays', async () => {
    const listing = await buildListing(app, market, { remaining: 3 });
    const [lucky, unlucky] = [resident, await Resident.of(app)];
    const orders = [await lucky.buy(want([listing, 1])), await unlucky.buy(want([listing, 1]))];
    const payLate = async (buyer: Resident, orderId: string) => {
      await buyer.change(orderId, want([listing, 2]));
      await app.get(SandboxDesk).act(await buyer.prepay(orderId), 'pay_late');
    };
    await payLate(lucky, orders[0]!.orderId);
    await go('11:56:00.000');
    expect(await lucky.order(orders[0]!.orderId)).toMatchObject({ change: null, lines: [{ ordered: 1 }] });
    await go('11:58:00.000');
    expect(await lucky.order(orders[0]!.orderId)).toMatchObject({ lines: [{ ordered: 2 }], totalFen: 1124 });
    await unlucky.comeBack();
    await lucky.change(orders[0]!.orderId, want([listing, 1]));
    await payLate(unlucky, orders[1]!.orderId);
    await go('12:08:00.000');
    await (await Resident.of(app)).buy(want([listing, 1]));
    await go('12:10:00.000');
    await unlucky.comeBack();
    const page = await unlucky.order(orders[1]!.orderId);
    expect(page).toMatchObject({ state: 'paid', lines: [{ ordered: 1 }], totalFen: orders[1]!.totalFen, refundedFen: 0 });
    expect(page.refunds).toMatchObject([{ fen: 457, state: 'succeeded' }]);
  });

  test('a change made void by another gives its money back', async () => {
    const listing = await buildListing(app, market);
    const paid = await resident.buy(want([listing, 1]));
    await resident.change(paid.orderId, want([listing, 3]));
    const prepay = await resident.prepay(paid.orderId);
    await resident.change(paid.orderId, want([listing, 2]));
    await app.get(SandboxDesk).act(prepay, 'pay');
    await app.get(JobRunner).runDue();
    const page = await resident.order(paid.orderId);
    expect(page).toMatchObject({ lines: [{ ordered: 1 }], totalFen: paid.totalFen, refundedFen: 0, change: { differenceFen: expect.any(Number) } });
    expect(page.refunds).toMatchObject([{ state: 'succeeded' }]);
    expect((await payChange(paid.orderId)).lines).toMatchObject([{ ordered: 2 }]);
  });

  test('is judged like an order: what it may not be changes nothing', async () => {
    const [listing, early] = [await buildListing(app, market, { remaining: 3 }), await buildListing(app, market, { cutoffAt: '12:30', cropName: '茄子' })];
    const paid = await resident.buy(want([listing, 1]));
    expect(await resident.change(paid.orderId, want([listing, 4]))).toMatchObject({ status: 409, body: { code: 'STOCK_GONE', details: { remaining: 2 } } });
    expect(await resident.change(paid.orderId, want([listing, 2]), { expectedTotalFen: 1 })).toMatchObject({ status: 409, body: { code: 'QUOTE_CHANGED', details: { totalFen: 900 + 210 + 14 } } });
    expect(await resident.change('nothing', want([listing, 2]), { expectedTotalFen: 1 })).toMatchObject({ status: 404 });
    expect(await (await Resident.of(app)).change(paid.orderId, want([listing, 2]), { expectedTotalFen: 1 })).toMatchObject({ status: 404 });
    expect(await resident.change(paid.orderId, { ...want([listing, 1]), lines: [] })).toMatchObject({ status: 400 });
    const unpaid = (await resident.place(want([listing, 1]))).body.orderId;
    expect(await resident.change(unpaid, want([listing, 2]))).toMatchObject({ status: 409, body: { code: 'ORDER_NOT_CHANGEABLE', details: { state: 'reserved' } } });
    await go('12:30:00.000');
    expect(await resident.change(paid.orderId, want([listing, 1], [early, 1]))).toMatchObject({ status: 409, body: { code: 'LISTING_CLOSED' } });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: 1 });
  });

  test('at 13:59:59.999 it is taken, at 14:00:00.000 it is not; paid in the grace it still counts', async () => {
    const listing = await buildListing(app, market);
    const paid = await resident.buy(want([listing, 2]));
    await go('13:59:59.999');
    expect((await resident.change(paid.orderId, want([listing, 3]))).body.change).toMatchObject({ expiresAt: '2026-11-23T06:05:00.000Z' });
    await go('14:00:00.000');
    expect(await resident.change(paid.orderId, want([listing, 1]))).toMatchObject({ status: 409, body: { code: 'ORDER_NOT_CHANGEABLE' } });
    await go('14:04:59.999');
    expect((await payChange(paid.orderId)).lines).toMatchObject([{ ordered: 3 }]);
    await go('14:05:00.000');
    expect((await app.get(Orders).lockedLines(app.database, market.cycleId)).map(({ ordered }) => ordered)).toEqual([3]);
  });

  test('a bag lighter than changed is billed and refunded to the fen', async () => {
    const heads = await buildListing(app, market, { unit: HEAD, priceFen: 350, cropName: '花菜' });
    const paid = await resident.buy(want([heads, 1]));
    await resident.change(paid.orderId, want([heads, 3]));
    await payChange(paid.orderId);
    await resident.change(paid.orderId, want([heads, 2]));
    await go('14:05:00.000');
    const [line] = await app.get(Orders).lockedLines(app.database, market.cycleId);
    await app.run((tx) => app.get(Orders).packLines(tx, [{ lineId: line!.lineId, packed: 1500 }]));
    await app.get(JobRunner).runDue();
    const page = await resident.order(paid.orderId);
    expect(page).toMatchObject({ state: 'packed', billedFen: 1050 + 210 + 16 });
    expect(page.billedFen! + page.refundedFen).toBe(page.totalFen);
    for (const account of ['order_prepaid', 'refund_payable'] as const) expect(await app.get(Ledger).balanceOf(app.database, account, paid.orderId)).toBe(0);
  });

  describe('many at once', () => {
    test('a change and a buyer race for the last unit: one has it', async () => {
      for (let round = 0; round < 6; round += 1) {
        const listing = await buildListing(app, market, { remaining: 2, priceFen: 450 });
        const [mine, other] = [await Resident.of(app), await Resident.of(app)];
        const paid = await mine.buy(want([listing, 1]));
        const quote = (await other.quote(want([listing, 1]))).body.totalFen;
        const [changed, placed] = await Promise.all([mine.change(paid.orderId, want([listing, 2]), { revision: 0, expectedTotalFen: 900 + 210 + 14 }), other.place(want([listing, 1]), { expectedTotalFen: quote })]);
        expect([changed.status, placed.status].sort()).toEqual([200, 409]);
        expect([changed, placed].find(({ status }) => status === 409)!.body.code).toBe('STOCK_GONE');
        expect(await stockOf(app, listing)).toMatchObject({ reserved: 1, sold: 1 });
      }
    });

    test('two changes at once: both are judged, one after the other, and nothing is lost', async () => {
      const [a, b] = [await buildListing(app, market), await buildListing(app, market, { cropName: '芹菜' })];
      const paid = await resident.buy(want([a, 4]));
      const answers = await Promise.all([
        resident.change(paid.orderId, want([a, 1]), { expectedTotalFen: 450 + 210 + 7 }),
        resident.change(paid.orderId, want([b, 2]), { expectedTotalFen: 900 + 210 + 14 }),
        resident.change(paid.orderId, want([a, 5], [b, 1]), { expectedTotalFen: 2700 + 210 + 41 }),
        resident.cancel(paid.orderId),
      ]);
      for (const { status, body } of answers) if (status !== 200) expect(['ORDER_NOT_CHANGEABLE', 'ORDER_CHANGED']).toContain(body.code);
      await app.get(JobRunner).runDue();
      expect(await resident.order(paid.orderId)).toMatchObject({ state: 'cancelled', refundedFen: paid.totalFen });
      expect([await stockOf(app, a), await stockOf(app, b)]).toMatchObject([{ reserved: 0, sold: 0 }, { reserved: 0, sold: 0 }]);
    });

    test('changes racing the cut-off are in the pick list or refused', async () => {
      const listing = await buildListing(app, market, { remaining: 100 });
      const buyers = await Promise.all(Array.from({ length: 8 }, () => Resident.of(app)));
      const orders = await Promise.all(buyers.map((buyer) => buyer.buy(want([listing, 2]))));
      await app.get(ClockSetting).stopAt(marketTime('13:59:59.990'));
      await Promise.all(buyers.map((buyer) => buyer.comeBack()));
      const changing = buyers.map((buyer, index) => buyer.change(orders[index]!.orderId, want([listing, 1]), { revision: 0, expectedTotalFen: 450 + 210 + 7 }));
      const closing = Promise.any(changing).then(() => passTo(app, '14:05:00.000'));
      const answers = await Promise.all(changing);
      await closing;
      await app.get(JobRunner).runDue();
      const lines = new Map((await app.get(Orders).lockedLines(app.database, market.cycleId)).map(({ orderId, ordered }) => [orderId, ordered]));
      answers.forEach(({ status, body }, index) => {
        if (status !== 200) expect(body.code).toBe('ORDER_NOT_CHANGEABLE');
        expect(lines.get(orders[index]!.orderId)).toBe(status === 200 ? 1 : 2);
      });
    });

    test('the same change sent ten times is one, and its payment told ten times is one', async () => {
      const listing = await buildListing(app, market);
      const paid = await resident.buy(want([listing, 1]));
      const answers = await Promise.all(Array.from({ length: 10 }, () => resident.change(paid.orderId, want([listing, 2]), { expectedTotalFen: 900 + 210 + 14, revision: 0, key: `change-${engine}-burst` })));
      expect(answers.filter(({ status, body }) => status !== 200 && body.code !== 'REQUEST_IN_PROGRESS')).toEqual([]);
      const prepay = await resident.prepay(paid.orderId);
      expect(await resident.prepay(paid.orderId)).toBe(prepay);
      await app.get(SandboxDesk).act(prepay, 'notify_twice');
      expect(await resident.order(paid.orderId)).toMatchObject({ lines: [{ ordered: 2 }], totalFen: 1124 });
    });
  });
});
