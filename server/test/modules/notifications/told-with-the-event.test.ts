import { claimRoutes, fulfilmentRoutes, type NoticeKind, orderingRoutes, serviceDayRoutes } from '@cunshe/shared';
import { NoticeRepository } from '../../../src/modules/notifications/notice.repository';
import { SandboxDesk } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, type Caller, dropEverything, orderAndPay, orderPage, type PaidOrder, setOut, startVillage, stopOf } from '../../factories/afternoon';
import { HEAD, MARKET_DATE, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

/**
 * Each kind of notice belongs to its event's transaction. Proof: where the notice cannot be written the event has not
 * happened either; once it can be, both are there, and asked for again the notice is there once.
 */
describe.each(engines)('a notice and its event are one on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.close());

  const told = async ({ accountId }: { accountId: string }, kind: NoticeKind): Promise<number> =>
    Number((await app.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM notice WHERE account_id = ? AND kind = ?', [accountId, kind]))[0]!.n);
  const stateOf = async (orderId: string) =>
    (await app.database.query<object>('SELECT state, payment_state, refunded_fen, billed_fen, locked_at, arrived_at FROM resident_order WHERE id = ?', [orderId]))[0]!;
  const jobsAgain = async () => {
    await app.run((tx) => tx.execute(`UPDATE job SET run_at = ? WHERE status = 'ready' AND attempts > 0`, [tx.now]));
    await app.runDueJobs();
  };

  interface Event {
    readonly kind: NoticeKind;
    readonly reader: { accountId: string };
    readonly happen: () => Promise<unknown>;
    /** After it failed; the same by default. */
    readonly again?: () => Promise<unknown>;
    /** What the event changes. */
    readonly state: () => Promise<unknown>;
  }

  async function isOneWith({ kind, reader, happen, again = happen, state }: Event): Promise<void> {
    const before = [await state(), await told(reader, kind)];
    const insert = NoticeRepository.prototype.insert;
    const failing = jest.spyOn(NoticeRepository.prototype, 'insert').mockImplementation(function (this: NoticeRepository, tx, notices) {
      if (notices.some((notice) => notice.kind === kind)) throw new Error('the notice cannot be written');
      return insert.call(this, tx, notices);
    });
    await happen().catch(() => undefined);
    expect([kind, await state(), await told(reader, kind)]).toEqual([kind, ...before]);
    failing.mockRestore();
    await again();
    expect([kind, await state()]).not.toEqual([kind, before[0]]);
    expect([kind, await told(reader, kind)]).toEqual([kind, 1]);
    await again().catch(() => undefined);
    await jobsAgain();
    expect([kind, await told(reader, kind)]).toEqual([kind, 1]);
  }

  async function reserve({ market }: Afternoon, listingId: string): Promise<{ order: Pick<PaidOrder, 'orderId' | 'resident'>; buyer: Caller; prepayId: string }> {
    const resident = await buildAccount(app);
    const buyer = as(app, resident);
    const wanted = { pickupPointId: market.pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'refund' as const }] };
    const { totalFen } = await answer(buyer.call(orderingRoutes.quote, wanted));
    const { orderId } = await answer(buyer.call(orderingRoutes.placeOrder, { ...wanted, expectedTotalFen: totalFen }));
    return { order: { orderId, resident }, buyer, prepayId: (await answer(buyer.call(orderingRoutes.payOrder, { orderId }))).sandboxPrepayId! };
  }

  test('payment, cut-off, weighed, refunded, short, arrived, unclaimed, claim answered', async () => {
    const afternoon = await buildAfternoon(app);
    const { market, keepers, driver, operator } = afternoon;
    const garden = await buildGarden(afternoon, { unit: HEAD, cropName: '花菜' });
    const { order, buyer, prepayId } = await reserve(afternoon, garden.listingId);
    const { orderId, resident } = order;
    const state = () => stateOf(orderId);
    await isOneWith({ kind: 'paid', reader: resident, state, happen: () => app.get(SandboxDesk).act(prepayId, 'pay'), again: () => answer(buyer.call(orderingRoutes.checkPayment, { orderId })) });
    const lost = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    await passTo(app, '14:00:00.000');
    await isOneWith({ kind: 'cut_off', reader: resident, state, happen: () => passTo(app, '14:06:00.000'), again: jobsAgain });
    const run = await setOut(afternoon);
    const stop = stopOf(run, 'collect');
    const drive = as(app, driver);
    await answer(drive.call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    const bags = bagsAsOrdered(stop).map((bag) => ({ ...bag, reading: bag.reading - 50 }));
    const weigh = () => drive.call(fulfilmentRoutes.postReceipt, { stopId: stop.stopId, bags, method: 'cash' as const, cratesIn: 1, cratesOut: 1, farmerConfirmed: true });
    await isOneWith({ kind: 'weighed', reader: resident, state: async () => ({ ...(await state()), refunded_fen: 0, payment_state: '' }), happen: () => answer(weigh()) });
    await jobsAgain();
    expect(await told(resident, 'refunded')).toBe(1);
    await dropEverything(afternoon, run);
    const keeper = as(app, keepers[0]!);
    const countIn = () => keeper.call(fulfilmentRoutes.countIn, { pickupPointId: market.pickupPointId, missingOrderIds: [lost.orderId] });
    const billedOfLost = async () => app.database.query('SELECT state FROM order_line WHERE order_id = ?', [lost.orderId]);
    const insert = NoticeRepository.prototype.insert;
    const arrivedFails = jest.spyOn(NoticeRepository.prototype, 'insert').mockImplementation(function (this: NoticeRepository, tx, notices) {
      if (notices.some(({ kind }) => kind === 'arrived')) throw new Error('the notice cannot be written');
      return insert.call(this, tx, notices);
    });
    const notYet = await state();
    await countIn();
    expect([await state(), await told(resident, 'arrived')]).toEqual([notYet, 0]);
    arrivedFails.mockRestore();
    await isOneWith({ kind: 'short', reader: lost.resident, state: billedOfLost, happen: () => answer(countIn()) });
    expect(await told(resident, 'arrived')).toBe(1);
    await isOneWith({ kind: 'unclaimed', reader: resident, state, happen: () => passTo(app, '19:00:00.000'), again: jobsAgain });
    await answer(keeper.call(fulfilmentRoutes.handOver, { pickupPointId: market.pickupPointId, orderId, proof: null }));
    const { lines } = await orderPage(app, order);
    const claims = (await answer(as(app, resident).call(claimRoutes.openClaim, { orderId, lineId: lines[0]!.lineId, kind: 'spoiled', text: '叶子黄了', photoIds: [] }))).claims;
    const { claimId } = claims[0]!;
    await isOneWith({
      kind: 'claim_answered', reader: resident, state: () => app.database.query('SELECT state FROM claim WHERE id = ?', [claimId]),
      happen: () => as(app, operator).call(claimRoutes.rejectClaim, { claimId, answer: '照片看不出来，麻烦补一张' }),
    });
  }, 60_000);

  test('refunded, money too late and a day called off', async () => {
    const afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon);
    const { orderId, resident } = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    const buyer = as(app, resident);
    await answer(buyer.call(orderingRoutes.cancelOrder, { orderId }));
    await isOneWith({ kind: 'refunded', reader: resident, state: () => stateOf(orderId), happen: () => app.runDueJobs(), again: () => passTo(app, '11:48:00.000') });
    const late = await reserve(afternoon, garden.listingId);
    await answer(late.buyer.call(orderingRoutes.cancelOrder, { orderId: late.order.orderId }));
    const payment = () => app.database.query('SELECT state FROM payment WHERE subject_id = ?', [late.order.orderId]);
    await isOneWith({ kind: 'money_late', reader: late.order.resident, state: payment, happen: () => app.get(SandboxDesk).act(late.prepayId, 'pay'), again: () => passTo(app, '11:52:00.000') });
    const standing = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    const operatorId = afternoon.market.operatorId;
    await answer(as(app, afternoon.operator).call(serviceDayRoutes.callOffDay, { operatorId, date: MARKET_DATE, reason: '农田进水', typedDate: MARKET_DATE }));
    await isOneWith({ kind: 'day_cancelled', reader: standing.resident, state: () => stateOf(standing.orderId), happen: () => app.runDueJobs(), again: jobsAgain });
  }, 60_000);
});
