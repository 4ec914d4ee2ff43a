import { catalogueRoutes, type SetPriceRequest, type VillageCropsPage, villageCropRoutes } from '@cunshe/shared';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { answer, as, refusal, startVillage } from '../../factories/afternoon';
import { type BuiltHousehold, buildHousehold, buildListing, buildMarket, type Market, passTo } from '../../factories/market';
import { buildPairing } from '../../factories/pairing';
import type { TestApp } from '../../test-app';

const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';

describe.each(engines)('guide prices on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  let committee: BuiltAccount;
  let household: BuiltHousehold;
  let saleUnitId: string;
  beforeAll(async () => {
    app = await startVillage(engine);
    market = await buildMarket(app);
    committee = await buildAccount(app, { persona: 'committee', scopeType: 'village', scopeId: market.villageId });
    household = await buildHousehold(app, market);
    const listingId = await buildListing(app, market, { household });
    saleUnitId = (await app.database.query<{ sale_unit_id: string }>('SELECT sale_unit_id FROM listing WHERE id = ?', [listingId]))[0]!.sale_unit_id;
    await app.run((tx) => tx.execute('UPDATE sale_unit SET guide_fen = 450, floor_fen = 300, ceiling_fen = 700 WHERE id = ?', [saleUnitId]));
  });
  afterAll(() => app.close());

  const page = (): Promise<VillageCropsPage> => answer(as(app, committee).call(villageCropRoutes.villageCrops, { villageId: market.villageId }));
  const set = (wish: Partial<SetPriceRequest> = {}) => as(app, committee).call(villageCropRoutes.setPrice, { villageId: market.villageId, saleUnitId, fromDate: TOMORROW, guideFen: 500, floorFen: 400, ceilingFen: 600, ...wish });
  const publish = async (priceFen: number) => {
    const farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
    return refusal(as(app, farmer).call(catalogueRoutes.publishListing, { householdId: household.householdId, saleUnitId, units: 2, priceFen, channel: 'tile', openedAt: new Date().toISOString() }));
  };

  test('hold from their date: today’s listing knows the old band, tomorrow’s the new one', async () => {
    const before = (await page()).crops[0]!;
    expect(before).toMatchObject({ cropName: '白菜', guideFen: 450, next: null });
    const { crops, changesFrom } = await answer(set());
    expect([changesFrom, crops[0]]).toMatchObject([TOMORROW, { guideFen: 450, floorFen: 300, next: { fromDate: TOMORROW, guideFen: 500, floorFen: 400, ceilingFen: 600 } }]);
    expect(await publish(650)).toBe('ok');
    await passTo(app, '20:30:00.000');
    expect(await publish(650)).toBe('PRICE_OUT_OF_BAND');
    expect(await publish(600)).toBe('ok');
    await answer(set({ ceilingFen: 650 }));
    expect((await page()).crops[0]!.next).toMatchObject({ ceilingFen: 650 });
    const told = await app.database.query<{ action: string }>('SELECT action FROM audit_event WHERE subject_id = ? ORDER BY id', [saleUnitId]);
    expect(told.map(({ action }) => action)).toEqual(['price.set', 'price.set']);
  });

  test('what is no band, too early or another village’s is refused', async () => {
    expect(await refusal(set({ floorFen: 550 }))).toBe('PRICE_BAND_WRONG');
    expect(await refusal(set({ ceilingFen: 450 }))).toBe('PRICE_BAND_WRONG');
    expect(await refusal(set({ fromDate: TODAY }))).toBe('DATE_IS_PAST');
    expect(await refusal(set({ floorFen: 0 }))).toBe('INVALID_INPUT');
    expect(await refusal(set({ saleUnitId: 'nothing' }))).toBe('NOT_FOUND');
    expect(await refusal(as(app, committee).call(villageCropRoutes.villageCrops, { villageId: (await buildPairing(app)).villageId }))).toBe('NOT_FOUND');
  });

  test('one more way to sell a crop enters once', async () => {
    const { known } = await page();
    const wish = { villageId: market.villageId, cropId: known[0]!.cropId, kind: 'weight' as const, unitName: '斤', gramsPerUnit: 400, guideFen: 200, floorFen: 100, ceilingFen: 300 };
    const add = () => as(app, committee).call(villageCropRoutes.addCrop, wish);
    expect((await answer(add())).crops.find(({ unitName }) => unitName === '斤')).toMatchObject({ kind: 'weight', gramsPerUnit: 500, guideFen: 200 });
    expect(await refusal(add())).toBe('CROP_UNIT_KNOWN');
    expect(await refusal(as(app, committee).call(villageCropRoutes.addCrop, { ...wish, cropId: 'nothing' }))).toBe('NOT_FOUND');
  });
});
