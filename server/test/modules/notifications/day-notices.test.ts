import { fulfilmentRoutes, type NoticeKind, orderingRoutes } from '@cunshe/shared';
import { SandboxDesk } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, collectEverything, dropEverything, orderAndPay, setOut, startVillage, stopOf } from '../../factories/afternoon';
import { HEAD, MARKET_DATE, marketTime, passTo } from '../../factories/market';
import { insert } from '../../factories/pairing';
import { listenToStatements } from '../../factories/sent-statements';
import type { TestApp } from '../../test-app';

interface Told {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body: string;
  readonly place: string | null;
}

describe.each(engines)('what the people of a day are told on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  beforeAll(async () => {
    app = await startVillage(engine);
  });
  beforeEach(async () => {
    afternoon = await buildAfternoon(app);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.close());

  /** Oldest first. */
  const told = async ({ accountId }: { accountId: string }): Promise<Told[]> =>
    app.database.query<Told>('SELECT kind, title, body, place FROM notice WHERE account_id = ? ORDER BY id', [accountId]);
  const kinds = async (person: { accountId: string }) => (await told(person)).map(({ kind }) => kind);

  test('paid, cut off, weighed, refunded, arrived: each once, in order, with what to do next', async () => {
    const garden = await buildGarden(afternoon, { unit: HEAD, cropName: '花菜' });
    const { resident, orderId } = await orderAndPay(afternoon, { [garden.listingId]: 2 });
    expect(await kinds(resident)).toEqual(['paid']);
    const run = await setOut(afternoon);
    expect(await kinds(resident)).toEqual(['paid', 'cut_off']);
    expect(await told(garden.farmer)).toMatchObject([{ kind: 'cut_off', title: '今天要摘的单子出来了', place: '/personas/farmer/harvest/index' }]);
    expect(await kinds(afternoon.driver)).toEqual(['cut_off']);
    const stop = stopOf(run, 'collect');
    await answer(as(app, afternoon.driver).call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    const bags = bagsAsOrdered(stop).map((bag) => ({ ...bag, reading: bag.reading - 100 }));
    await answer(as(app, afternoon.driver).call(fulfilmentRoutes.postReceipt, { stopId: stop.stopId, bags, method: 'cash', cratesIn: 1, cratesOut: 1, farmerConfirmed: true }));
    await app.runDueJobs();
    await dropEverything(afternoon, run);
    await answer(as(app, afternoon.keepers[0]!).call(fulfilmentRoutes.countIn, { pickupPointId: afternoon.market.pickupPointId, missingOrderIds: [] }));
    const all = await told(resident);
    expect(all.map(({ kind }) => kind)).toEqual(['paid', 'cut_off', 'weighed', 'refunded', 'arrived']);
    const { ticket } = await answer(as(app, resident).call(orderingRoutes.order, { orderId }));
    expect(all[4]!.title).toBe(`菜到了，取菜码 ${ticket!.code.slice(0, 3)} ${ticket!.code.slice(3)}`);
    expect(all[2]!.title).toMatch(/^称好了，退你 ¥\d+\.\d\d$/);
    expect(all.every(({ place }) => place === `/personas/resident/order/index?orderId=${orderId}`)).toBe(true);
    expect(all.every(({ title, body }) => title.length <= 20 && body.length > 10)).toBe(true);
  });

  test('a bag that is not on the van is short, and the money is on its way back', async () => {
    const garden = await buildGarden(afternoon);
    const lost = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    const there = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    const run = await setOut(afternoon);
    await collectEverything(afternoon, run);
    await dropEverything(afternoon, run);
    await answer(as(app, afternoon.keepers[0]!).call(fulfilmentRoutes.countIn, { pickupPointId: afternoon.market.pickupPointId, missingOrderIds: [lost.orderId] }));
    await app.runDueJobs();
    expect(await kinds(lost.resident)).toEqual(['paid', 'cut_off', 'weighed', 'short', 'refunded']);
    expect((await told(lost.resident))[3]).toMatchObject({ title: '今天的菜送不来了' });
    expect(await kinds(there.resident)).toEqual(['paid', 'cut_off', 'weighed', 'arrived']);
  });

  test('money that comes too late is announced as going back, then as back', async () => {
    const garden = await buildGarden(afternoon);
    const resident = await buildAccount(app);
    const buyer = as(app, resident);
    const wanted = { pickupPointId: afternoon.market.pickupPointId, lines: [{ listingId: garden.listingId, quantity: 1, substitution: 'refund' as const }] };
    const { totalFen } = await answer(buyer.call(orderingRoutes.quote, wanted));
    const { orderId } = await answer(buyer.call(orderingRoutes.placeOrder, { ...wanted, expectedTotalFen: totalFen }));
    const { sandboxPrepayId } = await answer(buyer.call(orderingRoutes.payOrder, { orderId }));
    await app.run((tx) => tx.execute(`UPDATE resident_order SET state = 'cancelled' WHERE id = ?`, [orderId]));
    await app.get(SandboxDesk).act(sandboxPrepayId!, 'pay');
    await app.runDueJobs();
    expect(await kinds(resident)).toEqual(['money_late', 'refunded']);
    expect((await told(resident))[0]!.body).toMatch(/^付款到得太晚，原路退回。/);
    await app.run((tx) => tx.execute(`UPDATE listing SET reserved = 0 WHERE id = ?`, [garden.listingId]));
  });

  test('a thousand locked orders are told with five statements', async () => {
    const { pairingId, cycleId, pickupPointId } = afternoon.market;
    await app.run(async (tx) => {
      for (let number = 0; number < 1000; number += 1)
        await insert(tx, 'resident_order', {
          id: `lock-${engine}-${number}`, pairing_id: pairingId, cycle_id: cycleId, business_date: MARKET_DATE, account_id: `buyer-${engine}-${number}`, pickup_point_id: pickupPointId,
          point_letter: 'A', state: 'paid', payment_state: 'paid', crops_fen: 100, total_fen: 100, refunded_fen: 0, payment_id: `pay-${number}`, bag_label: `A-${number}`,
          cutoff_at: marketTime('14:00:00.000'), expires_at: marketTime('12:00:00.000'), placed_at: marketTime('11:50:00.000'), paid_at: marketTime('11:51:00.000'),
        });
    });
    const sent: string[] = [];
    listenToStatements(engine, ({ sql }) => sent.push(sql));
    await passTo(app, '14:00:00.000');
    await passTo(app, '14:05:00.000');
    expect(sent.filter((sql) => /INTO notice/.test(sql))).toHaveLength(5);
    expect(await app.database.query(`SELECT 1 FROM notice WHERE kind = 'cut_off' AND account_id LIKE ?`, [`buyer-${engine}-%`])).toHaveLength(1000);
  });
});
