import fc from 'fast-check';
import { type OrderRefund, OrderRefunds, Orders } from '../../../src/modules/ordering/public';
import { Ledger } from '../../../src/modules/settlement/public';
import { JobRunner, Refusal } from '../../../src/platform';
import { compensationWithinBill } from '../../../src/audit/checks/compensation-within-bill';
import { paidIsBilledAndRefunded } from '../../../src/audit/checks/paid-is-billed-and-refunded';
import { refundsPostedOnce } from '../../../src/audit/checks/refunds-posted-once';
import { refundsWithinPayment } from '../../../src/audit/checks/refunds-within-payment';
import { violationsOf } from '../../../src/audit/check';
import { engines } from '../../databases';
import { HEAD, type Market, buildListing, buildMarket, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

const OPERATOR = '01a20000-0000-7000-8000-00000000000c';

describe.each(engines)('line refunds on %s', (engine) => {
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
  afterEach(async () => {
    for (const check of [compensationWithinBill, paidIsBilledAndRefunded, refundsPostedOnce, refundsWithinPayment]) expect(await violationsOf(app.database, check)).toEqual([]);
  });
  afterAll(() => app.close());

  /** 2 把 of 红菜薹 and a 花菜 weighed light. */
  async function billedOrder() {
    const [greens, cauliflower] = [await buildListing(app, market, { cropName: '红菜薹' }), await buildListing(app, market, { unit: HEAD, priceFen: 350, cropName: '花菜' })];
    const { orderId } = await resident.buy({ pickupPointId: market.pickupPointId, lines: [{ listingId: greens, quantity: 2 }, { listingId: cauliflower, quantity: 1 }] });
    await passTo(app, '14:05:00.000');
    await resident.comeBack();
    const [first, second] = (await resident.order(orderId)).lines.map(({ lineId }) => lineId);
    await app.run((tx) => app.get(Orders).packLines(tx, [{ lineId: first!, packed: 2 }, { lineId: second!, packed: 700 }]));
    await app.get(JobRunner).runDue();
    return { orderId, greens: first!, cauliflower: second!, page: await resident.order(orderId) };
  }

  const gift = (orderId: string, wish: Partial<OrderRefund>): OrderRefund => ({ orderId, lineId: null, fen: 100, reason: '叶子黄了', bearer: 'farmer', dedupKey: 'claim:1', byAccountId: OPERATOR, ...wish });
  /** `given`, or the code of the refusal. */
  const give = (refund: OrderRefund): Promise<string> =>
    app.run((tx) => app.get(OrderRefunds).give(tx, refund)).then(
      () => 'given',
      (error: unknown) => (error as Refusal).code,
    );
  const borne = async (account: string): Promise<number> => {
    const line = (await app.get(Ledger).trialBalance(app.database, market.pairingId)).find((each) => each.account === account);
    return line ? line.debitFen - line.creditFen : 0;
  };

  test('a line gives back what it was billed, with its reason and bearer, and the books know', async () => {
    const { orderId, greens, page } = await billedOrder();
    expect(await give(gift(orderId, { lineId: greens, fen: 450 }))).toBe('given');
    await app.get(JobRunner).runDue();
    const after = await resident.order(orderId);
    expect(after.refunds.at(-1)).toEqual({ refundId: expect.any(String), fen: 450, state: 'succeeded', reason: '叶子黄了', way: 'original', lineId: greens });
    expect(after).toMatchObject({ refundedFen: page.refundedFen + 450, paymentState: 'partly_refunded', billedFen: page.billedFen });
    expect([await borne('refund_farmer'), await borne('household_payable')]).toEqual([450, 0]);
    const [event] = await app.database.query<{ reason: string }>(`SELECT reason FROM audit_event WHERE action = 'order.refund-given' AND subject_id = ?`, [orderId]);
    expect(event!.reason).toBe('叶子黄了');
  });

  test('the same decision is given once; another line, another order and too much are refused', async () => {
    const other = await resident.buy({ pickupPointId: market.pickupPointId, lines: [{ listingId: await buildListing(app, market), quantity: 1 }] });
    const { orderId, greens, cauliflower, page } = await billedOrder();
    expect(await give(gift(orderId, { lineId: greens, fen: 300 }))).toBe('given');
    expect(await give(gift(orderId, { lineId: greens, fen: 300 }))).toBe('given');
    expect((await resident.order(orderId)).refunds.filter(({ fen }) => fen === 300)).toHaveLength(1);
    expect(await give(gift(orderId, { lineId: other.lines[0]!.lineId, dedupKey: 'b' }))).toBe('NOT_FOUND');
    expect(await give(gift('01a20000-0000-7000-8000-0000000000ff', { dedupKey: 'b' }))).toBe('NOT_FOUND');
    expect(await give(gift(orderId, { lineId: greens, fen: 601, dedupKey: 'b' }))).toBe('REFUND_TOO_LARGE');
    expect(await give(gift(orderId, { lineId: cauliflower, fen: 491, dedupKey: 'b' }))).toBe('REFUND_TOO_LARGE');
    expect(await give(gift(orderId, { fen: page.billedFen! - 299, dedupKey: 'b' }))).toBe('REFUND_TOO_LARGE');
    expect(await give(gift(orderId, { fen: page.billedFen! - 300, dedupKey: 'b' }))).toBe('given');
    expect(await give(gift(orderId, { fen: 1, dedupKey: 'c' }))).toBe('REFUND_TOO_LARGE');
  });

  test('100 tries at once never give more than a line was billed', async () => {
    const { orderId, greens } = await billedOrder();
    const tries = Array.from({ length: 100 }, (_, index) => give(gift(orderId, { lineId: greens, fen: 50 + (index % 3) * 25, dedupKey: `try:${index}` })));
    const answers = await Promise.all(tries);
    expect(new Set(answers)).toEqual(new Set(['given', 'REFUND_TOO_LARGE']));
    const given = answers.reduce((sum, answer, index) => sum + (answer === 'given' ? 50 + (index % 3) * 25 : 0), 0);
    const back = (await resident.order(orderId)).refunds.filter(({ lineId }) => lineId === greens).reduce((sum, { fen }) => sum + fen, 0);
    expect(given).toBe(back);
    expect(given).toBeGreaterThan(900 - 50);
    expect(given).toBeLessThanOrEqual(900);
  });

  test('100 tries at once on a whole order, before its bill, never give more than was paid', async () => {
    const listing = await buildListing(app, market);
    const { orderId, totalFen } = await resident.buy({ pickupPointId: market.pickupPointId, lines: [{ listingId: listing, quantity: 1 }] });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => give(gift(orderId, { fen: 40, dedupKey: `try:${index}` }))));
    expect(answers.filter((answer) => answer === 'given')).toHaveLength(Math.floor(totalFen / 40));
    await resident.cancel(orderId);
    await app.get(JobRunner).runDue();
    expect(await resident.order(orderId)).toMatchObject({ state: 'cancelled', refundedFen: totalFen, paymentState: 'refunded' });
  });

  test('whatever is given back, in any order, is within bill and payment', async () => {
    const tries = fc.array(fc.record({ line: fc.constantFrom('greens' as const, 'cauliflower' as const, null), fen: fc.integer({ min: 1, max: 700 }) }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(tries, async (wishes) => {
        const order = await billedOrder();
        const left = { greens: 900, cauliflower: 490, order: order.page.billedFen! };
        for (const [index, { line, fen }] of wishes.entries()) {
          const fits = fen <= left.order && (line === null || fen <= left[line]);
          expect(await give(gift(order.orderId, { lineId: line && order[line], fen, dedupKey: String(index) }))).toBe(fits ? 'given' : 'REFUND_TOO_LARGE');
          if (fits) [left.order, left[line ?? 'order']] = line ? [left.order - fen, left[line] - fen] : [left.order - fen, left.order - fen];
        }
        market = await buildMarket(app);
        await resident.comeBack();
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  test('nothing goes back for an order nobody paid', async () => {
    const { body } = await resident.place({ pickupPointId: market.pickupPointId, lines: [{ listingId: await buildListing(app, market), quantity: 1 }] });
    expect(await give(gift(body.orderId, {}))).toBe('REFUND_TOO_LARGE');
  });
});
