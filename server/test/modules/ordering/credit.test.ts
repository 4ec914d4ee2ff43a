import { auditDatabase } from '../../../src/audit/audit-database';
import { Ledger } from '../../../src/modules/settlement/public';
import { SandboxDesk } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { type Market, buildListing, buildMarket, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

const TRIES = 100;

describe.each(engines)('account credit on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  let crop: string;
  let resident: Resident;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  beforeEach(async () => {
    market = await buildMarket(app, { fees: [] });
    crop = await buildListing(app, market, { remaining: 1000, priceFen: 450 });
    resident = await Resident.of(app);
    await resident.choose('credit');
  });
  afterAll(async () => {
    expect((await auditDatabase(app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);
    await app.close();
  });

  const wanted = (listingId = crop, quantity = 1) => ({ pickupPointId: market.pickupPointId, lines: [{ listingId, quantity }] });
  /** Orders two of a crop at a price and changes the order to one of it: the price goes back. */
  const goesBack = async (priceFen: number, of = resident): Promise<string> => {
    const cheap = await buildListing(app, market, { remaining: 2, priceFen });
    const { orderId } = await of.buy(wanted(cheap, 2));
    expect((await of.change(orderId, wanted(cheap, 1))).status).toBe(200);
    return orderId;
  };
  const payLate = async (orderId: string) => app.get(SandboxDesk).act(await resident.prepay(orderId), 'pay_late');
  const go = async (time: string): Promise<void> => {
    await passTo(app, time);
    await resident.comeBack();
  };
  const owed = () => app.get(Ledger).balanceOf(app.database, 'resident_credit', resident.accountId);
  const balance = async () => (await resident.credit()).balanceFen;

  test('a refund below one yuan becomes credit at once, a larger one goes the way it came', async () => {
    const small = await goesBack(99);
    const large = await goesBack(100);
    expect((await resident.order(small)).refunds).toEqual([expect.objectContaining({ fen: 99, way: 'credit', state: 'succeeded' })]);
    expect(await resident.order(small)).toMatchObject({ refundedFen: 99, paymentState: 'partly_refunded', totalFen: 198 });
    expect((await resident.order(large)).refunds).toEqual([expect.objectContaining({ fen: 100, way: 'original' })]);
    expect(await resident.credit()).toMatchObject({ balanceFen: 99, smallRefunds: 'credit', smallBelowFen: 100, movements: [{ fen: 99, leftFen: 99, reason: '改单退差价', orderId: small }], nextBefore: null });
    expect(await owed()).toBe(-99);
    const told = await app.database.query(`SELECT title FROM notice WHERE account_id = ? AND kind = 'refunded'`, [resident.accountId]);
    expect(told).toContainEqual({ title: '¥0.99 进了菜金' });
  });

  test('whoever did not choose it gets every fen the way it came', async () => {
    await resident.choose('original');
    const orderId = await goesBack(50);
    expect((await resident.order(orderId)).refunds).toEqual([expect.objectContaining({ way: 'original' })]);
    expect(await resident.credit()).toMatchObject({ balanceFen: 0, smallRefunds: 'original', movements: [] });
  });

  test('the quote shows it, the order takes it, and only the rest is asked of WeChat', async () => {
    await goesBack(60);
    expect((await resident.quote(wanted())).body).toMatchObject({ totalFen: 450, creditFen: 60 });
    const { body } = await resident.place(wanted(), { creditFen: 60 });
    expect(body).toMatchObject({ state: 'reserved', totalFen: 450, creditFen: 60 });
    expect([await balance(), await owed()]).toEqual([0, 0]);
    const paid = await resident.pay(body.orderId);
    expect(paid).toMatchObject({ state: 'paid', creditFen: 60, totalFen: 450 });
    expect(await app.database.query(`SELECT amount_fen FROM payment WHERE subject_id = ? AND purpose = 'order'`, [body.orderId])).toEqual([{ amount_fen: 390 }]);
    expect((await resident.credit()).movements).toEqual([expect.objectContaining({ fen: -60, reason: null, leftFen: null, orderId: body.orderId }), expect.objectContaining({ fen: 60, leftFen: 0 })]);
  });

  test('cancelled, money goes back first and credit is credit again; together no more than was paid', async () => {
    await goesBack(60);
    const { body } = await resident.place(wanted(), { creditFen: 60 });
    await resident.pay(body.orderId);
    await resident.cancel(body.orderId);
    const { refunds } = await resident.order(body.orderId);
    expect(refunds.map(({ fen, way }) => [fen, way]).sort()).toEqual([[390, 'original'], [60, 'credit']].sort());
    expect(await balance()).toBe(60);
    expect((await resident.order(body.orderId)).refundedFen).toBe(60);
    await go('11:48:00.000');
    expect(await resident.order(body.orderId)).toMatchObject({ refundedFen: 450, paymentState: 'refunded' });
  });

  test('credit that pays it all needs no provider', async () => {
    for (const fen of [99, 99, 99]) await goesBack(fen);
    const cheap = await buildListing(app, market, { remaining: 5, priceFen: 250 });
    const { body } = await resident.place(wanted(cheap), { creditFen: 250 });
    expect(body).toMatchObject({ state: 'paid', totalFen: 250, creditFen: 250 });
    const page = await resident.order(body.orderId);
    expect(page).toMatchObject({ state: 'paid', paymentState: 'paid', canPay: false });
    expect(page.bagLabel).not.toBeNull();
    await expect(resident.prepay(body.orderId)).rejects.toThrow('ORDER_NOT_PAYABLE');
    expect(await balance()).toBe(47);
    await resident.cancel(body.orderId);
    expect(await resident.order(body.orderId)).toMatchObject({ state: 'cancelled', refundedFen: 250, paymentState: 'refunded' });
    expect(await balance()).toBe(297);
  });

  test('a reservation that runs out gives it back; money that comes too late takes it again while it is there', async () => {
    await goesBack(60);
    const { body } = await resident.place(wanted(), { creditFen: 60 });
    await payLate(body.orderId);
    await go('11:56:00.000');
    expect([(await resident.order(body.orderId)).state, await balance()]).toEqual(['expired', 60]);
    await go('11:57:00.000');
    expect([(await resident.order(body.orderId)).state, await balance()]).toEqual(['paid', 0]);
  });

  test('and is refunded when the credit went elsewhere', async () => {
    await goesBack(60);
    const { body } = await resident.place(wanted(), { creditFen: 60 });
    await payLate(body.orderId);
    await go('11:56:00.000');
    const other = (await resident.place(wanted(), { creditFen: 60 })).body.orderId;
    await go('11:57:00.000');
    await go('11:58:00.000');
    expect(await resident.order(body.orderId)).toMatchObject({ state: 'expired', refundedFen: 390, paymentState: 'refunded' });
    await resident.cancel(other);
    expect(await balance()).toBe(60);
  });

  test('another sum than she saw is QUOTE_CHANGED, and nothing is ordered', async () => {
    await goesBack(60);
    const { status, body } = await resident.place(wanted(), { creditFen: 61 });
    expect([status, body.code]).toEqual([409, 'QUOTE_CHANGED']);
    expect(body.details).toMatchObject({ totalFen: 450, creditFen: 60, changes: [{ kind: 'credit', from: 61, to: 60 }] });
    expect(await balance()).toBe(60);
  });

  test('paid out, all of it goes back to WeChat the way it once came, also what was spent and came back as credit', async () => {
    const first = await goesBack(60);
    await goesBack(90);
    const { body } = await resident.place(wanted(), { creditFen: 150 });
    await resident.pay(body.orderId);
    await resident.cancel(body.orderId);
    expect(await balance()).toBe(150);
    const tried = await resident.payOut(149);
    expect([tried.status, tried.body.code, await balance()]).toEqual([409, 'STATE_CHANGED', 150]);
    const { body: page } = await resident.payOut(150);
    expect(page).toMatchObject({ balanceFen: 0, movements: expect.arrayContaining([expect.objectContaining({ fen: -60, reason: '菜金退回微信', orderId: first, leftFen: null })]) });
    expect((await resident.payOut(150)).body.code).toBe('STATE_CHANGED');
    await go('11:59:00.000');
    const documents = await app.database.query(`SELECT amount_fen, state FROM refund WHERE kind = 'payout' AND subject_id = ? ORDER BY amount_fen`, [resident.accountId]);
    expect(documents).toEqual([{ amount_fen: 60, state: 'succeeded' }, { amount_fen: 90, state: 'succeeded' }]);
    expect([await owed(), await app.get(Ledger).balanceOf(app.database, 'refund_payable', resident.accountId)]).toEqual([0, 0]);
    expect(await resident.order(first)).toMatchObject({ refundedFen: 60, refunds: [expect.objectContaining({ fen: 60, way: 'credit' })] });
    const told = await app.database.query(`SELECT title FROM notice WHERE account_id = ? AND title LIKE '菜金%'`, [resident.accountId]);
    expect(told).toHaveLength(2);
    const events = await app.database.query(`SELECT actor_id FROM audit_event WHERE action = 'credit.paid-out' AND actor_id = ?`, [resident.accountId]);
    expect(events).toHaveLength(2);
  });

  test('twenty at once, beside orders that spend it, pay it out once at most', async () => {
    await goesBack(90);
    const pay = Array.from({ length: 20 }, () => resident.payOut(90));
    const spend = Array.from({ length: 5 }, () => resident.place(wanted(), { expectedTotalFen: 450, creditFen: 90 }));
    const all = [...(await Promise.all(pay)), ...(await Promise.all(spend))];
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status >= 500)).toEqual([]);
    expect([await balance(), await owed()]).toEqual([0, 0]);
  }, 60_000);

  test(`${TRIES} orders at once spend it once`, async () => {
    await goesBack(90);
    const all = await Promise.all(Array.from({ length: TRIES }, () => resident.place(wanted(), { expectedTotalFen: 450, creditFen: 90 })));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ body }) => body.code === 'QUOTE_CHANGED')).toHaveLength(TRIES - 1);
    expect([await balance(), await owed()]).toEqual([0, 0]);
  }, 60_000);
});
