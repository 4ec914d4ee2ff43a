import { fen, fulfilmentRoutes, type PostReceiptRequest } from '@cunshe/shared';
import { engines } from '../databases';
import { type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, orderAndPay, orderPage, refusal, setOut, startVillage, stopOf } from '../factories/afternoon';
import { buildAccount } from '../factories/account';
import { HEAD, passTo } from '../factories/market';
import type { TestApp } from '../test-app';

describe.each(engines)('the driver collects and pays, on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  const door = (stopId: string, bags: PostReceiptRequest['bags'], more: Partial<PostReceiptRequest> = {}): PostReceiptRequest => ({
    stopId, bags, method: 'cash', cratesIn: 1, cratesOut: 1, farmerConfirmed: true, ...more,
  });

  it('from the lock to the counted float, and the books agree', async () => {
    const afternoon = await buildAfternoon(app, { fees: [{ type: 'transport', base: { kind: 'per_order', fen: fen(150) }, payer: 'resident', payee: 'van' }] });
    const { operator, market } = afternoon;
    const driver = as(app, afternoon.driver);

    // before the lock there is no run, but its hour is known
    expect(await answer(driver.call(fulfilmentRoutes.run, {}))).toMatchObject({ run: null, expectedAt: '2026-11-23T06:05:00.000Z' });

    const tai = await buildGarden(afternoon, { cropName: '红菜薹', priceFen: 450 });
    const hua = await buildGarden(afternoon, { cropName: '花菜', priceFen: 350, unit: HEAD });
    const first = await orderAndPay(afternoon, { [tai.listingId]: 2, [hua.listingId]: 1 });
    const second = await orderAndPay(afternoon, { [tai.listingId]: 3 });
    const run = await setOut(afternoon);

    // the whole run in one answer
    expect(run.stops.map(({ kind }) => kind)).toEqual(['collect', 'collect', 'station', 'drop']);
    expect(run.float).toEqual({ openedFen: 200_000, paidCashFen: 0, leftFen: 200_000, state: 'open' });
    const atTai = stopOf(run, 'collect', `${tai.plaqueNumber} 号园`);
    const atHua = stopOf(run, 'collect', `${hua.plaqueNumber} 号园`);
    expect(atTai.crops).toEqual([expect.objectContaining({ cropName: '红菜薹', ordered: 5, bags: [
      expect.objectContaining({ bagLabel: first.page.bagLabel, ordered: 2 }), expect.objectContaining({ bagLabel: second.page.bagLabel, ordered: 3 }),
    ] })]);

    // not before arriving
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, door(atTai.stopId, bagsAsOrdered(atTai))))).toBe('STOP_NOT_ARRIVED');
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: atTai.stopId }));
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, door(atTai.stopId, bagsAsOrdered(atTai).slice(1))))).toBe('BAGS_INCOMPLETE');
    const counted = await answer(driver.call(fulfilmentRoutes.postReceipt, door(atTai.stopId, bagsAsOrdered(atTai))));
    expect(stopOf(counted.run!, 'collect', tai.plaqueNumber)).toMatchObject({ state: 'done', receipt: { totalFen: 2_250, method: 'cash', state: 'paid' } });
    expect(counted.run!.float).toMatchObject({ paidCashFen: 2_250, leftFen: 197_750 });

    // 花菜 约 1.6 斤 at 3.5 weighs 1.42 斤: asked again, then settled by the reading
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: atHua.stopId }));
    const light = [{ lineId: atHua.crops[0]!.bags[0]!.lineId, reading: 730, tareGrams: 20 }];
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, door(atHua.stopId, light)))).toBe('WEIGHT_UNLIKELY');
    const weighed = await answer(driver.call(fulfilmentRoutes.postReceipt, door(atHua.stopId, light, { weightsChecked: true })));
    expect(stopOf(weighed.run!, 'collect', hua.plaqueNumber).receipt).toMatchObject({ totalFen: 500 });

    // one weighing served both books: 0.63 back for the crop, and nothing else
    await passTo(app, '15:00:00.000');
    const bill = await orderPage(app, first);
    expect(bill.lines.find(({ cropName }) => cropName === '花菜')).toMatchObject({ estimateFen: 560, billedFen: 497, packed: 710, billed: 710 });
    expect(bill.totalFen - bill.billedFen!).toBe(63);
    expect(bill.refunds.map(({ fen }) => fen)).toEqual([63]);
    expect(await orderPage(app, second)).toMatchObject({ state: 'packed', refunds: [] });

    // to the station and on
    const station = stopOf(weighed.run!, 'station');
    const gate = stopOf(weighed.run!, 'drop');
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: station.stopId }));
    await answer(driver.call(fulfilmentRoutes.drop, { stopId: station.stopId, cratesOut: 0 }));
    expect(await orderPage(app, first)).toMatchObject({ state: 'dispatched', van: { text: expect.any(String) } });
    expect(gate.dropBags).toEqual(expect.arrayContaining([`${first.page.bagLabel} ×2`, second.page.bagLabel]));
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: gate.stopId }));
    await answer(driver.call(fulfilmentRoutes.drop, { stopId: gate.stopId, cratesOut: 2 }));

    // the float: what was opened is what was paid and what is left
    expect(await refusal(driver.call(fulfilmentRoutes.finishRun, { routeId: run.routeId, countedFen: 197_249 }))).toBe('FLOAT_UNBALANCED');
    const end = await answer(driver.call(fulfilmentRoutes.finishRun, { routeId: run.routeId, countedFen: 197_250 }));
    expect(end.run).toMatchObject({ state: 'reconciled', float: { openedFen: 200_000, paidCashFen: 2_750, leftFen: 197_250, state: 'balanced' } });

    const day = await answer(as(app, operator).call(fulfilmentRoutes.operatorDay, { operatorId: market.operatorId }));
    expect(day).toMatchObject({ cycleState: 'at_points', households: { tasks: 2, receipts: 2, receiptsFen: 2_750 }, vans: [{ stopsDone: 4, stops: 4, floatPaidFen: 2_750 }] });
    expectBalanced(day.trialBalance);
    expect(day.trialBalance.find(({ account }) => account === 'rounding')).toMatchObject({ debitFen: 3, creditFen: 0 });
    expect(day.trialBalance.find(({ account }) => account === 'household_payable')).toMatchObject({ debitFen: 2_750, creditFen: 2_750 });
    expect(day.trialBalance.find(({ account }) => account === 'float_cash')).toMatchObject({ debitFen: 200_000, creditFen: 200_000 });

    // the farmer sees what she was paid
    const money = await answer(as(app, hua.farmer).call(fulfilmentRoutes.householdMoney, { householdId: hua.householdId }));
    expect(money).toMatchObject({ todayFen: 500, monthFen: 500, receipts: [{ state: 'paid', lines: [{ cropName: '花菜', amountText: '1.42 斤', fen: 497 }] }] });
  });

  it('posts a receipt once, however often and under whatever key it is sent', async () => {
    const afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon);
    await orderAndPay(afternoon, { [garden.listingId]: 2 });
    const run = await setOut(afternoon);
    const driver = as(app, afternoon.driver);
    const stop = stopOf(run, 'collect');
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    const wish = door(stop.stopId, bagsAsOrdered(stop));
    const sameKey = await Promise.all(Array.from({ length: 5 }, () => driver.call(fulfilmentRoutes.postReceipt, wish, { key: `receipt-${stop.stopId}` })));
    const newKeys = await Promise.all(Array.from({ length: 5 }, () => driver.call(fulfilmentRoutes.postReceipt, wish)));
    expect([...sameKey, ...newKeys].filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(6);
    const page = await answer(driver.call(fulfilmentRoutes.run, {}));
    expect(page.run!.float).toMatchObject({ paidCashFen: 900, leftFen: 199_100 });
    expect(await count(app, 'collection_receipt WHERE stop_id = ?', stop.stopId)).toBe(1);
    expect(await count(app, 'bag_reading WHERE line_id = ?', stop.crops[0]!.bags[0]!.lineId)).toBe(1);

    // another receipt for the same door is refused: a paid one never changes
    const other = door(stop.stopId, [{ ...wish.bags[0]!, reading: 1 }]);
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, other))).toBe('RECEIPT_FINAL');
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...wish, method: 'owed', owedReason: '零钱不够' }))).toBe('RECEIPT_FINAL');
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, other, { key: `receipt-${stop.stopId}` }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('gives a heavier bag away and never bills it up', async () => {
    const afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon, { unit: HEAD, priceFen: 350 });
    const order = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    const run = await setOut(afternoon);
    const driver = as(app, afternoon.driver);
    const stop = stopOf(run, 'collect');
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    const bags = [{ lineId: stop.crops[0]!.bags[0]!.lineId, reading: 900, tareGrams: 20 }];
    const page = await answer(driver.call(fulfilmentRoutes.postReceipt, door(stop.stopId, bags)));
    expect(stopOf(page.run!, 'collect').receipt).toMatchObject({ totalFen: 620 });
    expect(await orderPage(app, order)).toMatchObject({ billedFen: order.page.totalFen, refunds: [], lines: [{ packed: 880, billed: 800, billedFen: 560 }] });
  });

  it('asks the driver for the farmer’s word, a reason, and never the cash it has not', async () => {
    const afternoon = await buildAfternoon(app, { van: { floatFen: 800 } });
    const garden = await buildGarden(afternoon);
    await orderAndPay(afternoon, { [garden.listingId]: 2 });
    const run = await setOut(afternoon);
    const driver = as(app, afternoon.driver);
    const stop = stopOf(run, 'collect');
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    const wish = door(stop.stopId, bagsAsOrdered(stop));
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...wish, farmerConfirmed: false }))).toBe('FARMER_NOT_CONFIRMED');
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...wish, method: 'owed' }))).toBe('INVALID_INPUT');
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, wish))).toBe('FLOAT_SHORT');
    expect(await count(app, 'collection_receipt WHERE stop_id = ?', stop.stopId)).toBe(0);
    const page = await answer(driver.call(fulfilmentRoutes.postReceipt, { ...wish, method: 'owed', owedReason: '备用金不够' }));
    expect(stopOf(page.run!, 'collect').receipt).toMatchObject({ method: 'owed', state: 'owed' });
    expect(page.run!.float).toMatchObject({ paidCashFen: 0 });
  });

  it('refunds what a skipped door should have given', async () => {
    const afternoon = await buildAfternoon(app);
    const [here, away] = [await buildGarden(afternoon), await buildGarden(afternoon)];
    const order = await orderAndPay(afternoon, { [here.listingId]: 1, [away.listingId]: 1 });
    const lost = await orderAndPay(afternoon, { [away.listingId]: 2 });
    const run = await setOut(afternoon);
    const driver = as(app, afternoon.driver);
    const stop = stopOf(run, 'collect', `${away.plaqueNumber} 号园`);
    const skipped = await answer(driver.call(fulfilmentRoutes.skipStop, { stopId: stop.stopId, reason: 'nobody_home' }));
    expect(stopOf(skipped.run!, 'collect', away.plaqueNumber)).toMatchObject({ state: 'skipped', skipReason: 'nobody_home' });
    expect(await refusal(driver.call(fulfilmentRoutes.drop, { stopId: stopOf(run, 'station').stopId, cratesOut: 0 }))).toBe('STOP_NOT_ARRIVED');
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: stopOf(run, 'station').stopId }));
    expect(await refusal(driver.call(fulfilmentRoutes.drop, { stopId: stopOf(run, 'station').stopId, cratesOut: 0 }))).toBe('STOPS_OPEN');
    await passTo(app, '15:00:00.000');
    expect(await orderPage(app, lost)).toMatchObject({ state: 'cancelled', refunds: [{ fen: lost.page.totalFen }] });
    expect(await orderPage(app, order)).toMatchObject({ state: 'locked' });
    expect(await answer(as(app, away.farmer).call(fulfilmentRoutes.harvestTask, { householdId: away.householdId }))).toMatchObject({ task: { state: 'weighed', crops: [] } });
  });

  it('shows the farmer what to cut, bag by bag', async () => {
    const afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon, { cropName: '红菜薹' });
    const farmer = as(app, garden.farmer);
    const { householdId } = garden;
    await orderAndPay(afternoon, { [garden.listingId]: 2 });
    expect(await answer(farmer.call(fulfilmentRoutes.harvestTask, { householdId }))).toMatchObject({ task: null });
    expect(await answer(farmer.call(fulfilmentRoutes.farmerHome, { householdId }))).toMatchObject({
      harvest: { ready: false, cropCount: 1, buyerCount: 1, amount: { value: '2', unit: '把' } }, money: { fen: 900, paid: false },
    });
    await setOut(afternoon);
    const { task } = await answer(farmer.call(fulfilmentRoutes.harvestTask, { householdId }));
    expect(task).toMatchObject({ state: 'issued', crops: [{ cropName: '红菜薹', ordered: 2, bags: [{ bagLabel: 'A-01', ordered: 2 }] }], vanAt: '2026-11-23T06:30:00.000Z' });
    const { taskId } = task!;
    expect((await answer(farmer.call(fulfilmentRoutes.acknowledgeHarvest, { taskId }))).task).toMatchObject({ state: 'acknowledged' });
    expect((await answer(farmer.call(fulfilmentRoutes.finishHarvest, { taskId }))).task).toMatchObject({ state: 'cut' });
    expect((await answer(farmer.call(fulfilmentRoutes.acknowledgeHarvest, { taskId }))).task).toMatchObject({ state: 'cut' });
    expect(await answer(farmer.call(fulfilmentRoutes.farmerHome, { householdId }))).toMatchObject({ harvest: { ready: true, buyerCount: 1, acknowledged: true } });
  });

  it('keeps drivers, farmers and operators to what is theirs', async () => {
    const afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon);
    await orderAndPay(afternoon, { [garden.listingId]: 1 });
    const run = await setOut(afternoon);
    const { stopId } = stopOf(run, 'collect');
    const other = await buildAccount(app, { persona: 'driver', scopeType: 'operator', scopeId: afternoon.market.operatorId });
    const neighbour = (await buildGarden(afternoon)).farmer;
    const resident = await buildAccount(app, {});
    const bags = [{ lineId: 'x', reading: 1, tareGrams: 0 }];
    const foreign = [
      as(app, other).call(fulfilmentRoutes.startRun, { routeId: run.routeId }),
      as(app, other).call(fulfilmentRoutes.arrive, { stopId }),
      as(app, other).call(fulfilmentRoutes.postReceipt, door(stopId, bags)),
      as(app, other).call(fulfilmentRoutes.postReceipt, door(stopId, bags, { method: 'transfer' })),
      as(app, other).call(fulfilmentRoutes.skipStop, { stopId, reason: 'refused' }),
      as(app, other).call(fulfilmentRoutes.finishRun, { routeId: run.routeId, countedFen: 0 }),
      as(app, other).call(fulfilmentRoutes.arrive, { stopId: 'nothing' }),
      as(app, neighbour).call(fulfilmentRoutes.farmerHome, { householdId: garden.householdId }),
      as(app, neighbour).call(fulfilmentRoutes.harvestTask, { householdId: garden.householdId }),
      as(app, neighbour).call(fulfilmentRoutes.householdMoney, { householdId: garden.householdId }),
      as(app, afternoon.operator).call(fulfilmentRoutes.operatorDay, { operatorId: 'another' }),
    ];
    expect(await Promise.all(foreign.map(refusal))).toEqual(foreign.map(() => 'NOT_FOUND'));
    expect(await refusal(as(app, resident).call(fulfilmentRoutes.run, {}))).toBe('NOT_ALLOWED');
    expect(await answer(as(app, other).call(fulfilmentRoutes.run, {}))).toMatchObject({ run: null });
    expect((await orderPages(afternoon)).every((state) => state === 'locked')).toBe(true);
  });
});

async function orderPages({ app, market }: Afternoon): Promise<string[]> {
  const rows = await app.database.query<{ state: string }>('SELECT state FROM resident_order WHERE pairing_id = ?', [market.pairingId]);
  return rows.map(({ state }) => state);
}

async function count(app: TestApp, from: string, id: string): Promise<number> {
  const [row] = await app.database.query<{ found: number }>(`SELECT COUNT(*) AS found FROM ${from}`, [id]);
  return Number(row!.found);
}

function expectBalanced(lines: readonly { readonly debitFen: number; readonly creditFen: number }[]): void {
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.reduce((sum, { debitFen }) => sum + debitFen, 0)).toBe(lines.reduce((sum, { creditFen }) => sum + creditFen, 0));
}
