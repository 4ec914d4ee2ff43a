import { dispatchRoutes, fulfilmentRoutes } from '@cunshe/shared';
import { proven } from '../../../src/modules/pickup-routing/plan-maker';
import { PlanMaker, RoutePlanning } from '../../../src/modules/pickup-routing/public';
import { fourStops } from '../../../src/modules/pickup-routing/solver/test/four-stops';
import { planRoutes } from '../../../src/modules/pickup-routing/solver/plan-routes';
import { engines } from '../../databases';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, orderAndPay, orderPage, setOut, startVillage } from '../../factories/afternoon';
import { MARKET_DATE, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

it('publishes no plan the checker refuses', () => {
  const plan = planRoutes(fourStops());
  expect(() => proven(fourStops(), plan)).not.toThrow();
  expect(() => proven(fourStops(), { ...plan, routes: [] })).toThrow('refused to publish an invalid plan');
});

describe.each(engines)('routes of a cycle on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  const boardOf = ({ operator, market: { operatorId } }: Afternoon) => answer(as(app, operator).call(dispatchRoutes.runBoard, { operatorId }));

  it('are planned once and in time for every point', async () => {
    const afternoon = await buildAfternoon(app, { points: 3 });
    const garden = await buildGarden(afternoon);
    for (const pointId of afternoon.market.pickupPointIds) await orderAndPay(afternoon, { [garden.listingId]: 1 }, pointId);
    const run = await setOut(afternoon);
    expect(run.stops.map(({ kind }) => kind)).toEqual(['collect', 'station', 'drop', 'drop', 'drop']);
    expect(run.stops.every(({ plannedArrival }) => plannedArrival < '2026-11-23T08:55:00.000Z')).toBe(true);
    expect(run.firstDropAt).toBe(run.stops[2]!.plannedArrival);
    const { cycleId, pairingId } = afternoon.market;
    await app.run((tx) => app.get(RoutePlanning).publish(tx, { cycleId, pairingId, businessDate: MARKET_DATE, loads: [{ householdId: garden.householdId, pickupPointId: afternoon.market.pickupPointId, grams: 500, crates: 1 }] }));
    expect(await app.database.query('SELECT id FROM pickup_route WHERE cycle_id = ?', [cycleId])).toHaveLength(1);
  });

  it('are planned simply when the search fails or answers wrongly, and it is said', async () => {
    for (const plan of [async () => Promise.reject(new Error('the planning thread ended with 9')), async () => ({ routes: [], unserved: [] })]) {
      const afternoon = await buildAfternoon(app, { points: 2 });
      const garden = await buildGarden(afternoon);
      for (const pointId of afternoon.market.pickupPointIds) await orderAndPay(afternoon, { [garden.listingId]: 1 }, pointId);
      app.get(PlanMaker).useInstead({ plan, close: async () => undefined });
      const run = await setOut(afternoon);
      app.get(PlanMaker).useInstead(undefined);
      expect(run.stops).toHaveLength(4);
      const [event] = await app.database.query<{ reason: string }>(`SELECT reason FROM audit_event WHERE action = 'route.published' AND subject_id = ?`, [run.routeId]);
      expect(event!.reason).toBe('细排没排成，用的是简单排法');
    }
  });

  it('leave out what no van can bring, say why, and give the money back', async () => {
    const afternoon = await buildAfternoon(app, { schedule: { dropBy: '15:30' } });
    const [near, far, nowhere] = [await buildGarden(afternoon), await buildGarden(afternoon), await buildGarden(afternoon)];
    await app.run((tx) => tx.execute('UPDATE household SET lat_e6 = 0, lng_e6 = 0 WHERE id = ?', [nowhere.householdId]));
    const unmapped = await orderAndPay(afternoon, { [nowhere.listingId]: 1 });
    await app.run((tx) => tx.execute('UPDATE household SET lat_e6 = ? WHERE id = ?', [27_700_000, far.householdId]));
    const order = await orderAndPay(afternoon, { [near.listingId]: 1, [far.listingId]: 1 });
    const lost = await orderAndPay(afternoon, { [far.listingId]: 2 });
    const run = await setOut(afternoon);
    expect(run.stops.filter(({ kind }) => kind === 'collect').map(({ title }) => title)).toEqual([`${near.plaqueNumber} 号园 陈桂香`]);
    await passTo(app, '14:35:00.000');
    expect(await orderPage(app, lost)).toMatchObject({ state: 'cancelled', refunds: [{ fen: lost.page.totalFen }] });
    expect((await orderPage(app, order)).lines.map(({ state }) => state).sort()).toEqual(['ordered', 'short']);
    expect(await answer(as(app, far.farmer).call(fulfilmentRoutes.harvestTask, { householdId: far.householdId }))).toMatchObject({ task: null });
    const [event] = await app.database.query<{ reason: string }>(`SELECT reason FROM audit_event WHERE action = 'route.unserved' AND subject_id = ? AND state_after LIKE ?`, [afternoon.market.cycleId, `%${far.householdId}%`]);
    expect(event!.reason).toMatch(/^最早 \d\d:\d\d 到，晚 \d+ 分钟$/);
    const { unserved } = await boardOf(afternoon);
    expect(Object.fromEntries(unserved.map(({ title, reason }) => [title.split(' ')[0], reason]))).toEqual({ [far.plaqueNumber]: event!.reason, [nowhere.plaqueNumber]: '这家没标位置，车找不到门' });
    expect(await orderPage(app, unmapped)).toMatchObject({ state: 'cancelled', refunds: [{ fen: unmapped.page.totalFen }] });
  });

  it('keep a pairing’s vans to itself', async () => {
    const afternoon = await buildAfternoon(app);
    await app.run((tx) => tx.execute('DELETE FROM van WHERE pairing_id = ?', [afternoon.market.pairingId]));
    const garden = await buildGarden(afternoon);
    const order = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    await passTo(app, '14:06:00.000');
    await passTo(app, '14:35:00.000');
    expect(await orderPage(app, order)).toMatchObject({ state: 'cancelled', refunds: [{ fen: order.page.totalFen }] });
    expect(await boardOf(afternoon)).toMatchObject({ vans: [], unserved: [{ reason: '今天没有车' }] });
  });
});
