import { allRoutes, type BusinessDate, businessDateOf, fulfilmentRoutes, instantAt, type RunPage } from '@cunshe/shared';
import { auditDatabase } from '../../src/audit/audit-database';
import { Clock, ClockSetting } from '../../src/platform';
import { seedIfEmpty } from '../../src/seed';
import { OPERATOR_ID, personAccountId, pickupPointId } from '../../src/seed/seed-ground';
import { engines } from '../databases';
import { answer, as, type Caller, collectEverything, dropEverything } from '../factories/afternoon';
import { startTestApp, type TestApp } from '../test-app';

const routes = Object.fromEntries(allRoutes().map(({ name, route }) => [name, route]));
const KEEPERS = { A: 'lao-zhou', B: 'tan-jie', C: 'xiao-deng', D: 'lao-liu' };

describe.each(engines)('the demo day, on %s', (engine) => {
  let app: TestApp;
  let today: BusinessDate;
  const person = (personId: string): Caller => as(app, { accountId: personAccountId(personId) });
  const passTo = (time: string): Promise<void> => app.get(ClockSetting).passUntil(instantAt(today, time));

  beforeAll(async () => {
    app = await startTestApp(engine, { routes });
    await seedIfEmpty(app.app);
    today = businessDateOf(await app.get(Clock).now());
  }, 120_000);
  afterAll(() => app.close());

  it('reaches every door and every gate in time, and every bag its resident', async () => {
    await passTo('14:10');
    const runs = await runsOf();
    expect(await app.database.query(`SELECT id FROM audit_event WHERE action = 'route.unserved'`)).toEqual([]);
    const gates = runs.flatMap(({ run }) => run.stops.filter(({ kind }) => kind === 'drop'));
    expect(new Set(gates.map(({ title }) => title)).size).toBe(4);
    expect(gates.every(({ plannedArrival }) => new Date(plannedArrival) < instantAt(today, '16:55'))).toBe(true);

    await passTo('14:30');
    for (const { driver, run } of runs) {
      await answer(as(app, driver).call(fulfilmentRoutes.startRun, { routeId: run.routeId }));
      await collectEverything({ app, driver }, run);
    }
    for (const { driver, run } of runs) await dropEverything({ app, driver }, run);
    for (const [letter, keeper] of Object.entries(KEEPERS)) await serveGate(person(keeper), pickupPointId(letter));

    for (const { driver, run } of runs) {
      const { float } = (await answer(as(app, driver).call(fulfilmentRoutes.run, {}))).run!;
      await answer(as(app, driver).call(fulfilmentRoutes.finishRun, { routeId: run.routeId, countedFen: float.leftFen }));
    }
    const day = await answer(person('tang-jing').call(fulfilmentRoutes.operatorDay, { operatorId: OPERATOR_ID }));
    expect(day).toMatchObject({ cycleState: 'at_points', orders: { count: 46, refundedFen: 0 }, households: { listed: 12 } });
    expect(day.orders.billedFen).toBe(day.orders.paidFen);
    expect(day.vans.every(({ state, stops, stopsDone }) => state === 'reconciled' && stops === stopsDone)).toBe(true);
    expect(day.points.every(({ bags, handedOver }) => bags === handedOver)).toBe(true);
    expect(day.trialBalance.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0)).toBe(0);
    expect(await auditDatabase(app.database)).toEqual([]);
  }, 120_000);

  async function runsOf(): Promise<{ driver: { accountId: string }; run: NonNullable<RunPage['run']> }[]> {
    const drivers = ['he-shifu', 'xiao-yi'].map((personId) => ({ accountId: personAccountId(personId) }));
    const pages = await Promise.all(drivers.map((driver) => answer(as(app, driver).call(fulfilmentRoutes.run, {}))));
    return pages.flatMap(({ run }, index) => (run ? [{ driver: drivers[index]!, run }] : []));
  }

  async function serveGate(keeper: Caller, pointId: string): Promise<void> {
    const page = await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId: pointId, missingOrderIds: [] }));
    expect(page.countedIn).toBe(true);
    for (const { orderId } of page.bags) await answer(keeper.call(fulfilmentRoutes.handOver, { pickupPointId: pointId, orderId, proof: null }));
  }
});
