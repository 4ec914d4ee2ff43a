import fc from 'fast-check';
import { fulfilmentRoutes, giftCapOf, type PostReceiptRequest, type StopView } from '@cunshe/shared';
import { engines } from '../../databases';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, dropEverything, orderAndPay, orderPage, refusal, setOut, startVillage } from '../../factories/afternoon';
import { violations } from '../../factories/gate';
import { BUNCH, HEAD, JIN } from '../../factories/market';
import type { TestApp } from '../../test-app';

interface DoorWish {
  readonly kind: 'BUNCH' | 'HEAD' | 'JIN';
  readonly priceFen: number;
  readonly orders: readonly number[];
  /** Per mille of what was ordered, bag by bag in turn. */
  readonly packed: readonly number[];
  readonly method: 'cash' | 'owed';
  readonly repeats: number;
}

const UNITS = { BUNCH, HEAD, JIN };
const door: fc.Arbitrary<DoorWish> = fc.record({
  kind: fc.constantFrom('BUNCH', 'HEAD', 'JIN'),
  priceFen: fc.integer({ min: 101, max: 999 }),
  orders: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
  packed: fc.array(fc.integer({ min: 500, max: 1_900 }), { minLength: 1, maxLength: 3 }),
  method: fc.constantFrom('cash', 'cash', 'owed'),
  repeats: fc.integer({ min: 1, max: 10 }),
});

/** DOMAIN §5, invariants 2, 3, 6 and 9. */
describe.each(engines)('receipts, floats and books on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  it('agree whatever is weighed, however it is paid and however often it is sent', async () => {
    await fc.assert(fc.asyncProperty(fc.array(door, { minLength: 1, maxLength: 3 }), afternoonHolds), { numRuns: 4, endOnFailure: true });
  }, 120_000);

  async function afternoonHolds(doors: readonly DoorWish[]): Promise<void> {
    const afternoon = await buildAfternoon(app);
    const orders = [];
    const wishes = new Map<string, DoorWish>();
    for (const wish of doors) {
      const garden = await buildGarden(afternoon, { unit: UNITS[wish.kind], priceFen: wish.priceFen, remaining: 100_000 });
      wishes.set(garden.plaqueNumber, wish);
      for (const units of wish.orders) orders.push(await orderAndPay(afternoon, { [garden.listingId]: wish.kind === 'JIN' ? units * 500 : units }));
    }
    const run = await setOut(afternoon);
    let cashFen = 0;
    for (const stop of run.stops.filter(({ kind }) => kind === 'collect')) cashFen += await collect(afternoon, stop, wishes.get(stop.title.split(' ')[0]!)!);
    await dropEverything(afternoon, run);
    await finish(afternoon, run.routeId, 200_000 - cashFen);
    expect(await violations(app)).toEqual([]);
    for (const order of orders) {
      const { billedFen, totalFen, lines } = await orderPage(app, order);
      expect(billedFen).toBeLessThanOrEqual(totalFen);
      expect(lines.every((line) => line.billedFen! <= line.estimateFen)).toBe(true);
    }
  }

  /** Posts the door's receipt again and again; cash paid in fen. */
  async function collect(afternoon: Afternoon, stop: StopView, wish: DoorWish): Promise<number> {
    const driver = as(app, afternoon.driver);
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    const receipt = { ...receiptOf(stop, wish), stopId: stop.stopId };
    const sends = Array.from({ length: wish.repeats }, (_, each) => driver.call(fulfilmentRoutes.postReceipt, receipt, { key: each % 2 ? `${stop.stopId}` : `${stop.stopId}-${each}` }));
    const answers = await Promise.all(sends);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const { run } = await answer(driver.call(fulfilmentRoutes.run, {}));
    const posted = run!.stops.find(({ stopId }) => stopId === stop.stopId)!.receipt!;
    return wish.method === 'cash' ? posted.totalFen : 0;
  }

  async function finish({ driver }: Afternoon, routeId: string, leftFen: number): Promise<void> {
    const caller = as(app, driver);
    for (const wrong of [leftFen - 1, leftFen + 1]) expect(await refusal(caller.call(fulfilmentRoutes.finishRun, { routeId, countedFen: wrong }))).toBe('FLOAT_UNBALANCED');
    const { run } = await answer(caller.call(fulfilmentRoutes.finishRun, { routeId, countedFen: leftFen }));
    expect(run!.float.openedFen).toBe(run!.float.paidCashFen + run!.float.leftFen);
    expect(run!.float).toMatchObject({ leftFen, state: 'balanced' });
  }
});

function receiptOf(stop: StopView, { packed, method }: DoorWish): Omit<PostReceiptRequest, 'stopId'> {
  const [crop] = stop.crops;
  const bags = crop!.bags.map(({ lineId, ordered }, index) => {
    const share = packed[index % packed.length]!;
    if (crop!.unitKind === 'count') return { lineId, reading: Math.max(1, Math.min(ordered, Math.floor((ordered * share) / 1000))), tareGrams: 0 };
    const declared = crop!.unitKind === 'weight' ? ordered : ordered * crop!.gramsPerUnit;
    const weighed = Math.floor((declared * share) / 1000);
    // Greens beyond a gift are taken out of the bag before it is weighed again; a head stays whole.
    const net = crop!.unitKind === 'weight' ? Math.min(weighed, declared + giftCapOf(declared)) : weighed;
    return { lineId, reading: net + 20, tareGrams: 20 };
  });
  return { bags, method, owedReason: method === 'owed' ? '零钱不够' : undefined, cratesIn: 1, cratesOut: 1, farmerConfirmed: true, weightsChecked: true };
}
