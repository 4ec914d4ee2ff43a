import { Orders, PickupCodes, quantitiesOf } from '../../../src/modules/ordering/public';
import { Ledger } from '../../../src/modules/settlement/public';
import { JobRunner } from '../../../src/platform';
import { engines } from '../../databases';
import { HEAD, MARKET_DATE, type Market, buildListing, buildMarket, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

describe.each(engines)('final weights, codes and hand-over on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  let resident: Resident;
  let orders: Orders;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
    orders = app.get(Orders);
  });
  beforeEach(async () => {
    market = await buildMarket(app);
    resident = await Resident.of(app);
  });
  afterAll(() => app.close());

  const KEEPER = '01a20000-0000-7000-8000-00000000000b';
  const go = async (time: string): Promise<void> => {
    await passTo(app, time);
    await resident.comeBack();
  };
  const lines = () => orders.lockedLines(app.database, market.cycleId);
  const pack = (readings: { lineId: string; packed: number }[]) => app.run((tx) => orders.packLines(tx, readings));
  const shorten = (lineIds: string[]) => app.run((tx) => orders.shortenLines(tx, lineIds, 'not_cut'));
  const handOver = (orderId: string, keeperAccountId = KEEPER) => app.run((tx) => orders.handOver(tx, { orderId, pointId: market.pickupPointId, keeperAccountId }));
  const check = (proof: string) => app.get(PickupCodes).check({ pickupPointId: market.pickupPointId, businessDate: MARKET_DATE, proof });
  const balance = (account: 'order_prepaid' | 'sales' | 'refund_payable', party: string) => app.get(Ledger).balanceOf(app.database, account, party);

  /** 花菜 1 颗 约 1.6 斤 at 3.50 a 斤, and 2 把 of 红菜薹, bought and locked. */
  async function lockedOrder() {
    const [cauliflower, greens] = [await buildListing(app, market, { unit: HEAD, priceFen: 350, cropName: '花菜' }), await buildListing(app, market, { cropName: '红菜薹' })];
    const paid = await resident.buy({ pickupPointId: market.pickupPointId, lines: [{ listingId: cauliflower, quantity: 1 }, { listingId: greens, quantity: 2 }] });
    await go('14:05:00.000');
    const [heavy, counted] = await lines();
    return { paid, heavy: heavy!.lineId, counted: counted!.lineId };
  }

  test('a lighter bag is billed at the reading and the difference goes back, to the fen', async () => {
    const { paid, heavy, counted } = await lockedOrder();
    expect(paid).toMatchObject({ cropsFen: 1460, totalFen: 1460 + 150 + 60 + 22 });
    await pack([{ lineId: counted, packed: 2 }]);
    expect(await resident.order(paid.orderId)).toMatchObject({ state: 'locked', billedFen: null, refunds: [] });
    await pack([{ lineId: heavy, packed: 710 }]);
    await app.get(JobRunner).runDue();
    const page = await resident.order(paid.orderId);
    expect(page.lines.map((line) => [line.packed, line.billed, line.billedFen, line.state])).toEqual([[710, 710, 497, 'packed'], [2, 2, 900, 'packed']]);
    expect(page.lines.map(({ billed }) => billed)).toEqual(page.lines.map((line) => quantitiesOf({ ...line, allotted: null }).billed));
    expect(page).toMatchObject({ state: 'packed', paymentState: 'partly_refunded', billedFen: 497 + 900 + 150 + 60 + 21, refundedFen: 64 });
    expect(page.billedFen! + page.refundedFen).toBe(page.totalFen);
    expect(page.timeline.map(({ title }) => title)).toEqual(['¥0.64 已原路退回', '门口过秤，重量定了', '截单，两个菜园下地采摘', '已付 ¥16.92']);
    expect([await balance('order_prepaid', paid.orderId), await balance('refund_payable', paid.orderId)]).toEqual([0, 0]);
  });

  test('a heavier bag is a gift', async () => {
    const { paid, heavy, counted } = await lockedOrder();
    await pack([{ lineId: heavy, packed: 900 }, { lineId: counted, packed: 2 }]);
    const page = await resident.order(paid.orderId);
    expect(page).toMatchObject({ state: 'packed', billedFen: paid.totalFen, refunds: [] });
    expect(page.lines[0]).toMatchObject({ packed: 900, billed: 800, billedFen: 560 });
  });

  test('a bag is weighed once; an unknown bag is not found', async () => {
    const { heavy, counted } = await lockedOrder();
    await pack([{ lineId: heavy, packed: 710 }]);
    expect(await orders.openLines(app.database, [heavy, counted, 'unknown'])).toEqual([counted]);
    await expect(pack([{ lineId: heavy, packed: 700 }])).rejects.toMatchObject({ code: 'STATE_CHANGED' });
    await expect(pack([{ lineId: 'unknown', packed: 700 }])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await lines())[0]).toMatchObject({ packed: 710 });
  });

  test('a short line is refunded, the rest is billed; fees fall with it, never up', async () => {
    const { paid, heavy, counted } = await lockedOrder();
    await pack([{ lineId: heavy, packed: 800 }]);
    await shorten([counted]);
    await app.get(JobRunner).runDue();
    const page = await resident.order(paid.orderId);
    expect(page).toMatchObject({ state: 'packed', billedFen: 560 + 150 + 60 + 8, refundedFen: 900 + 14 });
    expect(page.lines[1]).toMatchObject({ state: 'short', packed: 0, billed: 0, billedFen: 0 });
  });

  test('an order of which nothing comes is cancelled and goes back whole', async () => {
    const { paid, heavy, counted } = await lockedOrder();
    await shorten([heavy]);
    await pack([{ lineId: counted, packed: 0 }]);
    await app.get(JobRunner).runDue();
    expect(await resident.order(paid.orderId)).toMatchObject({ state: 'cancelled', paymentState: 'refunded', billedFen: 0, refundedFen: paid.totalFen, ticket: null });
    expect([await balance('order_prepaid', paid.orderId), await balance('refund_payable', paid.orderId)]).toEqual([0, 0]);
  });

  test('bags missing at the gate go back after the bill, one by one and all', async () => {
    const { paid, heavy, counted } = await lockedOrder();
    await pack([{ lineId: heavy, packed: 710 }, { lineId: counted, packed: 2 }]);
    expect(await app.run((tx) => orders.dispatch(tx, [paid.orderId]))).toEqual([paid.orderId]);
    await shorten([counted]);
    await app.get(JobRunner).runDue();
    expect(await resident.order(paid.orderId)).toMatchObject({ state: 'dispatched', billedFen: 497 + 150 + 60 + 7, refundedFen: paid.totalFen - 714 });
    await shorten([heavy, counted]);
    await app.get(JobRunner).runDue();
    expect(await resident.order(paid.orderId)).toMatchObject({ state: 'cancelled', billedFen: 0, refundedFen: paid.totalFen, paymentState: 'refunded' });
    expect([await balance('order_prepaid', paid.orderId), await balance('refund_payable', paid.orderId)]).toEqual([0, 0]);
    const trial = await app.get(Ledger).trialBalance(app.database, market.pairingId);
    const sales = trial.find(({ account }) => account === 'sales')!;
    expect(sales.debitFen).toBe(sales.creditFen);
    await shorten([heavy]);
    expect((await resident.order(paid.orderId)).refunds).toHaveLength(3);
  });

  test('hand-over waits for weights and arrival, happens once, and is the same for the same keeper', async () => {
    const { paid, heavy, counted } = await lockedOrder();
    const { orderId } = paid;
    await expect(handOver(orderId)).rejects.toMatchObject({ code: 'WEIGHT_MISSING' });
    await pack([{ lineId: heavy, packed: 710 }, { lineId: counted, packed: 2 }]);
    await expect(handOver(orderId)).rejects.toMatchObject({ code: 'BAGS_NOT_RECEIVED' });
    await app.run((tx) => orders.dispatch(tx, [orderId]));
    expect(await app.run((tx) => orders.dispatch(tx, [orderId]))).toEqual([]);
    await app.run((tx) => orders.arrive(tx, [orderId]));
    await go('17:10:00.000');
    await expect(app.run((tx) => orders.handOver(tx, { orderId, pointId: 'another-point', keeperAccountId: KEEPER }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => handOver(orderId, `keeper-${index}`)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    await handOver(orderId, `keeper-${winner}`);
    await expect(handOver(orderId)).rejects.toMatchObject({ code: 'PICKUP_CODE_USED', details: { at: '2026-11-23T09:10:00.000Z' } });
    const page = await resident.order(orderId);
    expect(page).toMatchObject({ state: 'picked_up', timeline: expect.arrayContaining([expect.objectContaining({ kind: 'picked_up' })]) });
    expect(page.lines.map(({ state }) => state)).toEqual(['handed_over', 'handed_over']);
    await expect(check(page.ticket!.code)).rejects.toMatchObject({ code: 'PICKUP_CODE_USED', details: { orderId } });
    expect(await orders.pickupFigures(app.database, market.pairingId, MARKET_DATE)).toMatchObject({ points: [{ bags: 1, received: 1, handedOver: 1 }] });
  });

  test('the right code, the signed QR, and nothing else, finds the order', async () => {
    const { paid } = await lockedOrder();
    const { code, qr } = paid.ticket!;
    expect(await check(code)).toEqual({ orderId: paid.orderId });
    expect(await check(`${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ orderId: paid.orderId });
    expect(await check(qr)).toEqual({ orderId: paid.orderId });
    const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].filter((letter) => letter !== qr.at(-1));
    for (const forged of [...others.map((letter) => `${qr.slice(0, -1)}${letter}`), `CS1.${paid.orderId}.`, 'CS1..', qr.replace(paid.orderId, market.cycleId), `${qr}.x`]) {
      await expect(check(forged)).rejects.toMatchObject({ code: 'PICKUP_CODE_UNKNOWN' });
    }
    await expect(app.get(PickupCodes).check({ pickupPointId: 'another-point', businessDate: MARKET_DATE, proof: qr })).rejects.toMatchObject({ code: 'PICKUP_CODE_UNKNOWN' });
  });

  test('wrong codes are counted by the server: five pause the point, twenty end codes for the day, the QR still works', async () => {
    const { paid } = await lockedOrder();
    const { code, qr } = paid.ticket!;
    const wrong = code === '000000' ? '000001' : '000000';
    await go('17:00:00.000');
    const burst = await Promise.allSettled(Array.from({ length: 8 }, () => check(wrong)));
    const codes = burst.map((outcome) => (outcome as PromiseRejectedResult).reason.code).sort();
    expect(codes).toEqual([...Array(3).fill('PICKUP_CODE_LOCKED'), ...Array(5).fill('PICKUP_CODE_UNKNOWN')]);
    await expect(check(code)).rejects.toMatchObject({ code: 'PICKUP_CODE_LOCKED', details: { until: '2026-11-23T09:15:00.000Z' } });
    expect(await check(qr)).toEqual({ orderId: paid.orderId });
    for (const time of ['17:15', '17:30', '17:45']) {
      await go(`${time}:00.000`);
      for (let tried = 0; tried < 5; tried += 1) await expect(check(wrong)).rejects.toMatchObject({ code: 'PICKUP_CODE_UNKNOWN' });
    }
    await go('18:30:00.000');
    await expect(check(code)).rejects.toMatchObject({ code: 'PICKUP_CODE_LOCKED', details: { until: null } });
  });

  test('stock stays sold whatever the scale says', async () => {
    const listing = await buildListing(app, market, { remaining: 5 });
    await resident.buy({ pickupPointId: market.pickupPointId, lines: [{ listingId: listing, quantity: 3 }] });
    await go('14:05:00.000');
    await shorten([(await lines())[0]!.lineId]);
    expect(await stockOf(app, listing)).toMatchObject({ offered: 5, reserved: 0, sold: 3 });
  });
});
