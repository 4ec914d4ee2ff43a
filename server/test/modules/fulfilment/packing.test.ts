import { fulfilmentRoutes, type PackAt, type PackingPage, packingPlaceRoutes, type RunPage, shortageRoutes, type StopView, type WeighedBag } from '@cunshe/shared';
import { JobRunner } from '../../../src/platform';
import { engines } from '../../databases';
import { type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, dropEverything, orderAndPay, orderPage, type PaidOrder, refusal, setOut, startVillage, stopOf } from '../../factories/afternoon';
import { violations } from '../../factories/gate';
import { HEAD, JIN, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

/** Two whole afternoons on a busy machine. */
const LONG = 120_000;
type Run = NonNullable<RunPage['run']>;

describe.each(engines)('packing away from the door, on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  /** Each crop as a whole, exactly as ordered. */
  const cropsOf = (stop: StopView) => stop.crops.map((crop) => (crop.unitKind === 'count' ? { listingId: crop.listingId, reading: crop.ordered, tareGrams: 0 } : { listingId: crop.listingId, reading: crop.ordered * crop.gramsPerUnit + 500, tareGrams: 500 }));

  const setPackAt = ({ operator, market: { operatorId } }: Afternoon, packAt: PackAt) => as(app, operator).call(packingPlaceRoutes.setPackAt, { operatorId, packAt });
  const placeOf = ({ operator, market: { operatorId } }: Afternoon) => answer(as(app, operator).call(packingPlaceRoutes.packingPlace, { operatorId }));

  it('the operator sets where until the orders lock, each change in the trail', async () => {
    const afternoon = await buildAfternoon(app);
    expect(await placeOf(afternoon)).toMatchObject({ packAt: 'door', changeable: true });
    expect(await refusal(setPackAt(afternoon, 'kitchen' as never))).toBe('INVALID_INPUT');
    expect(await refusal(as(app, afternoon.keepers[0]!).call(packingPlaceRoutes.setPackAt, { operatorId: afternoon.market.operatorId, packAt: 'gate' }))).toBe('NOT_ALLOWED');
    for (const packAt of ['gate', 'gate', 'station'] as const) expect(await answer(setPackAt(afternoon, packAt))).toMatchObject({ packAt, changeable: true });
    await passTo(app, '14:00:00.000');
    await answer(setPackAt(afternoon, 'door'));
    await passTo(app, '14:06:00.000');
    expect(await refusal(setPackAt(afternoon, 'gate'))).toBe('PACKING_UNDER_WAY');
    expect(await placeOf(afternoon)).toMatchObject({ packAt: 'door', changeable: false });
    const trail = await app.database.query<{ action: string }>(`SELECT action FROM audit_event WHERE action = 'pairing.pack-at' AND subject_id = ?`, [afternoon.market.pairingId]);
    expect(trail).toHaveLength(3);
  });

  async function collected(packAt: 'station' | 'gate'): Promise<{ afternoon: Afternoon; orders: PaidOrder[]; run: Run }> {
    const afternoon = await buildAfternoon(app);
    await answer(setPackAt(afternoon, packAt));
    const greens = await buildGarden(afternoon, { cropName: '红菜薹' });
    const heads = await buildGarden(afternoon, { cropName: '花菜', unit: HEAD, priceFen: 350 });
    const orders = [await orderAndPay(afternoon, { [greens.listingId]: 2, [heads.listingId]: 1 }), await orderAndPay(afternoon, { [greens.listingId]: 1, [heads.listingId]: 1 })];
    const run = await setOut(afternoon);
    const driver = as(app, afternoon.driver);
    if (packAt === 'station') {
      const { lineId } = (await orderPage(app, orders[0]!)).lines[0]!;
      expect(await refusal(driver.call(fulfilmentRoutes.packAtStation, { routeId: run.routeId, bags: [{ lineId, reading: 2, tareGrams: 0 }] }))).toBe('CROP_NOT_RECEIVED');
    }
    for (const stop of run.stops.filter(({ kind }) => kind === 'collect')) {
      await answer(driver.call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
      const receipt = { stopId: stop.stopId, bags: [] as WeighedBag[], method: 'cash' as const, cratesIn: 1, cratesOut: 1, farmerConfirmed: true };
      expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, bags: bagsAsOrdered(stop) }))).toBe('BAGS_INCOMPLETE');
      const posted = await answer(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, crops: cropsOf(stop) }));
      expect(await answer(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, crops: cropsOf(stop) }))).toMatchObject({ run: { stops: posted.run!.stops } });
      expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, crops: cropsOf(stop).map((crop) => ({ ...crop, reading: crop.reading - 1 })) }))).toBe('RECEIPT_FINAL');
    }
    return { afternoon, orders, run };
  }

  const bags = (page: PackingPage, label: string, readings: Record<string, number>): WeighedBag[] =>
    page.orders.find(({ bagLabel }) => bagLabel === label)!.lines.map(({ lineId, cropName, unitKind }) => ({ lineId, reading: readings[cropName]!, tareGrams: unitKind === 'count' ? 0 : 20 }));

  it('at the station: the door weighs each crop, the bags are weighed there and sum to what was received', async () => {
    const { afternoon, orders: [first, second], run } = await collected('station');
    const driver = as(app, afternoon.driver);
    const { routeId } = run;
    const page = await answer(driver.call(fulfilmentRoutes.stationPacking, { routeId }));
    expect(page).toMatchObject({ place: 'station', crops: expect.arrayContaining([expect.objectContaining({ cropName: '花菜', receivedText: '3.2 斤', packedText: '0 斤', bagsToPack: 2, tolerance: 40 })]) });
    expect((await orderPage(app, first!)).state).toBe('locked');
    const pack = (given: WeighedBag[], wish: { weightsChecked?: boolean; leftReason?: string } = {}) => driver.call(fulfilmentRoutes.packAtStation, { routeId, bags: given, ...wish });
    const [a, b] = [first!.page.bagLabel!, second!.page.bagLabel!];
    const one = bags(page, a, { 红菜薹: 2, 花菜: 820 });
    expect(await refusal(pack([{ lineId: 'nobody', reading: 1, tareGrams: 0 }]))).toBe('NOT_FOUND');
    expect(await refusal(pack(bags(page, a, { 红菜薹: 3, 花菜: 820 })))).toBe('INVALID_INPUT');
    expect(await refusal(pack(bags(page, a, { 红菜薹: 2, 花菜: 1_400 })))).toBe('WEIGHT_UNLIKELY');
    const packed = await Promise.all(Array.from({ length: 4 }, () => refusal(pack(one))));
    expect(packed.sort()).toEqual(['STATE_CHANGED', 'STATE_CHANGED', 'STATE_CHANGED', 'ok']);
    expect(await orderPage(app, first!)).toMatchObject({ state: 'packed', lines: [{ packed: 2 }, { packed: 800 }] });
    // 1600 g came, 800 are in the first bag: 890 is beyond what can be there, 700 leaves 100 to explain
    expect(await refusal(pack(bags(page, b, { 红菜薹: 1, 花菜: 880 }), { weightsChecked: true }))).toBe('PACKED_BEYOND_RECEIVED');
    // the van does not leave the station while a bag is open: what stayed behind would never come
    const station = stopOf(run, 'station').stopId;
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: station }));
    expect(await refusal(driver.call(fulfilmentRoutes.drop, { stopId: station, cratesOut: 0 }))).toBe('WEIGHT_MISSING');
    const light = bags(page, b, { 红菜薹: 1, 花菜: 720 });
    expect(await refusal(pack(light, { weightsChecked: true }))).toBe('PACKED_LESS_THAN_RECEIVED');
    const done = await answer(pack(light, { weightsChecked: true, leftReason: '外叶掉了' }));
    expect(done.crops.map(({ bagsToPack }) => bagsToPack)).toEqual([0, 0]);
    await app.get(JobRunner).runDue();
    expect(await orderPage(app, second!)).toMatchObject({ state: 'packed', lines: [{ packed: 1 }, { packed: 700 }], paymentState: 'partly_refunded' });
    expect(await violations(app)).toEqual([]);
    await dropEverything(afternoon, run);
    const { pickupPointId } = afternoon.market;
    const keeper = as(app, afternoon.keepers[0]!);
    expect(await refusal(keeper.call(fulfilmentRoutes.packAtGate, { pickupPointId, bags: one }))).toBe('PACKED_ELSEWHERE');
    expect(await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }))).toMatchObject({ countedIn: true, packsHere: false });
    expect(await violations(app)).toEqual([]);
  }, LONG);

  it('a bag heavier than the pairing’s own cap is packed again, however often one has looked', async () => {
    const afternoon = await buildAfternoon(app);
    const { operatorId, pickupPointId } = afternoon.market;
    await answer(as(app, afternoon.operator).call(shortageRoutes.setSettings, { operatorId, strategy: 'proportional', leastUsefulGrams: 250, giftPercent: 0, giftGrams: 10, confirmsAt: '14:45' }));
    await answer(setPackAt(afternoon, 'gate'));
    const garden = await buildGarden(afternoon, { cropName: '白菜', unit: JIN, remaining: 10_000 });
    await orderAndPay(afternoon, { [garden.listingId]: 500 });
    const run = await setOut(afternoon);
    const { stopId } = stopOf(run, 'collect');
    await answer(as(app, afternoon.driver).call(fulfilmentRoutes.arrive, { stopId }));
    await answer(as(app, afternoon.driver).call(fulfilmentRoutes.postReceipt, { stopId, bags: [], crops: [{ listingId: garden.listingId, reading: 1_010, tareGrams: 500 }], method: 'cash', cratesIn: 1, cratesOut: 1, farmerConfirmed: true }));
    await dropEverything(afternoon, run);
    const keeper = as(app, afternoon.keepers[0]!);
    const line = (await answer(keeper.call(fulfilmentRoutes.gatePacking, { pickupPointId }))).orders[0]!.lines[0];
    const pack = (reading: number) => refusal(keeper.call(fulfilmentRoutes.packAtGate, { pickupPointId, weightsChecked: true, bags: [{ lineId: line!.lineId, reading, tareGrams: 20 }] }));
    expect([await pack(531), await pack(530)]).toEqual(['WEIGHT_UNLIKELY', 'ok']);
  }, LONG);

  it('at the gate: a weight missing holds the hand-over back', async () => {
    const { afternoon, orders: [first, second], run } = await collected('gate');
    const { pickupPointId } = afternoon.market;
    const keeper = as(app, afternoon.keepers[0]!);
    expect(await answer(keeper.call(fulfilmentRoutes.gatePacking, { pickupPointId }))).toMatchObject({ place: 'gate', orders: [] });
    await dropEverything(afternoon, run);
    const page = await answer(keeper.call(fulfilmentRoutes.gatePacking, { pickupPointId }));
    expect(page.orders).toHaveLength(2);
    const hand = (orderId: string) => keeper.call(fulfilmentRoutes.handOver, { pickupPointId, orderId, proof: null });
    expect(await refusal(hand(first!.orderId))).toBe('WEIGHT_MISSING');
    await answer(keeper.call(fulfilmentRoutes.packAtGate, { pickupPointId, bags: bags(page, first!.page.bagLabel!, { 红菜薹: 2, 花菜: 820 }) }));
    expect(await orderPage(app, first!)).toMatchObject({ state: 'dispatched' });
    expect(await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }))).toMatchObject({ countedIn: false, packsHere: true });
    expect(await answer(hand(first!.orderId))).toMatchObject({ state: 'handed_over' });
    expect(await refusal(hand(second!.orderId))).toBe('WEIGHT_MISSING');
    await answer(keeper.call(fulfilmentRoutes.packAtGate, { pickupPointId, bags: bags(page, second!.page.bagLabel!, { 红菜薹: 1, 花菜: 800 }) }));
    expect(await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }))).toMatchObject({ countedIn: true });
    expect(await answer(hand(second!.orderId))).toMatchObject({ state: 'handed_over' });
    expect(await violations(app)).toEqual([]);
  }, LONG);
});
