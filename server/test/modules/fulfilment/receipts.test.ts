import { fulfilmentRoutes, type PostReceiptRequest } from '@cunshe/shared';
import { ReceiptRepository } from '../../../src/modules/fulfilment/receipt.repository';
import { SandboxDesk } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, type Garden, orderAndPay, refusal, setOut, startVillage, stopOf } from '../../factories/afternoon';
import { violations } from '../../factories/gate';
import { HEAD, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

describe.each(engines)('receipts on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  /** One garden, one bag of 花菜, the van at the door. */
  async function atTheDoor(): Promise<{ afternoon: Afternoon; garden: Garden; wish: PostReceiptRequest; routeId: string }> {
    const afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon, { unit: HEAD, priceFen: 351 });
    await orderAndPay(afternoon, { [garden.listingId]: 1 });
    const run = await setOut(afternoon);
    const stop = stopOf(run, 'collect');
    await answer(as(app, afternoon.driver).call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    const wish = { stopId: stop.stopId, bags: bagsAsOrdered(stop), method: 'cash' as const, cratesIn: 1, cratesOut: 1, farmerConfirmed: true };
    return { afternoon, garden, wish, routeId: run.routeId };
  }

  it('is paid by transfer only when the provider says so', async () => {
    const { afternoon, garden, wish } = await atTheDoor();
    const farmer = as(app, garden.farmer);
    const money = () => answer(farmer.call(fulfilmentRoutes.householdMoney, { householdId: garden.householdId }));
    const { run } = await answer(as(app, afternoon.driver).call(fulfilmentRoutes.postReceipt, { ...wish, method: 'transfer' }));
    expect(stopOf(run!, 'collect').receipt).toMatchObject({ totalFen: 570, method: 'transfer', state: 'transfer_pending' });
    expect(run!.float.paidCashFen).toBe(0);
    await passTo(app, '14:40:00.000');
    const waiting = await money();
    expect(waiting).toMatchObject({ todayFen: 0, monthFen: 0, todayExpectedFen: 570, receipts: [{ state: 'transfer_pending' }] });
    expect(await violations(app)).toEqual([]);

    await app.get(SandboxDesk).finishTransfer(waiting.receipts[0]!.transferBillNo!, 'SUCCESS');
    await passTo(app, '15:40:00.000');
    expect(await money()).toMatchObject({ todayFen: 570, receipts: [{ state: 'paid', transferBillNo: null }] });
    expect(await violations(app)).toEqual([]);
  });

  it('is owed when the transfer fails', async () => {
    const { afternoon, garden, wish } = await atTheDoor();
    await answer(as(app, afternoon.driver).call(fulfilmentRoutes.postReceipt, { ...wish, method: 'transfer' }));
    await passTo(app, '14:40:00.000');
    const money = () => answer(as(app, garden.farmer).call(fulfilmentRoutes.householdMoney, { householdId: garden.householdId }));
    await app.get(SandboxDesk).finishTransfer((await money()).receipts[0]!.transferBillNo!, 'FAIL');
    await passTo(app, '15:40:00.000');
    expect(await money()).toMatchObject({ todayFen: 0, receipts: [{ state: 'owed' }] });
    expect(await violations(app)).toEqual([]);
  });

  it('never changes once it is paid, and the audit sees who tried', async () => {
    const { afternoon, wish } = await atTheDoor();
    await answer(as(app, afternoon.driver).call(fulfilmentRoutes.postReceipt, wish));
    const [receipt] = await app.database.query<{ id: string }>('SELECT id FROM collection_receipt WHERE stop_id = ?', [wish.stopId]);
    for (const to of ['owed', 'paid'] as const) expect(await app.run((tx) => app.get(ReceiptRepository).settle(tx, receipt!.id, to))).toBe(false);
    const audit = () => violations(app);
    await passTo(app, '15:40:00.000');
    expect(await audit()).toEqual([]);
    const tampering: [string, string][] = [
      [`UPDATE receipt_line SET amount_fen = amount_fen + 10 WHERE receipt_id = ?`, `UPDATE receipt_line SET amount_fen = amount_fen - 10 WHERE receipt_id = ?`],
      [`UPDATE bag_reading SET net = net + 1 WHERE receipt_id = ?`, `UPDATE bag_reading SET net = net - 1 WHERE receipt_id = ?`],
      [`UPDATE collection_receipt SET state = 'owed' WHERE id = ?`, `UPDATE collection_receipt SET state = 'paid' WHERE id = ?`],
      [`UPDATE collection_receipt SET lines_fen = lines_fen + 10, total_fen = total_fen + 10 WHERE id = ?`, `UPDATE collection_receipt SET lines_fen = lines_fen - 10, total_fen = total_fen - 10 WHERE id = ?`],
      [`UPDATE collection_receipt SET method = 'owed' WHERE id = ?`, `UPDATE collection_receipt SET method = 'cash' WHERE id = ?`],
    ];
    for (const [change, undo] of tampering) {
      await app.run((tx) => tx.execute(change, [receipt!.id]));
      expect(await audit()).not.toEqual([]);
      await app.run((tx) => tx.execute(undo, [receipt!.id]));
      expect(await audit()).toEqual([]);
    }
  });

  it('takes no broken number, no stranger’s bag and nothing extra', async () => {
    const { afternoon, wish } = await atTheDoor();
    const driver = as(app, afternoon.driver);
    const [bag] = wish.bags;
    const broken: unknown[] = [
      ...[-1, 1.5, '820', Number.NaN, 1e15, null].map((reading) => ({ ...wish, bags: [{ ...bag!, reading }] })),
      { ...wish, bags: [{ ...bag!, extra: 1 }] },
      { ...wish, method: 'gold' },
      { ...wish, cratesIn: -1 },
      { ...wish, farmerConfirmed: 'yes' },
    ];
    for (const body of broken) expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, body as PostReceiptRequest))).toBe('INVALID_INPUT');
    for (const bags of [[], [bag!, { ...bag!, lineId: 'another' }]]) expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...wish, bags }))).toBe('BAGS_INCOMPLETE');
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...wish, bags: [{ ...bag!, reading: 8_200 }], weightsChecked: true }))).toBe('WEIGHT_UNLIKELY');
    expect(await app.database.query('SELECT id FROM collection_receipt WHERE stop_id = ?', [wish.stopId])).toEqual([]);
  });
});
