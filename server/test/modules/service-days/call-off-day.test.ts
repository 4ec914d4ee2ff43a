import { allRoutes, fulfilmentRoutes, orderingRoutes, serviceDayRoutes, type ServiceDaysPage } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { SandboxDesk } from '../../../src/platform/wechat';
import { engines, type Engine } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, orderAndPay, refusal, setOut } from '../../factories/afternoon';
import { MARKET_DATE, passTo } from '../../factories/market';
import { startTestApp, type TestApp } from '../../test-app';

function startTown(engine: Engine): Promise<TestApp> {
  return startTestApp(engine, { routes: Object.fromEntries(allRoutes().map(({ name, route }) => [name, route])) });
}

describe.each(engines)('calling a day off on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  beforeAll(async () => {
    app = await startTown(engine);
  });
  beforeEach(async () => {
    afternoon = await buildAfternoon(app);
  });
  afterAll(() => app.close());

  const callOff = (wish: { typedDate?: string; date?: string; reason?: string } = {}) =>
    as(app, afternoon.operator).call(serviceDayRoutes.callOffDay, { operatorId: afternoon.market.operatorId, date: MARKET_DATE, reason: '农田进水', typedDate: MARKET_DATE, ...wish });
  const days = (): Promise<ServiceDaysPage> => answer(as(app, afternoon.operator).call(serviceDayRoutes.serviceDays, { operatorId: afternoon.market.operatorId }));
  const cycleState = async () => (await app.database.query<{ state: string }>('SELECT state FROM order_cycle WHERE id = ?', [afternoon.market.cycleId]))[0]!.state;
  const kinds = async ({ accountId }: { accountId: string }) => (await app.database.query<{ kind: string }>('SELECT kind FROM notice WHERE account_id = ? ORDER BY id', [accountId])).map(({ kind }) => kind);
  const rowOf = async (orderId: string) => (await app.database.query<{ state: string; payment_state: string; total_fen: number; refunded_fen: number }>('SELECT state, payment_state, total_fen, refunded_fen FROM resident_order WHERE id = ?', [orderId]))[0]!;
  /** The clock of these tests goes back for each of them, so jobs of earlier ones look overdue and the trail out of order. */
  const violations = async () => (await auditDatabase(app.database)).filter(({ check }) => !['jobs-get-done', 'audit-chain-holds'].includes(check));
  const wanted = (listingId: string) => ({ pickupPointId: afternoon.market.pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'refund' as const }] });

  async function reserve(listingId: string): Promise<{ resident: BuiltAccount; orderId: string; prepayId: string }> {
    const resident = await buildAccount(app);
    const buyer = as(app, resident);
    const { totalFen } = await answer(buyer.call(orderingRoutes.quote, wanted(listingId)));
    const { orderId } = await answer(buyer.call(orderingRoutes.placeOrder, { ...wanted(listingId), expectedTotalFen: totalFen }));
    return { resident, orderId, prepayId: (await answer(buyer.call(orderingRoutes.payOrder, { orderId }))).sandboxPrepayId! };
  }

  test('is one act: nothing can be ordered, kept or sold any more, everybody is refunded and told once', async () => {
    const garden = await buildGarden(afternoon);
    const paid = await orderAndPay(afternoon, { [garden.listingId]: 2 });
    const unpaid = await reserve(garden.listingId);
    const paysLate = await reserve(garden.listingId);
    const page = await answer(callOff());
    expect(page.calledOff).toMatchObject([{ date: MARKET_DATE, reason: '农田进水', orders: 3, ordersLeft: 3, refundedFen: 0, done: false }]);
    expect(await cycleState()).toBe('cancelling');
    const buyer = as(app, await buildAccount(app));
    expect(await refusal(buyer.call(orderingRoutes.placeOrder, { ...wanted(garden.listingId), expectedTotalFen: 667 }))).toBe('NO_SERVICE_TODAY');
    await app.get(SandboxDesk).act(paysLate.prepayId, 'pay');
    await app.runDueJobs();
    expect(await cycleState()).toBe('cancelled');
    for (const { orderId } of [paid, unpaid, paysLate]) expect((await rowOf(orderId)).state).toBe('cancelled');
    const { total_fen, refunded_fen, payment_state } = await rowOf(paid.orderId);
    expect([Number(refunded_fen), payment_state]).toEqual([Number(total_fen), 'refunded']);
    expect(await kinds(paid.resident)).toEqual(['paid', 'day_cancelled', 'refunded']);
    expect(await kinds(unpaid.resident)).toEqual(['day_cancelled']);
    expect((await kinds(paysLate.resident)).sort()).toEqual(['day_cancelled', 'money_late', 'refunded']);
    for (const person of [garden.farmer, ...afternoon.keepers]) expect(await kinds(person)).toEqual(['day_closed']);
    expect((await days()).calledOff).toMatchObject([{ orders: 3, ordersLeft: 0, done: true }]);
    expect((await days()).days[0]).toMatchObject({ date: MARKET_DATE, serves: false, state: 'cancelled', closedByHand: false, orders: 0 });
    expect(await violations()).toEqual([]);
  });

  test('after the lock it takes back pick lists and routes, and the van does not set out', async () => {
    const garden = await buildGarden(afternoon);
    const { orderId, resident } = await orderAndPay(afternoon, { [garden.listingId]: 2 });
    await passTo(app, '14:00:00.000');
    await passTo(app, '14:06:00.000');
    const { run } = await answer(as(app, afternoon.driver).call(fulfilmentRoutes.run, {}));
    await answer(callOff());
    expect(await refusal(as(app, afternoon.driver).call(fulfilmentRoutes.startRun, { routeId: run!.routeId }))).toBe('STATE_CHANGED');
    await app.runDueJobs();
    expect(await cycleState()).toBe('cancelled');
    expect((await answer(as(app, afternoon.driver).call(fulfilmentRoutes.run, {}))).run).toBeNull();
    expect(await app.database.query('SELECT state FROM harvest_task WHERE cycle_id = ?', [afternoon.market.cycleId])).toMatchObject([{ state: 'withdrawn' }]);
    expect((await rowOf(orderId)).payment_state).toBe('refunded');
    expect(await kinds(resident)).toEqual(['paid', 'cut_off', 'day_cancelled', 'refunded']);
    expect(await kinds(afternoon.driver)).toEqual(['cut_off', 'day_closed']);
    expect(await violations()).toEqual([]);
  });

  test('the lock that comes after it locks nothing and sends nobody out', async () => {
    const garden = await buildGarden(afternoon);
    await orderAndPay(afternoon, { [garden.listingId]: 1 });
    await app.run((tx) => tx.execute(`UPDATE order_cycle SET state = 'locked' WHERE id = ?`, [afternoon.market.cycleId]));
    await app.run((tx) => tx.enqueue({ kind: 'cycle.locked', payload: { cycleId: afternoon.market.cycleId }, dedupKey: `cycle.locked:${afternoon.market.cycleId}` }));
    await answer(callOff());
    await app.runDueJobs();
    expect(await app.database.query('SELECT id FROM harvest_task WHERE cycle_id = ?', [afternoon.market.cycleId])).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('once the van has set out it is refused, with what to do instead', async () => {
    const garden = await buildGarden(afternoon);
    await orderAndPay(afternoon, { [garden.listingId]: 1 });
    await setOut(afternoon);
    expect(await refusal(callOff())).toBe('DAY_UNDER_WAY');
    expect(await cycleState()).toBe('collecting');
  });

  test('takes the date typed once more, a reason, and a day that is there', async () => {
    expect(await refusal(callOff({ typedDate: '2026-11-24' }))).toBe('TYPED_DATE_WRONG');
    expect(await refusal(callOff({ typedDate: '是' }))).toBe('TYPED_DATE_WRONG');
    expect(await refusal(callOff({ reason: ' ' }))).toBe('INVALID_INPUT');
    expect(await refusal(callOff({ date: '2026-12-24', typedDate: '12 月 24 日' }))).toBe('NO_SERVICE_TODAY');
    expect(await refusal(callOff({ date: '2026-02-31', typedDate: '2026-02-31' }))).toBe('INVALID_INPUT');
    expect(await cycleState()).toBe('open');
    expect(await refusal(callOff({ typedDate: '11 月 23 日' }))).toBe('ok');
  });

  test('done by two at once, or twice, it is done once', async () => {
    const garden = await buildGarden(afternoon);
    const { resident } = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    await Promise.all([callOff(), callOff(), callOff()].map((call) => answer(call)));
    await app.runDueJobs();
    await answer(callOff());
    await app.runDueJobs();
    expect(await app.database.query('SELECT id FROM called_off_day WHERE cycle_id = ?', [afternoon.market.cycleId])).toHaveLength(1);
    expect(await kinds(resident)).toEqual(['paid', 'day_cancelled', 'refunded']);
    expect(await violations()).toEqual([]);
  });
});
