import { allRoutes, type Actor, orderingRoutes, serviceDayRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../src/audit/audit-database';
import { PayOrder } from '../../src/modules/ordering/pay-order.use-case';
import { PlaceOrder } from '../../src/modules/ordering/place-order.use-case';
import { SandboxDesk } from '../../src/platform/wechat';
import { engines } from '../databases';
import { buildAccount } from '../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, refusal } from '../factories/afternoon';
import { MARKET_DATE, passTo } from '../factories/market';
import { startTestApp, type TestApp } from '../test-app';
import { ServerProcess } from './server-process';

const ORDERS = 1000;
const PEOPLE = 100;
const LANES = 8;
const PRICE = 450;

/** A day of a thousand orders is called off; the server that does it is killed, and so is its successor. */
describe.each(engines)('a thousand orders called off on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let listingId: string;
  beforeAll(async () => {
    app = await startTestApp(engine, { routes: Object.fromEntries(allRoutes().map(({ name, route }) => [name, route])) });
    afternoon = await buildAfternoon(app, { fees: [] });
    listingId = (await buildGarden(afternoon, { remaining: 5000 })).listingId;
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => buildAccount(app)));
    const lane = async (first: number): Promise<void> => {
      for (let number = first; number < ORDERS; number += LANES) await orderAndPay(people[number % PEOPLE]!.accountId, number);
    };
    await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
    await passTo(app, '11:46:00.000');
  }, 300_000);
  afterAll(() => app.close());

  async function orderAndPay(accountId: string, number: number): Promise<void> {
    const actor: Actor = { accountId, sessionId: 's', roles: [{ persona: 'resident', scopeType: 'account', scopeId: accountId }] };
    const wanted = { pickupPointId: afternoon.market.pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'refund' as const }], expectedTotalFen: PRICE };
    const { orderId } = await app.get(PlaceOrder).execute(actor, { actorId: accountId, key: `order-${number}`, route: 'POST /orders', bodyHash: 'h' }, wanted);
    const { sandboxPrepayId } = await app.get(PayOrder).execute(actor, orderId);
    await app.get(SandboxDesk).act(sandboxPrepayId!, 'pay');
  }

  const count = async (where: string): Promise<number> => Number((await app.database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${where}`))[0]!.n);
  const reached = async (where: string, wanted: number): Promise<void> => {
    while ((await count(where)) < wanted);
  };

  /** Lets a server of its own work until so much is done, and kills it in the middle of whatever it does then. */
  async function killedAt(where: string, wanted: number): Promise<void> {
    const server = await ServerProcess.start(app);
    await reached(where, wanted);
    await server.kill();
    await leasesRunOut();
  }

  /** The thirty seconds after which others may go on with a dead process's jobs. */
  const leasesRunOut = () => app.run((tx) => tx.execute(`UPDATE job SET locked_until_ms = 1 WHERE status = 'ready' AND locked_until_ms IS NOT NULL`));

  test('every fen goes back once, everybody hears it once, and no step is lost to a kill', async () => {
    expect(await count(`resident_order WHERE state = 'paid'`)).toBe(ORDERS);
    const operator = as(app, afternoon.operator);
    const { operatorId, pickupPointId } = afternoon.market;
    const called = await answer(operator.call(serviceDayRoutes.callOffDay, { operatorId, date: MARKET_DATE, reason: '农田进水', typedDate: MARKET_DATE }));
    expect(called.calledOff[0]).toMatchObject({ orders: ORDERS, ordersLeft: ORDERS, done: false });
    await killedAt(`resident_order WHERE state = 'cancelled'`, 200);
    expect(await count(`resident_order WHERE state = 'paid'`)).toBeGreaterThan(0);
    const resident = as(app, await buildAccount(app));
    const wanted = { pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'refund' as const }], expectedTotalFen: PRICE };
    expect(await refusal(resident.call(orderingRoutes.placeOrder, wanted))).toBe('NO_SERVICE_TODAY');
    await killedAt(`refund WHERE state = 'succeeded'`, ORDERS / 2);
    expect(await count(`refund WHERE state = 'succeeded'`)).toBeLessThan(ORDERS);
    await app.runDueJobs();
    expect(await count(`resident_order WHERE state <> 'cancelled' OR refunded_fen <> total_fen OR payment_state <> 'refunded'`)).toBe(0);
    expect(await count(`refund`)).toBe(ORDERS);
    expect(await count(`refund WHERE state = 'succeeded'`)).toBe(ORDERS);
    expect(await count(`wechat_sandbox_record WHERE record_key LIKE 'refund:%'`)).toBe(ORDERS);
    expect(await count(`notice WHERE kind = 'day_cancelled'`)).toBe(PEOPLE);
    expect(await count(`notice WHERE kind = 'refunded'`)).toBe(ORDERS);
    const [whole] = (await answer(operator.call(serviceDayRoutes.serviceDays, { operatorId }))).calledOff;
    expect(whole).toMatchObject({ orders: ORDERS, ordersLeft: 0, refundFen: ORDERS * PRICE, refundedFen: ORDERS * PRICE, done: true });
    expect((await auditDatabase(app.database)).filter(({ check }) => check !== 'audit-chain-holds')).toEqual([]);
  }, 300_000);
});
