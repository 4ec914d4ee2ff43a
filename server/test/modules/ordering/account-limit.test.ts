import fc from 'fast-check';
import { catalogueRoutes } from '@cunshe/shared';
import { violationsOf } from '../../../src/audit/check';
import { withinAccountLimit } from '../../../src/audit/checks/within-account-limit';
import { SandboxDesk } from '../../../src/platform/wechat';
import { refusedByLimit } from '../../../src/modules/ordering/domain/account-limit';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { BUNCH, JIN, type Market, buildHousehold, buildListing, buildMarket, marketTime, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';
import { listing as offered } from './situations';

test('the rule: what is taken and what is wanted never exceed the limit, whatever the lines', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 1, max: 20 })), (wanted, taken, most) => {
      const listings = new Map([['a', offered('a', { mostPerAccount: most })]]);
      const sum = wanted.reduce((total, quantity) => total + quantity, 0);
      const refused = refusedByLimit({ listings, taken: new Map([['a', taken]]) }, wanted.map((quantity) => ({ listingId: 'a', quantity })));
      expect(refused === null).toBe(most === null || sum + taken <= most);
      if (refused) expect(refused.details).toMatchObject({ left: Math.max(0, most! - taken) });
    }),
  );
});

describe.each(engines)('每家最多 on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  let resident: Resident;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  beforeEach(async () => {
    market = await buildMarket(app, { fees: [] });
    resident = await Resident.of(app);
  });
  afterAll(async () => {
    await app.close();
  });
  afterEach(async () => expect(await violationsOf(app.database, withinAccountLimit)).toEqual([]));

  const of = (listingId: string, quantity: number) => ({ pickupPointId: market.pickupPointId, lines: [{ listingId, quantity }] });
  const place = (listingId: string, quantity: number, who = resident) => who.place(of(listingId, quantity), { expectedTotalFen: 450 * quantity });

  test('counts over all orders of the account, says how many are left, and knows the basket beforehand', async () => {
    const scarce = await buildListing(app, market, { mostPerAccount: 3, remaining: 10 });
    expect((await place(scarce, 2)).status).toBe(200);
    expect(await place(scarce, 2)).toMatchObject({ status: 409, body: { code: 'LIMIT_PER_HOUSEHOLD', details: { listingId: scarce, cropName: '白菜', left: 1, leftText: '1 把' } } });
    expect((await resident.quote(of(scarce, 2))).body.lines[0]).toMatchObject({ problem: 'LIMIT_PER_HOUSEHOLD', limitLeft: 1 });
    expect((await place(scarce, 1)).status).toBe(200);
    expect(await place(scarce, 1)).toMatchObject({ body: { code: 'LIMIT_PER_HOUSEHOLD', details: { left: 0, leftText: null } } });
    expect((await place(scarce, 3, await Resident.of(app))).status).toBe(200);
    expect(await stockOf(app, scarce)).toMatchObject({ reserved: 6 });
  });

  test('what goes by weight is limited by weight, and two lines of one listing are one wish', async () => {
    const roots = await buildListing(app, market, { mostPerAccount: 1000, remaining: 10_000, unit: JIN });
    const twice = { pickupPointId: market.pickupPointId, lines: [{ listingId: roots, quantity: 600 }, { listingId: roots, quantity: 600 }] };
    expect(await resident.place(twice)).toMatchObject({ body: { code: 'LIMIT_PER_HOUSEHOLD', details: { left: 1000, leftText: '2 斤' } } });
  });

  test('a cancelled or expired order gives its share back, also before the job has run', async () => {
    const scarce = await buildListing(app, market, { mostPerAccount: 2, remaining: 10 });
    const first = await resident.buy(of(scarce, 2));
    expect((await resident.cancel(first.orderId)).status).toBe(200);
    expect((await place(scarce, 2)).status).toBe(200);
    await app.run((tx) => tx.execute(`DELETE FROM job WHERE kind = 'order.expire'`));
    await passTo(app, '11:56:00.000');
    await resident.comeBack();
    expect((await place(scarce, 2)).status).toBe(200);
    expect(await stockOf(app, scarce)).toMatchObject({ reserved: 2, sold: 0 });
  });

  test('sixteen orders of one account at once never pass it; another account is not in their way', async () => {
    const [scarce, plenty] = [await buildListing(app, market, { mostPerAccount: 3, remaining: 100 }), await buildListing(app, market, { remaining: 100 })];
    const other = await Resident.of(app);
    const wanted = { pickupPointId: market.pickupPointId, lines: [{ listingId: plenty, quantity: 1 }, { listingId: scarce, quantity: 1 }] };
    const all = await Promise.all(Array.from({ length: 16 }, (_, index) => (index % 4 === 3 ? other : resident).place(wanted, { expectedTotalFen: 900 })));
    const [hers, his] = [all.filter((_, index) => index % 4 !== 3), all.filter((_, index) => index % 4 === 3)];
    for (const answers of [hers, his]) {
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
      expect(answers.filter(({ status, body }) => status !== 200 && body.code !== 'LIMIT_PER_HOUSEHOLD')).toEqual([]);
    }
    expect([await stockOf(app, scarce), await stockOf(app, plenty)]).toMatchObject([{ reserved: 6 }, { reserved: 6 }]);
  });

  test('a late payment is not revived past the limit: the money goes back', async () => {
    const scarce = await buildListing(app, market, { mostPerAccount: 2, remaining: 10 });
    const { body } = await place(scarce, 2);
    await app.get(SandboxDesk).act(await resident.prepay(body.orderId), 'pay_late');
    await passTo(app, '11:56:00.000');
    await resident.comeBack();
    expect((await place(scarce, 1)).status).toBe(200);
    await passTo(app, '11:57:00.000');
    await resident.comeBack();
    expect(await resident.order(body.orderId)).toMatchObject({ state: 'expired' });
    expect(await stockOf(app, scarce)).toMatchObject({ reserved: 1, sold: 0 });
  });

  test('the farmer sets it when listing; on a standing bed it is only eased', async () => {
    const household = await buildHousehold(app, market);
    const known = await buildListing(app, market, { household });
    const [{ sale_unit_id: saleUnitId } = { sale_unit_id: '' }] = await app.database.query<{ sale_unit_id: string }>('SELECT sale_unit_id FROM listing WHERE id = ?', [known]);
    await app.run((tx) => tx.execute('UPDATE listing SET open_flag = NULL WHERE id = ?', [known]));
    const farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
    const publish = (mostPerAccount?: number) =>
      app.call(catalogueRoutes.publishListing, { householdId: household.householdId, saleUnitId, units: 5, priceFen: 450, channel: 'tile', openedAt: marketTime('11:45:50.000').toISOString(), mostPerAccount }, farmer);
    const first = await publish(2);
    expect(first.body).toMatchObject({ limitText: '每家最多 2 把' });
    expect((await publish(1)).body).toMatchObject({ listingId: first.body.listingId, limitText: '每家最多 2 把' });
    expect((await publish(4)).body).toMatchObject({ limitText: '每家最多 4 把' });
    expect((await publish()).body).toMatchObject({ limitText: '每家最多 4 把' });
    expect((await publish(0)).status).toBe(400);
    const { gardens } = (await app.call(catalogueRoutes.today, { pickupPointId: market.pickupPointId })).body;
    expect(gardens.find(({ householdId }) => householdId === household.householdId)?.listings[0]).toMatchObject({ mostPerAccount: 4, unitName: BUNCH.name });
  });
});
