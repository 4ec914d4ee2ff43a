import { fulfilmentRoutes, type HarvestTaskPage, type OrderPage, orderingRoutes, type ShortagePage, shortageRoutes, type ShortageView } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { engines } from '../../databases';
import {
  type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, collectEverything, dropEverything, type Garden, orderAndPay, orderPage, type PaidOrder, refusal, startVillage, stopOf,
} from '../../factories/afternoon';
import { JIN, marketTime, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';

const crop = { cropName: '红菜薹', priceFen: 450 };

/** Every test sets the clock back to its morning: jobs are left and the trail seems late. */
const OF_THE_CLOCK = ['jobs-get-done', 'audit-chain-holds'];

describe.each(engines)('a crop cut short on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());
  beforeEach(async () => void (afternoon = await buildAfternoon(app)));
  afterEach(async () => expect((await auditDatabase(app.database)).filter(({ check }) => !OF_THE_CLOCK.includes(check))).toEqual([]));

  /** Three residents with two bunches each from one garden, locked. */
  async function threeOrders(garden: Garden): Promise<PaidOrder[]> {
    const orders: PaidOrder[] = [];
    for (let each = 0; each < 3; each += 1) orders.push(await orderAndPay(afternoon, { [garden.listingId]: 2 }, afternoon.market.pickupPointId, 'none'));
    await lock();
    return orders;
  }

  async function lock(): Promise<void> {
    await passTo(app, '14:00:00.000');
    await passTo(app, '14:06:00.000');
  }

  async function taskOf({ farmer, householdId }: Garden): Promise<NonNullable<HarvestTaskPage['task']>> {
    return (await answer(as(app, farmer).call(fulfilmentRoutes.harvestTask, { householdId }))).task!;
  }

  async function declare(garden: Garden, available: number) {
    return as(app, garden.farmer).call(fulfilmentRoutes.declareShort, { taskId: (await taskOf(garden)).taskId, listingId: garden.listingId, available });
  }

  const operator = () => as(app, afternoon.operator);
  const board = (): Promise<ShortagePage> => answer(operator().call(shortageRoutes.shortages, { operatorId: afternoon.market.operatorId }));
  const named = ({ shortageId, version }: ShortageView) => ({ operatorId: afternoon.market.operatorId, shortageId, version });
  const lineOf = async (order: PaidOrder): Promise<OrderPage['lines'][number]> => (await orderPage(app, order)).lines[0]!;
  const startRun = async () => {
    const driver = as(app, afternoon.driver);
    const { run } = await answer(driver.call(fulfilmentRoutes.run, {}));
    await passTo(app, '14:30:00.000');
    return (await answer(driver.call(fulfilmentRoutes.startRun, { routeId: run!.routeId }))).run!;
  };

  test('what the operator sets counts for what is declared from then on; an hour nothing can be decided at is refused', async () => {
    const { operatorId } = afternoon.market;
    const usual = { strategy: 'proportional', leastUsefulGrams: 250, giftPercent: 10, giftGrams: 200, confirmsAt: '14:45' } as const;
    const settings = () => answer(operator().call(shortageRoutes.settings, { operatorId }));
    expect(await settings()).toMatchObject({ ...usual, confirmsAfter: '14:05', confirmsBefore: '16:55' });
    for (const wrong of [{ confirmsAt: '14:04' }, { confirmsAt: '16:56' }, { confirmsAt: '24:00' }, { giftPercent: 101 }, { leastUsefulGrams: -1 }, { strategy: 'byMood' as never }])
      expect(await refusal(operator().call(shortageRoutes.setSettings, { operatorId, ...usual, ...wrong }))).toBe('INVALID_INPUT');
    expect(await settings()).toMatchObject(usual);
    const set = { strategy: 'firstCome', leastUsefulGrams: 300, giftPercent: 5, giftGrams: 100, confirmsAt: '14:30' } as const;
    expect(await answer(operator().call(shortageRoutes.setSettings, { operatorId, ...set }))).toMatchObject(set);
    const garden = await buildGarden(afternoon, crop);
    await threeOrders(garden);
    await answer(declare(garden, 3));
    expect((await board()).shortages[0]).toMatchObject({ strategy: 'firstCome', confirmsAt: marketTime('14:30:00.000').toISOString(), lines: [{ allotted: 2 }, { allotted: 1 }, { allotted: 0 }] });
    const trail = await app.database.query(`SELECT action FROM audit_event WHERE action = 'pairing.shortage-settings' AND subject_id = ?`, [afternoon.market.pairingId]);
    expect(trail).toHaveLength(1);
  });

  test('the farmer declares, the operator confirms, each resident is told and pays for what there is', async () => {
    const garden = await buildGarden(afternoon, crop);
    const orders = await threeOrders(garden);
    const page = await answer(declare(garden, 3));
    expect(page.task).toMatchObject({ state: 'short_declared', crops: [{ declared: 3, ordered: 6 }] });
    const { shortages: [draft] } = await board();
    expect(draft).toMatchObject({ state: 'drafted', wanted: 6, available: 3, strategy: 'proportional', refundFen: 1350, declaredBy: 'farmer' });
    expect(draft!.lines.map(({ allotted, sentence }) => [allotted, sentence])).toEqual(Array(3).fill([1, '红菜薹今天少摘了 3 把，你的 2 把改成 1 把，退 4.50 元']));
    const { shortages: [confirmed] } = await answer(operator().call(shortageRoutes.confirm, named(draft!)));
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmedBy: 'operator' });
    expect(await lineOf(orders[0]!)).toMatchObject({ ordered: 2, due: 1, note: '红菜薹今天少摘了 3 把，你的 2 把改成 1 把，退 4.50 元' });
    const told = await app.database.query<{ title: string }>(`SELECT title FROM notice WHERE kind = 'short' AND account_id = ?`, [orders[0]!.resident.accountId]);
    expect(told).toEqual([{ title: '红菜薹不够了' }]);
    expect((await taskOf(garden)).crops).toMatchObject([{ ordered: 3, declared: null }]);
    const home = await answer(as(app, garden.farmer).call(fulfilmentRoutes.farmerHome, { householdId: garden.householdId }));
    expect(home).toMatchObject({ harvest: { amount: { value: '3', unit: '把' } }, money: { fen: 1_350, paid: false } });
    const run = await startRun();
    expect(stopOf(run, 'collect').crops[0]!.bags.map(({ ordered }) => ordered)).toEqual([1, 1, 1]);
    await collectEverything({ app, driver: afternoon.driver }, run);
    await dropEverything({ app, driver: afternoon.driver }, run);
    await passTo(app, '16:00:00.000');
    for (const order of orders) {
      const { lines: [line], totalFen, billedFen, refundedFen } = await orderPage(app, order);
      expect(line).toMatchObject({ packed: 1, billed: 1, billedFen: 450, estimateFen: 900, packing: 'as_due' });
      expect(refundedFen).toBe(totalFen - billedFen!);
    }
  });

  test('the operator shares out otherwise, by strategy and by hand, never more than there is', async () => {
    const garden = await buildGarden(afternoon, crop);
    await threeOrders(garden);
    await answer(declare(garden, 3));
    const [draft] = (await board()).shortages;
    const redraft = (shortage: ShortageView, byHand: { lineId: string; quantity: number }[]) => operator().call(shortageRoutes.redraft, { ...named(shortage), strategy: 'firstCome', byHand });
    const { shortages: [first] } = await answer(redraft(draft!, []));
    expect(first!.lines.map(({ allotted }) => allotted)).toEqual([2, 1, 0]);
    expect(await refusal(redraft(draft!, []))).toBe('STATE_CHANGED');
    const last = first!.lines[2]!.lineId;
    const { shortages: [byHand] } = await answer(redraft(first!, [{ lineId: last, quantity: 2 }]));
    expect(byHand!.lines.map(({ allotted, byHand: set }) => [allotted, set])).toEqual([[1, false], [0, false], [2, true]]);
    expect(await refusal(redraft(byHand!, [{ lineId: last, quantity: 3 }]))).toBe('INVALID_INPUT');
    expect(await refusal(redraft(byHand!, [{ lineId: garden.listingId, quantity: 1 }]))).toBe('NOT_FOUND');
    expect(await refusal(redraft(byHand!, first!.lines.map(({ lineId }) => ({ lineId, quantity: 2 }))))).toBe('SHARES_TOO_MANY');
    expect(await refusal(operator().call(shortageRoutes.confirm, named(first!)))).toBe('STATE_CHANGED');
    await answer(operator().call(shortageRoutes.confirm, named(byHand!)));
  });

  test('what nobody decides stands at 14:45; an order with nothing left is given back whole', async () => {
    const garden = await buildGarden(afternoon, crop);
    const [first, , last] = await threeOrders(garden);
    await answer(declare(garden, 2));
    await passTo(app, '14:44:59.000');
    expect((await board()).shortages[0]).toMatchObject({ state: 'drafted' });
    await passTo(app, '14:45:00.000');
    expect((await board()).shortages[0]).toMatchObject({ state: 'confirmed', confirmedBy: 'time' });
    expect(await lineOf(first!)).toMatchObject({ due: 1 });
    const gone = await orderPage(app, last!);
    expect(gone).toMatchObject({ state: 'cancelled', refundedFen: gone.totalFen, lines: [{ state: 'short', note: '红菜薹今天少摘了 4 把，你的 2 把给不了，退 9.00 元' }] });
  });

  test('the last word of the farmer counts, and enough after all takes it back', async () => {
    const garden = await buildGarden(afternoon, crop);
    const [first] = await threeOrders(garden);
    expect(await refusal(declare(garden, 6))).toBe('NOT_SHORT');
    await answer(declare(garden, 2));
    const [seen] = (await board()).shortages;
    await answer(declare(garden, 4));
    const later = (await board()).shortages;
    expect(later).toMatchObject([{ available: 4, version: 2 }]);
    expect(await refusal(operator().call(shortageRoutes.confirm, named(seen!)))).toBe('STATE_CHANGED');
    expect(await refusal(operator().call(shortageRoutes.redraft, { ...named(seen!), strategy: 'firstCome', byHand: [] }))).toBe('STATE_CHANGED');
    expect((await board()).shortages).toEqual(later);
    await answer(declare(garden, 6));
    expect((await board()).shortages).toEqual([]);
    expect(await lineOf(first!)).toMatchObject({ due: 2, note: null });
    expect(await refusal(as(app, garden.farmer).call(fulfilmentRoutes.declareShort, { taskId: (await taskOf(garden)).taskId, listingId: afternoon.market.cycleId, available: 0 }))).toBe('NOT_FOUND');
  });

  test('another garden steps in at the old price, in the same bag, and is collected and paid', async () => {
    const short = await buildGarden(afternoon, { ...crop, remaining: 2 });
    const other = await buildGarden(afternoon, { ...crop, priceFen: 500, remaining: 3 });
    const shared = 'UPDATE listing SET sale_unit_id = (SELECT sale_unit_id FROM (SELECT sale_unit_id FROM listing WHERE id = ?) AS same) WHERE id = ?';
    await app.run((tx) => tx.execute(shared, [short.listingId, other.listingId]));
    const wishes = await orderAndPay(afternoon, { [short.listingId]: 2 }, afternoon.market.pickupPointId, 'same_crop');
    await orderAndPay(afternoon, { [other.listingId]: 1 });
    await lock();
    await answer(declare(short, 1));
    const [draft] = (await board()).shortages;
    expect(draft!.lines).toMatchObject([{ allotted: 1, substitute: { plaqueNumber: other.plaqueNumber, quantity: 1 }, refundFen: 0 }]);
    await answer(operator().call(shortageRoutes.confirm, named(draft!)));
    expect(await stockOf(app, other.listingId)).toMatchObject({ sold: 2 });
    expect((await taskOf(other)).crops).toMatchObject([{ ordered: 2 }]);
    const run = await startRun();
    await collectEverything({ app, driver: afternoon.driver }, run);
    await dropEverything({ app, driver: afternoon.driver }, run);
    await passTo(app, '16:00:00.000');
    const page = await orderPage(app, wishes);
    expect(page.lines.map(({ plaqueNumber, due, packed, billedFen, substituteFor }) => [plaqueNumber, due, packed, billedFen, substituteFor !== null])).toEqual([
      [short.plaqueNumber, 1, 1, 450, false],
      [other.plaqueNumber, 1, 1, 450, true],
    ]);
    expect(page).toMatchObject({ billedFen: page.totalFen, refundedFen: 0 });
  });

  test('the driver counts less at the door: decided at once, and what was open is decided by his coming', async () => {
    const garden = await buildGarden(afternoon, crop);
    const [first] = await threeOrders(garden);
    await answer(declare(garden, 5));
    const run = await startRun();
    const driver = as(app, afternoon.driver);
    const { stopId } = stopOf(run, 'collect');
    const atDoor = (available: number) => driver.call(fulfilmentRoutes.shortAtDoor, { stopId, listingId: garden.listingId, available });
    expect(await refusal(atDoor(3))).toBe('STOP_NOT_ARRIVED');
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId }));
    expect((await board()).shortages).toMatchObject([{ state: 'confirmed', confirmedBy: 'van', available: 5 }]);
    expect(await refusal(atDoor(5))).toBe('NOT_SHORT');
    const { run: fewer } = await answer(atDoor(3));
    expect(stopOf(fewer!, 'collect').crops[0]!.bags.map(({ ordered }) => ordered)).toEqual([1, 1, 1]);
    expect(await lineOf(first!)).toMatchObject({ ordered: 2, due: 1 });
    await answer(driver.call(fulfilmentRoutes.postReceipt, { stopId, bags: bagsAsOrdered(stopOf(fewer!, 'collect')), method: 'cash', cratesIn: 1, cratesOut: 1, farmerConfirmed: true }));
    expect(await refusal(atDoor(1))).toBe('STATE_CHANGED');
    expect(await refusal(declare(garden, 1))).toBe('STATE_CHANGED');
  });

  test('a skipped door is a shortage of everything, each told why', async () => {
    const garden = await buildGarden(afternoon, crop);
    const [first] = await threeOrders(garden);
    const run = await startRun();
    await answer(as(app, afternoon.driver).call(fulfilmentRoutes.skipStop, { stopId: stopOf(run, 'collect').stopId, reason: 'nobody_home' }));
    expect((await board()).shortages).toMatchObject([{ declaredBy: 'skip', state: 'confirmed', available: 0, wanted: 6 }]);
    await passTo(app, '14:31:00.000');
    const page = await orderPage(app, first!);
    expect(page).toMatchObject({ state: 'cancelled', refundedFen: page.totalFen, lines: [{ note: '红菜薹没收到（农户没在家），你的 2 把给不了，退 9.00 元' }] });
  });

  test('weights are cut in whole 两 and a useful portion, about of what goes back', async () => {
    const garden = await buildGarden(afternoon, { cropName: '萝卜菜', priceFen: 300, unit: JIN, remaining: 10_000 });
    for (let each = 0; each < 2; each += 1) await orderAndPay(afternoon, { [garden.listingId]: 500 }, afternoon.market.pickupPointId, 'none');
    await lock();
    await answer(declare(garden, 720));
    expect((await board()).shortages[0]!.lines.map(({ allotted, sentence }) => [allotted, sentence])).toEqual([
      [350, '萝卜菜今天少摘了 0.56 斤，你的 1 斤改成 0.7 斤，约退 0.90 元'],
      [350, '萝卜菜今天少摘了 0.56 斤，你的 1 斤改成 0.7 斤，约退 0.90 元'],
    ]);
  });

  test('declared, confirmed and skipped at once, each thing happens once', async () => {
    const garden = await buildGarden(afternoon, crop);
    const orders = await threeOrders(garden);
    const declared = await Promise.all([declare(garden, 3), declare(garden, 3), declare(garden, 4)]);
    expect(declared.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const [draft] = (await board()).shortages;
    const confirmations = await Promise.all([1, 2, 3].map(() => operator().call(shortageRoutes.confirm, named(draft!))));
    expect(confirmations.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const run = await startRun();
    const skip = () => as(app, afternoon.driver).call(fulfilmentRoutes.skipStop, { stopId: stopOf(run, 'collect').stopId, reason: 'nothing_cut' });
    const ended = await Promise.all([skip(), skip(), declare(garden, 1)]);
    expect(ended.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    await passTo(app, '14:50:00.000');
    for (const order of orders) {
      const page = await orderPage(app, order);
      expect(page).toMatchObject({ state: 'cancelled', refundedFen: page.totalFen });
    }
  });

  test('nothing is declared before the lines lock, nor cancelled by the resident after', async () => {
    const garden = await buildGarden(afternoon, crop);
    const order = await orderAndPay(afternoon, { [garden.listingId]: 2 });
    expect(await answer(as(app, garden.farmer).call(fulfilmentRoutes.harvestTask, { householdId: garden.householdId }))).toMatchObject({ task: null });
    await passTo(app, '14:00:00.000');
    const cancel = () => as(app, order.resident).call(orderingRoutes.cancelOrder, { orderId: order.orderId });
    expect(await refusal(cancel())).toBe('ORDER_NOT_CANCELLABLE');
    await passTo(app, '14:06:00.000');
    await answer(declare(garden, 0));
    const [draft] = (await board()).shortages;
    const [confirmed, cancelled] = await Promise.all([operator().call(shortageRoutes.confirm, named(draft!)), cancel()]);
    expect([confirmed.status, cancelled.status]).toEqual([200, 409]);
    await passTo(app, '14:10:00.000');
    const page = await orderPage(app, order);
    expect(page).toMatchObject({ state: 'cancelled', refundedFen: page.totalFen });
  });

  test('another operator sees and decides nothing', async () => {
    const garden = await buildGarden(afternoon, crop);
    await threeOrders(garden);
    await answer(declare(garden, 3));
    const [draft] = (await board()).shortages;
    const stranger = await buildAfternoon(app);
    const other = as(app, stranger.operator);
    expect(await refusal(other.call(shortageRoutes.confirm, named(draft!)))).toBe('NOT_FOUND');
    expect(await refusal(other.call(shortageRoutes.confirm, { ...named(draft!), operatorId: stranger.market.operatorId }))).toBe('NOT_FOUND');
    expect(await answer(other.call(shortageRoutes.shortages, { operatorId: stranger.market.operatorId }))).toMatchObject({ shortages: [] });
  });
});
