import { orderingRoutes } from '@cunshe/shared';
import { ConfirmPayment } from '../../../src/modules/ordering/confirm-payment';
import { Orders } from '../../../src/modules/ordering/public';
import { Ledger } from '../../../src/modules/settlement/public';
import { JobRunner } from '../../../src/platform';
import { SandboxDesk } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { MARKET_DATE, type Market, buildListing, buildMarket, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

describe.each(engines)('reservations, late payments, cancelling and locking on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  let resident: Resident;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  beforeEach(async () => {
    market = await buildMarket(app);
    resident = await Resident.of(app);
  });
  afterAll(() => app.close());

  const one = (listingId: string, quantity = 1) => ({ pickupPointId: market.pickupPointId, lines: [{ listingId, quantity }] });
  const place = async (listingId: string, quantity = 1): Promise<string> => (await resident.place(one(listingId, quantity))).body.orderId;
  const go = async (time: string): Promise<void> => {
    await passTo(app, time);
    await resident.comeBack();
  };
  /** The bank is slow: the money arrives a minute after the reservation has ended. */
  const payLate = async (orderId: string) => app.get(SandboxDesk).act(await resident.prepay(orderId), 'pay_late');
  const balanced = async (): Promise<void> => {
    const lines = await app.get(Ledger).trialBalance(app.database, market.pairingId);
    const sum = (pick: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + pick(line), 0);
    expect(sum((line) => line.debitFen)).toBe(sum((line) => line.creditFen));
    expect(sum((line) => line.debitFen)).toBeGreaterThan(0);
  };

  test('an unpaid reservation ends after ten minutes by its job, and its stock is free', async () => {
    const listing = await buildListing(app, market, { remaining: 1 });
    const orderId = await place(listing);
    await go('11:55:59.999');
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 1, state: 'sold_out' });
    await go('11:56:00.000');
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, state: 'live' });
    expect(await resident.order(orderId)).toMatchObject({ state: 'expired', canPay: false, canCancel: false, timeline: [{ kind: 'expired' }] });
    expect(await app.call(orderingRoutes.payOrder, { orderId }, resident.account)).toMatchObject({ status: 409, body: { code: 'ORDER_EXPIRED' } });
  });

  test('whoever comes before the job finds the stock free, and the page says what is true', async () => {
    const listing = await buildListing(app, market, { remaining: 1 });
    const late = await place(listing);
    await app.run((tx) => tx.execute(`DELETE FROM job WHERE kind = 'order.expire'`));
    await go('11:56:00.000');
    expect((await resident.order(late)).state).toBe('expired');
    expect(await app.call(orderingRoutes.payOrder, { orderId: late }, resident.account)).toMatchObject({ status: 409, body: { code: 'ORDER_EXPIRED' } });
    const next = await Resident.of(app);
    expect((await next.place(one(listing), { expectedTotalFen: 667 })).status).toBe(200);
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 1 });
  });

  test('a payment after release is kept while the stock is there and the cycle open', async () => {
    const listing = await buildListing(app, market, { remaining: 2 });
    const orderId = await place(listing, 2);
    await payLate(orderId);
    await go('11:56:00.000');
    expect(await resident.order(orderId)).toMatchObject({ state: 'expired', ticket: null });
    await go('11:57:00.000');
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: 2 });
    expect(await resident.order(orderId)).toMatchObject({ state: 'paid', bagLabel: 'A-01', ticket: { code: expect.stringMatching(/^\d{6}$/) } });
  });

  test('a payment after release goes back when the stock is gone', async () => {
    const [first, second] = [await buildListing(app, market, { remaining: 2 }), await buildListing(app, market, { remaining: 2 })];
    const wanted = { pickupPointId: market.pickupPointId, lines: [{ listingId: first, quantity: 1 }, { listingId: second, quantity: 2 }] };
    const { body } = await resident.place(wanted);
    await payLate(body.orderId);
    await go('11:56:00.000');
    await (await Resident.of(app)).buy(one(second));
    await go('11:57:00.000');
    expect(await resident.order(body.orderId)).toMatchObject({ state: 'expired', paymentState: 'refunded', refundedFen: body.totalFen, refunds: [{ fen: body.totalFen, state: 'succeeded' }] });
    expect(await stockOf(app, first)).toMatchObject({ reserved: 0, sold: 0 });
    expect(await stockOf(app, second)).toMatchObject({ reserved: 0, sold: 1 });
    await balanced();
  });

  test('a payment after the cut-off for an expired order goes back', async () => {
    const listing = await buildListing(app, market, { remaining: 2 });
    await go('13:49:30.000');
    const { body } = await resident.place(one(listing));
    await payLate(body.orderId);
    await go('14:00:30.000');
    expect(await resident.order(body.orderId)).toMatchObject({ state: 'expired', paymentState: 'refunded', refundedFen: body.totalFen });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: 0 });
  });

  test('a second payment’s refund is none of the order’s money, and counts nothing', async () => {
    const listing = await buildListing(app, market);
    const paid = await resident.buy(one(listing));
    const surplus = { id: 'another-payment', subjectId: paid.orderId, amountFen: paid.totalFen };
    expect(await app.run((tx) => app.get(ConfirmPayment).onPaid(tx, surplus))).toBe('refund');
    await app.run((tx) => app.get(ConfirmPayment).onRefunded(tx, { ...surplus, paymentId: surplus.id, way: 'original' }));
    expect(await resident.order(paid.orderId)).toMatchObject({ state: 'paid', paymentState: 'paid', refundedFen: 0 });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: 1 });
  });

  test('the same payment told twice is kept once', async () => {
    const listing = await buildListing(app, market);
    const paid = await resident.buy(one(listing));
    const [row] = await app.database.query<{ payment_id: string }>('SELECT payment_id FROM resident_order WHERE id = ?', [paid.orderId]);
    const again = { id: row!.payment_id, subjectId: paid.orderId, amountFen: paid.totalFen };
    expect(await app.run((tx) => app.get(ConfirmPayment).onPaid(tx, again))).toBe('kept');
    expect((await resident.order(paid.orderId)).bagLabel).toBe(paid.bagLabel);
    expect(await stockOf(app, listing)).toMatchObject({ sold: 1 });
  });

  test('cancelling an unpaid order frees its stock', async () => {
    const listing = await buildListing(app, market, { remaining: 1 });
    const orderId = await place(listing);
    expect(await resident.cancel(orderId)).toMatchObject({ status: 200, body: { state: 'cancelled', refunds: [] } });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: 0, state: 'live' });
  });

  test('cancelling a paid order before the cut-off gives everything back, fees too', async () => {
    const listing = await buildListing(app, market, { remaining: 1 });
    const paid = await resident.buy(one(listing));
    await go('13:59:59.999');
    expect(await resident.cancel(paid.orderId)).toMatchObject({ status: 200, body: { state: 'cancelled', ticket: null, refunds: [{ fen: paid.totalFen }] } });
    await app.get(JobRunner).runDue();
    expect(await resident.order(paid.orderId)).toMatchObject({ paymentState: 'refunded', refundedFen: paid.totalFen });
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: 0, state: 'live' });
    expect(await resident.cancel(paid.orderId)).toMatchObject({ status: 409, body: { code: 'ORDER_NOT_CANCELLABLE' } });
    await balanced();
  });

  test('at the cut-off a paid order stays', async () => {
    const listing = await buildListing(app, market);
    const { orderId } = await resident.buy(one(listing));
    await go('14:00:00.000');
    expect(await resident.cancel(orderId)).toMatchObject({ status: 409, body: { code: 'ORDER_NOT_CANCELLABLE' } });
    expect(await resident.order(orderId)).toMatchObject({ state: 'paid', canCancel: false });
  });

  test('at 14:05 the unpaid are gone, the paid are locked, and the next is told', async () => {
    const listing = await buildListing(app, market);
    const paid = await resident.buy(one(listing, 2));
    await go('13:58:00.000');
    const unpaid = await place(listing, 3);
    const inGrace = await place(listing, 1);
    expect(await app.get(Orders).buyersOf(app.database, [listing])).toBe(1);
    await (await Resident.of(app)).place(one(listing));
    expect(await app.get(Orders).buyersOf(app.database, [listing])).toBe(1);
    await go('14:04:59.999');
    await resident.pay(inGrace);
    await go('14:05:00.000');
    expect((await Promise.all([paid.orderId, unpaid, inGrace].map((id) => resident.order(id)))).map(({ state }) => state)).toEqual(['locked', 'expired', 'locked']);
    expect(await stockOf(app, listing)).toEqual({ offered: 10, reserved: 0, sold: 3, state: 'closed' });
    const told = await app.database.query<{ payload: string }>(`SELECT payload FROM job WHERE kind = 'orders.locked'`);
    expect(told.map(({ payload }) => JSON.parse(payload))).toContainEqual({ cycleId: market.cycleId });
    const lines = await app.get(Orders).lockedLines(app.database, market.cycleId);
    expect(lines.map(({ bagLabel, ordered, state }) => [bagLabel, ordered, state])).toEqual([['A-01', 2, 'ordered'], ['A-01', 1, 'ordered']]);
    expect(await app.get(Orders).pickupFigures(app.database, market.pairingId, MARKET_DATE)).toMatchObject({ orders: { count: 2 }, points: [{ bags: 2, received: 0, handedOver: 0 }] });
  });

  test('late jobs change nothing: a payment past 14:05 is refunded though nobody has locked yet', async () => {
    const listing = await buildListing(app, market);
    await go('13:59:00.000');
    const { body } = await resident.place(one(listing));
    await payLate(body.orderId);
    await app.run((tx) => tx.execute(`DELETE FROM job WHERE kind IN ('order.expire', 'order-cycle.lock')`));
    await go('14:06:00.000');
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 1, sold: 0 });
    expect(await resident.order(body.orderId)).toMatchObject({ state: 'expired', paymentState: 'refunded' });
  });
});
