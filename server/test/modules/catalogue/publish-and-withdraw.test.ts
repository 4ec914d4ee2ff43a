import { catalogueRoutes, type PublishListingRequest } from '@cunshe/shared';
import { Sessions } from '../../../src/modules/identity/public';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { type BuiltHousehold, buildHousehold, buildListing, buildMarket, marketTime, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { startOrderingApp } from '../ordering/ordering-app';

describe.each(engines)('a farmer lists and takes back on %s', (engine) => {
  let app: TestApp;
  let household: BuiltHousehold;
  let farmer: BuiltAccount;
  let earlier: string;
  let saleUnitId: string;

  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  afterAll(() => app.close());

  /** A household whose bed already holds 10 把 at 4.5 from the morning. */
  beforeEach(async () => {
    const market = await buildMarket(app);
    household = await buildHousehold(app, market);
    earlier = await buildListing(app, market, { household, remaining: 10 });
    farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
    const [row] = await app.database.query<{ sale_unit_id: string }>('SELECT sale_unit_id FROM listing WHERE id = ?', [earlier]);
    saleUnitId = row!.sale_unit_id;
  });

  const publish = (over: Partial<PublishListingRequest> = {}) =>
    app.call(
      catalogueRoutes.publishListing,
      { householdId: household.householdId, saleUnitId, units: 5, priceFen: 500, channel: 'tile', openedAt: marketTime('11:45:50.000').toISOString(), ...over },
      farmer,
    );
  const withdraw = () => app.call(catalogueRoutes.withdrawListing, { listingId: earlier }, farmer);
  /** Her session has ended while the clock moved. */
  const passAndSignIn = async (time: string): Promise<void> => {
    await passTo(app, time);
    const { accessToken } = await app.run((tx) => app.get(Sessions).open(tx, farmer.accountId));
    farmer = { ...farmer, token: accessToken };
  };
  const sell = (quantity: number) => app.run((tx) => tx.execute('UPDATE listing SET sold = ? WHERE id = ?', [quantity, earlier]));

  it('puts more on the standing bed, and takes just that back', async () => {
    await sell(4);
    expect((await publish()).body).toMatchObject({ listingId: earlier, offeredText: '15 把', priceFen: 500, withdrawUntil: marketTime('11:56:00.000').toISOString() });
    expect((await withdraw()).body).toMatchObject({ state: 'live', offeredText: '10 把', priceFen: 450, withdrawUntil: null });
    expect(await stockOf(app, earlier)).toEqual({ offered: 10, reserved: 0, sold: 4, state: 'live' });
    expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'LISTING_HAS_ORDERS' } });
  });

  it('is sold out at a word, at any time until the cut-off: what is ordered stays, nobody orders more', async () => {
    const sellOut = () => app.call(catalogueRoutes.sellOut, { listingId: earlier }, farmer);
    await publish();
    await sell(4);
    await passAndSignIn('12:10:00.000');
    expect(await withdraw()).toMatchObject({ body: { code: 'UNDO_TOO_LATE' } });
    expect((await sellOut()).body).toMatchObject({ state: 'sold_out', offeredText: '4 把', soldText: '4 把', withdrawUntil: null });
    expect(await stockOf(app, earlier)).toEqual({ offered: 4, reserved: 0, sold: 4, state: 'sold_out' });
    expect((await sellOut()).status).toBe(200);
    expect((await app.database.query(`SELECT id FROM audit_event WHERE subject_id = ? AND action = 'listing.sold-out'`, [earlier])).length).toBe(1);
  });

  it('goes from the bed when nobody has ordered, and is refused after the cut-off', async () => {
    const sellOut = () => app.call(catalogueRoutes.sellOut, { listingId: earlier }, farmer);
    await sell(1);
    await passAndSignIn('14:00:00.000');
    expect(await sellOut()).toMatchObject({ status: 409, body: { code: 'STATE_CHANGED' } });
    await app.run((tx) => tx.execute(`UPDATE listing SET sold = 0, state = 'live' WHERE id = ?`, [earlier]));
    expect((await sellOut()).body).toMatchObject({ state: 'withdrawn' });
  });

  it('keeps what has been ordered of it since', async () => {
    await publish();
    await sell(11);
    expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'LISTING_HAS_ORDERS' } });
    expect(await stockOf(app, earlier)).toMatchObject({ offered: 15, sold: 11 });
  });

  it('is sold out again when the added was all that was left', async () => {
    await sell(10);
    await publish();
    await withdraw();
    expect(await stockOf(app, earlier)).toEqual({ offered: 10, reserved: 0, sold: 10, state: 'sold_out' });
  });

  it('cannot take back after ten minutes', async () => {
    await publish();
    await passTo(app, '11:56:00.000');
    farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
    expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'UNDO_TOO_LATE' } });
  });

  it.each([
    ['a price outside the band', { priceFen: 100_001 }, 400, 'INVALID_INPUT'],
    ['an amount never seen', { units: 51 }, 422, 'QUANTITY_UNUSUAL'],
    ['an unknown crop', { saleUnitId: 'none' }, 404, 'NOT_FOUND'],
    ['another’s garden', { householdId: 'another' }, 404, 'NOT_FOUND'],
    ['half a bunch', { units: 0.5 }, 400, 'INVALID_INPUT'],
  ])('refuses %s and changes nothing', async (_, over, status, code) => {
    expect(await publish(over)).toMatchObject({ status, body: { code } });
    expect(await stockOf(app, earlier)).toMatchObject({ offered: 10 });
  });

  it('publishes an amount never seen once it has been looked at again', async () => {
    expect(await publish({ units: 51, confirmedUnusual: true })).toMatchObject({ status: 200 });
  });

  it('lists nothing between the cut-off and the evening, and for tomorrow from 20:00', async () => {
    await passTo(app, '14:00:00.000');
    farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
    expect(await publish()).toMatchObject({ status: 409, body: { code: 'LISTING_NOT_OPEN_YET' } });
    await passTo(app, '20:00:00.000');
    farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
    const { body } = await publish();
    expect(body).toMatchObject({ offeredText: '5 把', state: 'live' });
    expect(await app.database.query('SELECT business_date FROM listing WHERE household_id = ? ORDER BY business_date', [household.householdId])).toEqual([
      { business_date: '2026-11-23' }, { business_date: '2026-11-24' },
    ]);
  });
});
