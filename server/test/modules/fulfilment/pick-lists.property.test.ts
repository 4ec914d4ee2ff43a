import fc from 'fast-check';
import { fulfilmentRoutes, orderingRoutes } from '@cunshe/shared';
import { SandboxDesk } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, type Garden, startVillage } from '../../factories/afternoon';
import { passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

/** What becomes of an order before the lines lock. */
const FATES = ['paid', 'cancelled', 'changed', 'expired', 'resumed', 'paid_in_grace', 'paid_too_late', 'never_paid'] as const;
type Fate = (typeof FATES)[number];
const STAYS: readonly Fate[] = ['paid', 'changed', 'resumed', 'paid_in_grace'];
/** Those placed two minutes before the cut-off. */
const LATE: readonly Fate[] = ['paid_in_grace', 'paid_too_late', 'never_paid'];

interface Wish {
  readonly fate: Fate;
  readonly quantity: number;
}

interface Placed extends Wish {
  readonly accountId: string;
  readonly orderId: string;
  readonly prepayId: string;
}

/** A cancelled order is in no list; one whose money came late but in time is in every one. */
describe.each(engines)('who is on the lists, on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  const wish = fc.record({ fate: fc.constantFrom(...FATES), quantity: fc.integer({ min: 2, max: 4 }) });

  it('is who paid in time and did not cancel, in pick list, labels of the run and manifest alike', async () => {
    const everyFate = FATES.map((fate) => ({ fate, quantity: 2 }));
    await fc.assert(fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 7 }), listsHold), { numRuns: 5, endOnFailure: true, examples: [[everyFate]] });
  }, 180_000);

  async function listsHold(wishes: readonly Wish[]): Promise<void> {
    const afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon, { remaining: 100 });
    const early = await placeAll(afternoon, garden, wishes.filter(({ fate }) => !LATE.includes(fate)));
    for (const order of early) await liveThrough(order, garden, afternoon);
    await passTo(app, '11:56:00.000');
    await passTo(app, '11:57:00.000');
    await passTo(app, '13:58:00.000');
    const late = await placeAll(afternoon, garden, wishes.filter(({ fate }) => LATE.includes(fate)));
    await passTo(app, '14:03:00.000');
    for (const { prepayId } of late.filter(({ fate }) => fate === 'paid_in_grace')) await app.get(SandboxDesk).act(prepayId, 'pay');
    await passTo(app, '14:06:00.000');
    for (const { prepayId } of late.filter(({ fate }) => fate === 'paid_too_late')) await app.get(SandboxDesk).act(prepayId, 'pay');
    await app.runDueJobs();
    await expectOnLists(afternoon, garden, [...early, ...late]);
  }

  async function placeAll({ market }: Afternoon, { listingId }: Garden, wishes: readonly Wish[]): Promise<Placed[]> {
    const placed: Placed[] = [];
    for (const each of wishes) {
      const { accountId } = await buildAccount(app);
      const buyer = as(app, { accountId });
      const wanted = { pickupPointId: market.pickupPointId, lines: [{ listingId, quantity: each.quantity, substitution: 'refund' as const }] };
      const { totalFen } = await answer(buyer.call(orderingRoutes.quote, wanted));
      const { orderId } = await answer(buyer.call(orderingRoutes.placeOrder, { ...wanted, expectedTotalFen: totalFen }));
      placed.push({ ...each, accountId, orderId, prepayId: (await answer(buyer.call(orderingRoutes.payOrder, { orderId }))).sandboxPrepayId! });
    }
    return placed;
  }

  /** What happens to it within its ten minutes. */
  async function liveThrough({ fate, accountId, orderId, prepayId }: Placed, { listingId }: Garden, { market }: Afternoon): Promise<void> {
    const buyer = as(app, { accountId });
    if (['paid', 'cancelled', 'changed'].includes(fate)) await app.get(SandboxDesk).act(prepayId, 'pay');
    if (fate === 'resumed') await app.get(SandboxDesk).act(prepayId, 'pay_late');
    if (fate === 'cancelled') await answer(buyer.call(orderingRoutes.cancelOrder, { orderId }));
    if (fate !== 'changed') return;
    const change = { orderId, revision: 0, pickupPointId: market.pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'refund' as const }] };
    const asked = await buyer.call(orderingRoutes.changeOrder, { ...change, expectedTotalFen: 0 });
    const { totalFen } = asked.body.details as { totalFen: number };
    await answer(buyer.call(orderingRoutes.changeOrder, { ...change, expectedTotalFen: totalFen }));
  }

  async function expectOnLists({ driver, keepers, market }: Afternoon, { farmer, householdId }: Garden, placed: readonly Placed[]): Promise<void> {
    const staying = placed.filter(({ fate }) => STAYS.includes(fate));
    const ids = staying.map(({ orderId }) => orderId).sort();
    const amount = staying.reduce((sum, { fate, quantity }) => sum + (fate === 'changed' ? 1 : quantity), 0);
    const { task } = await answer(as(app, farmer).call(fulfilmentRoutes.harvestTask, { householdId }));
    expect(task?.crops.map(({ ordered }) => ordered) ?? []).toEqual(amount > 0 ? [amount] : []);
    const picked = (task?.crops ?? []).flatMap((crop) => crop.bags.map(({ bagLabel }) => bagLabel));
    const { run } = await answer(as(app, driver).call(fulfilmentRoutes.run, {}));
    const bags = (run?.stops ?? []).flatMap(({ crops }) => crops.flatMap((crop) => crop.bags.map(({ bagLabel }) => bagLabel)));
    const point = await answer(as(app, keepers[0]!).call(fulfilmentRoutes.point, { pickupPointId: market.pickupPointId }));
    expect(point.bags.map(({ orderId }) => orderId).sort()).toEqual(ids);
    const labels = point.bags.map(({ bagLabel }) => bagLabel).sort();
    expect([picked.sort(), bags.sort()]).toEqual([labels, labels]);
  }
});
