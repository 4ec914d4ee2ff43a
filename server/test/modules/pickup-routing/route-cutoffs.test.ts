import { catalogueRoutes, cutoffRoutes, instantAt } from '@cunshe/shared';
import { violationsOf } from '../../../src/audit/check';
import { routeCutoffsHold } from '../../../src/audit/checks/route-cutoffs-hold';
import { JobRunner } from '../../../src/platform';
import { engines } from '../../databases';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, type Garden, startVillage } from '../../factories/afternoon';
import { MARKET_DATE } from '../../factories/market';

import type { TestApp } from '../../test-app';

describe.each(engines)('cut-offs the road asks for on %s', (engine) => {
  let app: TestApp;
  let openings = 0;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(async () => {
    expect(await violationsOf(app.database, routeCutoffsHold)).toEqual([]);
    await app.close();
  });

  /** Far from town: an hour and a half on the road, so that the vans must be at the doors as soon as they set out. */
  async function buildVillage(): Promise<{ afternoon: Afternoon; garden: Garden }> {
    const afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon);
    await app.run((tx) => tx.execute('UPDATE household SET lat_e6 = lat_e6 - 700000 WHERE id = ?', [garden.householdId]));
    return { afternoon, garden };
  }

  /** Its opening again: the market's own came before it had a van. */
  const open = async ({ market: { cycleId } }: Afternoon) => {
    await app.run((tx) => tx.enqueue({ kind: 'cycle.freeze-cutoffs', payload: { cycleId }, dedupKey: `opening:${(openings += 1)}` }));
    await app.get(JobRunner).runDue();
  };
  const cardOf = async ({ market }: Afternoon, { listingId }: Garden) =>
    (await answer(app.call(catalogueRoutes.today, { pickupPointId: market.pickupPointId }))).gardens.flatMap(({ listings }) => listings).find((each) => each.listingId === listingId)!;
  const pageOf = ({ operator, market }: Afternoon) => answer(as(app, operator).call(cutoffRoutes.cutoffs, { operatorId: market.operatorId }));

  test('are frozen as the cycle opens, told in a sentence, and stay when doors are added', async () => {
    const { afternoon, garden } = await buildVillage();
    expect((await pageOf(afternoon)).doors).toEqual([]);
    await open(afternoon);
    const card = await cardOf(afternoon, garden);
    expect(card).toMatchObject({ cutoffAt: instantAt(MARKET_DATE, '13:45').toISOString(), cutoffWhy: expect.stringMatching(/^从 17:00 倒推：.*摘好.* 45 分$/) });
    const before = await pageOf(afternoon);
    expect(before.doors).toMatchObject([{ householdId: garden.householdId, doorBy: '14:30', crops: [{ cutoffAt: '13:45' }] }]);
    for (let more = 0; more < 3; more += 1) await buildGarden(afternoon);
    await open(afternoon);
    expect((await pageOf(afternoon)).doors).toEqual(before.doors);
    expect(await cardOf(afternoon, garden)).toEqual(card);
    const [{ choices }] = [await answer(as(app, garden.farmer).call(catalogueRoutes.listingChoices, { householdId: garden.householdId }))];
    expect(choices[0]).toMatchObject({ ownCutoff: '13:45', cutoffWhy: expect.stringContaining('倒推') });
    const events = await app.database.query<{ action: string }>(`SELECT action FROM audit_event WHERE subject_id IN (?, ?) AND action IN ('cutoff.frozen', 'listing.cutoff')`, [afternoon.market.cycleId, garden.listingId]);
    expect(events.map(({ action }) => action).sort()).toEqual(['cutoff.frozen', 'listing.cutoff']);
  });

  test('give way to a time the operator set for the household, and to nothing when there is no van', async () => {
    const { afternoon, garden } = await buildVillage();
    await app.run((tx) => tx.execute('UPDATE order_cycle SET opens_at = ? WHERE id = ?', [instantAt(MARKET_DATE, '13:00'), afternoon.market.cycleId]));
    expect((await answer(as(app, afternoon.operator).call(cutoffRoutes.setCutoff, { operatorId: afternoon.market.operatorId, householdId: garden.householdId, cropId: null, cutoffAt: '13:55' }))).changesFrom).toBe(MARKET_DATE);
    await open(afternoon);
    expect(await cardOf(afternoon, garden)).toMatchObject({ cutoffAt: instantAt(MARKET_DATE, '14:00').toISOString(), cutoffWhy: null });
    const without = await buildVillage();
    await app.run((tx) => tx.execute('DELETE FROM van WHERE pairing_id = ?', [without.afternoon.market.pairingId]));
    await open(without.afternoon);
    expect((await pageOf(without.afternoon)).doors).toEqual([]);
  });
});
