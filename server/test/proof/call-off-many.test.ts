import { allRoutes, type Actor, orderingRoutes, serviceDayRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../src/audit/audit-database';
import { PayOrder } from '../../src/modules/ordering/pay-order.use-case';
import { PlaceOrder } from '../../src/modules/ordering/place-order.use-case';
import { JobRunner } from '../../src/platform';
import { SandboxDesk } from '../../src/platform/wechat';
import { engines } from '../databases';
import { buildAccount } from '../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, refusal } from '../factories/afternoon';
import { MARKET_DATE, passTo } from '../factories/market';
import { startTestApp, type TestApp } from '../test-app';

const ORDERS = 240;
const PEOPLE = 60;

/** A day of hundreds of orders is called off; the process dies again and again on the way. */
describe.each(engines)('hundreds of orders called off on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let listingId: string;
  beforeAll(async () => {
    app = await startTestApp(engine, { routes: Object.fromEntries(allRoutes().map(({ name, route }) => [name, route])) });
    afternoon = await buildAfternoon(app, { fees: [] });
    listingId = (await buildGarden(afternoon, { remaining: 5000 })).listingId;
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => buildAccount(app)));
    const lane = async (first: number): Promise<void> => {
      for (let number = first; number < ORDERS; number += 8) await orderAndPay(people[number % PEOPLE]!.accountId, number);
    };
    await Promise.all(Array.from({ length: 8 }, (_, first) => lane(first)));
    await passTo(app, '11:46:00.000');
  }, 300_000);
  afterAll(() => app.close());

  async function orderAndPay(accountId: string, number: number): Promise<void> {
    const actor: Actor = { accountId, sessionId: 's', roles: [{ persona: 'resident', scopeType: 'account', scopeId: accountId }] };
    const wanted = { pickupPointId: afternoon.market.pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'refund' as const }], expectedTotalFen: 450 };
    const { orderId } = await app.get(PlaceOrder).execute(actor, { actorId: accountId, key: `order-${number}`, route: 'POST /orders', bodyHash: 'h' }, wanted);
    const { sandboxPrepayId } = await app.get(PayOrder).execute(actor, orderId);
    await app.get(SandboxDesk).act(sandboxPrepayId!, 'pay');
  }

  const count = async (where: string): Promise<number> => Number((await app.database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${where}`))[0]!.n);

  test('every fen goes back, everybody hears it once, and no step is lost to a death', async () => {
    expect(await count(`resident_order WHERE state = 'paid'`)).toBe(ORDERS);
    const operator = as(app, afternoon.operator);
    const { operatorId } = afternoon.market;
    const called = await answer(operator.call(serviceDayRoutes.callOffDay, { operatorId, date: MARKET_DATE, reason: '农田进水', typedDate: MARKET_DATE }));
    expect(called.calledOff[0]).toMatchObject({ orders: ORDERS, ordersLeft: ORDERS, done: false });
    await stepsUntil(100);
    const resident = as(app, await buildAccount(app));
    const wanted = { pickupPointId: afternoon.market.pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'refund' as const }] };
    expect(await refusal(resident.call(orderingRoutes.placeOrder, { ...wanted, expectedTotalFen: 450 }))).toBe('NO_SERVICE_TODAY');
    const half = (await answer(operator.call(serviceDayRoutes.serviceDays, { operatorId }))).calledOff[0]!;
    expect(half.ordersLeft).toBeLessThan(ORDERS);
    expect(half.ordersLeft).toBeGreaterThan(0);
    await app.runDueJobs();
    expect(await count(`resident_order WHERE state <> 'cancelled' OR refunded_fen <> total_fen`)).toBe(0);
    expect(await count(`notice WHERE kind = 'day_cancelled'`)).toBe(PEOPLE);
    expect(await count(`refund WHERE state = 'succeeded'`)).toBe(ORDERS);
    const [whole] = (await answer(operator.call(serviceDayRoutes.serviceDays, { operatorId }))).calledOff;
    expect(whole).toMatchObject({ orders: ORDERS, ordersLeft: 0, refundFen: ORDERS * 450, refundedFen: ORDERS * 450, done: true });
    expect((await auditDatabase(app.database)).filter(({ check }) => check !== 'audit-chain-holds')).toEqual([]);
  }, 300_000);

  /** Runs jobs until so many orders are cancelled; each step of the way is first begun and undone, as by a process that dies. */
  async function stepsUntil(cancelled: number): Promise<void> {
    while ((await count(`resident_order WHERE state = 'cancelled'`)) < cancelled) {
      const before = await count(`resident_order WHERE state = 'cancelled'`);
      await app.run(async (tx) => {
        await tx.execute(`UPDATE resident_order SET state = 'cancelled' WHERE id IN (SELECT id FROM (SELECT id FROM resident_order WHERE state = 'paid' ORDER BY id LIMIT 50) some)`);
        throw new Error('killed');
      }).catch(() => undefined);
      expect(await count(`resident_order WHERE state = 'cancelled'`)).toBe(before);
      expect(await app.get(JobRunner).runOne()).toBe(true);
    }
  }
});
