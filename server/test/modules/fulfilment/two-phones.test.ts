import { dispatchRoutes, fulfilmentRoutes, type PostReceiptRequest, type RunPage } from '@cunshe/shared';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { addVan, type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, orderAndPay, refusal, setOut, startVillage } from '../../factories/afternoon';
import { violations } from '../../factories/gate';
import type { TestApp } from '../../test-app';

/** A phone whose clock is nine hours slow. */
const SLOW = '2020-01-01T00:00:00.000Z';

describe.each(engines)('a run that is told late, twice, or by two phones, on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  /** Two doors with one bag each, the van on its way. */
  async function onTheWay() {
    const afternoon = await buildAfternoon(app);
    for (const cropName of ['花菜', '葱']) await orderAndPay(afternoon, { [(await buildGarden(afternoon, { cropName })).listingId]: 2 });
    const run = await setOut(afternoon);
    const doors = run.stops.filter(({ kind }) => kind === 'collect');
    return { afternoon, run, doors, phone: phoneOf(afternoon.driver) };
  }

  function phoneOf(driver: Pick<BuiltAccount, 'accountId'>) {
    const caller = as(app, driver);
    const receipt = (stop: ReturnType<typeof doorIn>, seen: number): PostReceiptRequest => ({ stopId: stop.stopId, seen, doneAt: SLOW, bags: bagsAsOrdered(stop), method: 'cash', cratesIn: 0, cratesOut: 0, farmerConfirmed: true });
    return {
      arrive: (stopId: string, seen: number, key?: string) => caller.call(fulfilmentRoutes.arrive, { stopId, seen, doneAt: SLOW }, { key }),
      undo: (stopId: string, seen: number) => caller.call(fulfilmentRoutes.undoArrival, { stopId, seen }),
      skip: (stopId: string, seen: number) => caller.call(fulfilmentRoutes.skipStop, { stopId, seen, reason: 'nobody_home' }),
      pay: (stop: ReturnType<typeof doorIn>, seen: number, key?: string) => caller.call(fulfilmentRoutes.postReceipt, receipt(stop, seen), { key }),
      payShort: (stop: ReturnType<typeof doorIn>, seen: number) => caller.call(fulfilmentRoutes.postReceipt, { ...receipt(stop, seen), bags: receipt(stop, seen).bags.map((bag) => ({ ...bag, reading: bag.reading - 1 })) }),
    };
  }
  const doorIn = (page: RunPage, place: number) => page.run!.stops.filter(({ kind }) => kind === 'collect')[place]!;
  const paid = async (afternoon: Afternoon) => (await answer(as(app, afternoon.driver).call(fulfilmentRoutes.run, {}))).run!.float.paidCashFen;

  it('posts each step once, however often the queue is replayed; the phone’s clock is a note', async () => {
    const { afternoon, doors, phone } = await onTheWay();
    const totals: number[] = [];
    for (let time = 0; time < 10; time += 1) {
      for (const [place, door] of doors.entries()) {
        await answer(phone.arrive(door.stopId, 0, `arrive-${place}-${door.stopId.slice(0, 8)}`));
        await answer(phone.pay(door, 1, `receipt-${place}-${door.stopId.slice(0, 8)}`));
      }
      totals.push(await paid(afternoon));
    }
    expect(new Set(totals).size).toBe(1);
    const receipts = await app.database.query<{ accepted_at: Date | string }>('SELECT r.accepted_at FROM collection_receipt r JOIN route_stop s ON s.id = r.stop_id WHERE s.id IN (?, ?)', doors.map(({ stopId }) => stopId));
    expect(receipts).toHaveLength(2);
    for (const { accepted_at } of receipts) expect(new Date(accepted_at).getFullYear()).toBeGreaterThan(2020);
    const notes = await app.database.query<{ state_after: string }>(`SELECT state_after FROM audit_event WHERE subject_id = ? AND action = 'stop.done'`, [doors[0]!.stopId]);
    expect(JSON.stringify(notes)).toContain(SLOW);
    expect(await violations(app)).toEqual([]);
  });

  it('does not fork: the second phone sees what the first did, and is told when it acts on what it saw before', async () => {
    const { doors, phone } = await onTheWay();
    const [first, second] = doors;
    await answer(phone.arrive(first!.stopId, 0));
    const seen = await answer(phone.arrive(first!.stopId, 0));
    expect(doorIn(seen, 0)).toMatchObject({ state: 'arrived', revision: 1 });
    await answer(phone.pay(first!, 1));
    expect(await refusal(phone.arrive(first!.stopId, 0))).toBe('STOP_MOVED_ON');
    expect(await refusal(phone.skip(first!.stopId, 0))).toBe('STOP_MOVED_ON');
    expect(await refusal(phone.payShort(first!, 1))).toBe('RECEIPT_FINAL');
    await answer(phone.arrive(second!.stopId, 0));
    await answer(phone.undo(second!.stopId, 1));
    expect(await refusal(phone.pay(second!, 1))).toBe('STOP_NOT_ARRIVED');
    await answer(phone.arrive(second!.stopId, 2));
    expect(await refusal(phone.pay(second!, 1))).toBe('STOP_MOVED_ON');
    expect(doorIn(await answer(phone.pay(second!, 3)), 1)).toMatchObject({ state: 'done', revision: 4 });
    expect(await refusal(phone.undo(second!.stopId, 4))).toBe('STATE_CHANGED');
  });

  it('is driven on by another, and what the first had not told yet still counts where nobody has been since', async () => {
    const { afternoon, run, doors, phone } = await onTheWay();
    const { operatorId } = afternoon.market;
    const other = await buildAccount(app, { displayName: '小易', persona: 'driver', scopeType: 'operator', scopeId: operatorId });
    await addVan(afternoon, { driverAccountId: other.accountId, name: '2 号车' });
    await answer(as(app, afternoon.operator).call(dispatchRoutes.handOverRun, { operatorId, routeId: run.routeId, driverAccountId: other.accountId }));
    const next = phoneOf(other);
    await answer(next.arrive(doors[1]!.stopId, 0));
    expect(await refusal(phone.arrive(doors[1]!.stopId, 0))).toBe('RUN_HANDED_ON');
    await answer(phone.arrive(doors[0]!.stopId, 0));
    const page = await answer(phone.pay(doors[0]!, 1));
    expect(page.run!.float.paidCashFen).toBe(doorIn(page, 0).receipt!.totalFen);
    await answer(next.pay(doors[1]!, 1));
    expect(await refusal(as(app, afternoon.driver).call(fulfilmentRoutes.startRun, { routeId: run.routeId }))).toBe('NOT_FOUND');
    expect(await violations(app)).toEqual([]);
  });
});
