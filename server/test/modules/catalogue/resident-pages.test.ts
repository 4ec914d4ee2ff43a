import { catalogueRoutes } from '@cunshe/shared';
import { Stock } from '../../../src/modules/catalogue/public';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { BUNCH, buildHousehold, buildListing, buildMarket, marketTime, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { startOrderingApp } from '../ordering/ordering-app';

describe.each(engines)('pages kept for a second on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  afterAll(() => app.close());

  const build = async () => {
    const market = await buildMarket(app);
    const household = await buildHousehold(app, market);
    const listingId = await buildListing(app, market, { household, remaining: 10, unit: BUNCH });
    return { market, ...household, listingId };
  };
  const cards = async ({ market, householdId }: Awaited<ReturnType<typeof build>>) => {
    const today = (await app.call(catalogueRoutes.today, { pickupPointId: market.pickupPointId })).body;
    const garden = (await app.call(catalogueRoutes.garden, { householdId })).body;
    return { today, remaining: [today.gardens[0]!.listings[0]!.remaining, garden.garden.listings[0]!.remaining] };
  };

  test('what a farmer publishes is on both pages at once', async () => {
    const built = await build();
    expect((await cards(built)).remaining).toEqual([10, 10]);
    const farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: built.householdId });
    const [row] = await app.database.query<{ sale_unit_id: string }>('SELECT sale_unit_id FROM listing WHERE id = ?', [built.listingId]);
    const wish = { householdId: built.householdId, saleUnitId: row!.sale_unit_id, units: 5, priceFen: 450, channel: 'tile', openedAt: marketTime('11:45:50.000').toISOString(), confirmedUnusual: true } as const;
    expect((await app.call(catalogueRoutes.publishListing, wish, farmer)).status).toBe(200);
    expect((await cards(built)).remaining).toEqual([15, 15]);
  });

  test('what a cancelled order held is on both pages at once', async () => {
    const built = await build();
    const items = [{ listingId: built.listingId, quantity: 4 }];
    await app.run((tx) => app.get(Stock).reserve(tx, items));
    await app.run((tx) => app.get(Stock).sell(tx, items));
    expect((await cards(built)).remaining).toEqual([6, 6]);
    await app.run((tx) => app.get(Stock).takeBack(tx, items));
    expect((await cards(built)).remaining).toEqual([10, 10]);
  });

  test('a moved clock is on the page at once', async () => {
    const built = await build();
    expect((await cards(built)).today.cycle).toMatchObject({ state: 'open' });
    await passTo(app, '14:01:00.000');
    const { today } = await cards(built);
    expect([today.serverNow, today.cycle!.state]).toEqual([marketTime('14:01:00.000').toISOString(), 'closed']);
  });

  test('a page asked for again within the second is the same body, sent to nobody who has it', async () => {
    const { market } = await build();
    const url = `/api/today/${market.pickupPointId}`;
    const [first, second] = [await app.app.inject({ url }), await app.app.inject({ url })];
    expect(second.headers['etag']).toBe(first.headers['etag']);
    const again = await app.app.inject({ url, headers: { 'if-none-match': String(first.headers['etag']) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});
