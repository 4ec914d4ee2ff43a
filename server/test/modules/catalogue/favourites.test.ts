import { catalogueRoutes, favouriteRoutes } from '@cunshe/shared';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { buildHousehold, buildListing, buildMarket, MARKET_DATE, marketTime } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { startOrderingApp } from '../ordering/ordering-app';

describe.each(engines)('favourite gardens on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startOrderingApp(engine)));
  afterAll(() => app.close());

  test('a heart is kept once, latest first, and taken away; an unknown garden is not found', async () => {
    const market = await buildMarket(app);
    const [a, b] = [await buildHousehold(app, market), await buildHousehold(app, market)];
    const resident = await buildAccount(app);
    const set = (householdId: string, favourite: boolean) => app.call(favouriteRoutes.setFavourite, { householdId, favourite }, resident);
    await Promise.all(Array.from({ length: 4 }, () => set(a.householdId, true)));
    await app.clock.stopAt(marketTime('11:47:00.000'));
    expect((await set(b.householdId, true)).body.householdIds).toEqual([b.householdId, a.householdId]);
    expect((await set(a.householdId, false)).body.householdIds).toEqual([b.householdId]);
    expect((await app.call(favouriteRoutes.favourites, {}, resident)).body.householdIds).toEqual([b.householdId]);
    expect((await set('nowhere', true)).status).toBe(404);
  });

  test('who likes a garden is told once when it lists, with what and until when', async () => {
    const market = await buildMarket(app);
    const household = await buildHousehold(app, market);
    const known = await buildListing(app, market, { household });
    const farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
    const [fan, other] = [await buildAccount(app), await buildAccount(app)];
    await app.call(favouriteRoutes.setFavourite, { householdId: household.householdId, favourite: true }, fan);
    const [{ sale_unit_id: saleUnitId } = { sale_unit_id: '' }] = await app.database.query<{ sale_unit_id: string }>('SELECT sale_unit_id FROM listing WHERE id = ?', [known]);
    for (const units of [3, 4]) {
      const listed = await app.call(catalogueRoutes.publishListing, { householdId: household.householdId, saleUnitId, units, priceFen: 450, channel: 'tile', openedAt: marketTime('11:45:50.000').toISOString() }, farmer);
      expect(listed.status).toBe(200);
      await app.runDueJobs();
    }
    const told = await app.database.query<{ account_id: string; title: string; body: string; place: string }>(`SELECT account_id, title, body, place FROM notice WHERE kind = 'favourite_listed' AND subject_id = ?`, [`${household.householdId}:${MARKET_DATE}`]);
    expect(told).toEqual([{ account_id: fan.accountId, title: '陈桂香挂今天的菜了', body: '有白菜，14:00 前订，去看看', place: `/personas/resident/garden/index?householdId=${household.householdId}` }]);
    expect(told.some(({ account_id: id }) => id === other.accountId)).toBe(false);
  });
});
