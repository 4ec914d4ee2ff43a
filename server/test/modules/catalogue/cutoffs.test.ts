import fc from 'fast-check';
import { addDays, catalogueRoutes, cutoffRoutes, hasCome, instantAt, opennessAt } from '@cunshe/shared';
import { listingCutoff, rulesOn } from '../../../src/modules/catalogue/domain/cutoff-rule';
import { violationsOf } from '../../../src/audit/check';
import { acceptedBeforeCutoff } from '../../../src/audit/checks/accepted-before-cutoff';
import { ClockSetting } from '../../../src/platform';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { type BuiltHousehold, buildHousehold, buildListing, buildMarket, type Market, MARKET_DATE, marketTime, passTo, stockOf } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from '../ordering/ordering-app';

const cycle = { businessDate: MARKET_DATE, cutoffAt: marketTime('14:00:00.000') };

describe('a listing’s own cut-off', () => {
  const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
  const rule = fc.record({
    householdId: fc.constantFrom(null, 'h', 'other'), cropId: fc.constantFrom(null, 'c', 'other'),
    fromDate: fc.constantFrom(addDays(MARKET_DATE, -2), MARKET_DATE, addDays(MARKET_DATE, 1)), cutoffAt: fc.option(time),
  });

  it('is never later than the cycle’s, and no later than any setting in force for it', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), (rules) => {
        const own = listingCutoff(cycle, rules, { householdId: 'h', cropId: 'c' }).at;
        expect(own.getTime()).toBeLessThanOrEqual(cycle.cutoffAt.getTime());
        const matching = rulesOn(rules, MARKET_DATE).filter((each) => each.householdId !== 'other' && each.cropId !== 'other' && each.cutoffAt !== null);
        for (const each of matching) expect(own.getTime()).toBeLessThanOrEqual(instantAt(MARKET_DATE, each.cutoffAt!).getTime());
        expect([cycle.cutoffAt, ...matching.map((each) => instantAt(MARKET_DATE, each.cutoffAt!))].some((at) => at.getTime() === own.getTime())).toBe(true);
      }),
    );
  });

  it('counts from its date, until a later setting takes its place or lifts it', () => {
    const set = (fromDate: typeof MARKET_DATE, cutoffAt: string | null) => ({ householdId: 'h', cropId: null, fromDate, cutoffAt });
    const at = (...rules: ReturnType<typeof set>[]) => listingCutoff(cycle, rules, { householdId: 'h', cropId: 'c' }).at;
    expect(at(set(addDays(MARKET_DATE, 1), '11:50'))).toEqual(cycle.cutoffAt);
    expect(at(set(addDays(MARKET_DATE, -9), '11:50'))).toEqual(marketTime('11:50:00.000'));
    expect(at(set(addDays(MARKET_DATE, -9), '11:50'), set(MARKET_DATE, '12:30'))).toEqual(marketTime('12:30:00.000'));
    expect(at(set(addDays(MARKET_DATE, -9), '11:50'), set(MARKET_DATE, null))).toEqual(cycle.cutoffAt);
  });

  it('is half-open to the millisecond, in words too', () => {
    const cutoff = marketTime('11:50:00.000');
    expect([hasCome(cutoff, marketTime('11:49:59.999')), hasCome(cutoff, cutoff)]).toEqual([false, true]);
    expect(['11:19:59.999', '11:20:00.000', '11:49:59.999', '11:50:00.000'].map((now) => opennessAt(cutoff, marketTime(now)))).toEqual(['open', 'closes_soon', 'closes_soon', 'closed']);
  });
});

describe.each(engines)('cut-offs of households and crops on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  let operator: BuiltAccount;
  let farmer: BuiltAccount;
  let household: BuiltHousehold;
  let unit: { id: string; crop_id: string };
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  afterAll(async () => {
    expect(await violationsOf(app.database, acceptedBeforeCutoff)).toEqual([]);
    await app.close();
  });
  beforeEach(async () => {
    market = await buildMarket(app, { fees: [] });
    operator = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: market.operatorId });
    household = await buildHousehold(app, market);
    farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
    const known = await buildListing(app, market, { household });
    const [row] = await app.database.query<typeof unit>('SELECT u.id, u.crop_id FROM listing l JOIN sale_unit u ON u.id = l.sale_unit_id WHERE l.id = ?', [known]);
    unit = row!;
    await app.run((tx) => tx.execute('UPDATE listing SET open_flag = NULL WHERE id = ?', [known]));
  });

  const set = (cutoffAt: string | null, target: { householdId?: string; cropId?: string } = { householdId: household.householdId }, who = operator) =>
    app.call(cutoffRoutes.setCutoff, { operatorId: market.operatorId, householdId: null, cropId: null, cutoffAt, ...target }, who);
  const publish = () =>
    app.call(catalogueRoutes.publishListing, { householdId: household.householdId, saleUnitId: unit.id, units: 5, priceFen: 450, channel: 'tile', openedAt: marketTime('11:45:50.000').toISOString() }, farmer);
  const today = async () => (await app.call(catalogueRoutes.today, { pickupPointId: market.pickupPointId })).body.gardens.flatMap(({ listings }) => listings);

  test('what is set counts from the next date on, for what is published then; what has been said stays', async () => {
    expect((await set('11:50')).body).toMatchObject({ changesFrom: addDays(MARKET_DATE, 1), cutoffs: [{ household: { id: household.householdId }, crop: null, today: null, next: '11:50' }] });
    expect((await publish()).status).toBe(200);
    expect(await today()).toMatchObject([{ cutoffAt: marketTime('14:00:00.000').toISOString() }]);
    await app.run((tx) => tx.execute('UPDATE cutoff_rule SET from_date = ? WHERE pairing_id = ?', [MARKET_DATE, market.pairingId]));
    expect(await today()).toMatchObject([{ cutoffAt: marketTime('14:00:00.000').toISOString() }]);
    await app.run((tx) => tx.execute('UPDATE listing SET open_flag = NULL WHERE household_id = ?', [household.householdId]));
    const { body } = await publish();
    expect((await today()).find(({ listingId }) => listingId === body.listingId)).toMatchObject({ cutoffAt: marketTime('11:50:00.000').toISOString() });
    expect((await set(null)).body.cutoffs).toMatchObject([{ today: '11:50', next: null }]);
    expect((await set('12:00')).body.cutoffs).toMatchObject([{ today: '11:50', next: '12:00' }]);
  });

  test('outside the day’s own window, for nobody, or for a stranger it is refused and changes nothing', async () => {
    for (const time of ['14:00', '15:00', '06:30', '06:00']) expect(await set(time)).toMatchObject({ status: 422, body: { code: 'CUTOFF_NOT_EARLIER', details: { opensAt: '06:30', cutoffAt: '14:00' } } });
    expect(await set('12:00', {})).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(await set('24:00')).toMatchObject({ status: 400 });
    const elsewhere = await buildMarket(app);
    const stranger = await buildHousehold(app, elsewhere);
    expect(await set('12:00', { householdId: stranger.householdId })).toMatchObject({ status: 404 });
    expect(await set('12:00', { cropId: 'no-such-crop' })).toMatchObject({ status: 404 });
    expect(await set('12:00', { householdId: household.householdId }, farmer)).toMatchObject({ status: 403 });
    expect((await app.call(cutoffRoutes.cutoffs, { operatorId: market.operatorId }, operator)).body.cutoffs).toEqual([]);
  });

  test('past its own cut-off a crop is not put up any more', async () => {
    await set('11:50', { cropId: unit.crop_id });
    await app.run((tx) => tx.execute('UPDATE cutoff_rule SET from_date = ? WHERE pairing_id = ?', [MARKET_DATE, market.pairingId]));
    await app.get(ClockSetting).stopAt(marketTime('11:49:59.999'));
    expect((await publish()).status).toBe(200);
    await app.get(ClockSetting).stopAt(marketTime('11:50:00.000'));
    expect(await publish()).toMatchObject({ status: 409, body: { code: 'LISTING_TOO_LATE', details: { cropName: '白菜' } } });
    const { choices } = (await app.call(catalogueRoutes.listingChoices, { householdId: household.householdId }, farmer)).body;
    expect(choices.find(({ saleUnitId }) => saleUnitId === unit.id)).toMatchObject({ ownCutoff: '11:50' });
  });

  test('at exactly the cut-off it is closed everywhere: quote, order, today page, cancelling', async () => {
    const early = await buildListing(app, market, { cutoffAt: '11:50', household });
    const resident = await Resident.of(app);
    const wanted = { pickupPointId: market.pickupPointId, lines: [{ listingId: early, quantity: 1 }] };
    const order = await resident.buy(wanted);
    await passTo(app, '11:49:59.999');
    expect((await resident.quote(wanted)).body.lines[0]).toMatchObject({ problem: null });
    expect((await resident.order(order.orderId)).canCancel).toBe(true);
    await passTo(app, '11:50:00.000');
    expect((await resident.quote(wanted)).body.lines[0]).toMatchObject({ problem: 'LISTING_CLOSED' });
    expect(await resident.place(wanted, { expectedTotalFen: 450 })).toMatchObject({ status: 409, body: { code: 'LISTING_CLOSED' } });
    expect(await resident.cancel(order.orderId)).toMatchObject({ status: 409, body: { code: 'ORDER_NOT_CANCELLABLE' } });
    expect((await resident.order(order.orderId)).canCancel).toBe(false);
    const { serverNow, gardens } = (await app.call(catalogueRoutes.today, { pickupPointId: market.pickupPointId })).body;
    const card = gardens.flatMap(({ listings }) => listings).find(({ listingId }) => listingId === early);
    expect(opennessAt(new Date(card!.cutoffAt), new Date(serverNow))).toBe('closed');
  });

  test('500 orders race the close of 11:50: none is accepted at or after it, all others hold their stock', async () => {
    const early = await buildListing(app, market, { cutoffAt: '11:50', remaining: 500, household });
    const buyers = await Promise.all(Array.from({ length: 20 }, () => Resident.of(app)));
    const wanted = { pickupPointId: market.pickupPointId, lines: [{ listingId: early, quantity: 1 }] };
    await app.get(ClockSetting).set(new Date(marketTime('11:50:00.000').getTime() - 1_500));
    const answers = await Promise.all(Array.from({ length: 500 }, (_, index) => buyers[index % 20]!.place(wanted, { expectedTotalFen: 450 })));
    const placed = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status, body }) => status !== 200 && body.code !== 'LISTING_CLOSED')).toEqual([]);
    await app.get(ClockSetting).stopAt(marketTime('11:50:00.000'));
    expect((await buyers[0]!.place(wanted, { expectedTotalFen: 450 })).body.code).toBe('LISTING_CLOSED');
    const [late] = await app.database.query<{ late: number }>('SELECT COUNT(*) AS late FROM resident_order o JOIN order_line l ON l.order_id = o.id WHERE l.listing_id = ? AND o.placed_at >= ?', [early, marketTime('11:50:00.000')]);
    expect(Number(late!.late)).toBe(0);
    expect(await stockOf(app, early)).toMatchObject({ reserved: placed });
  });
});
