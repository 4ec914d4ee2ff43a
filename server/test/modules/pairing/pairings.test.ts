import { businessDate, type FeeRule, identityRoutes, pairingRoutes } from '@cunshe/shared';
import { IdentityModule } from '../../../src/modules/identity/public';
import { FeeRules, Operators, PairingModule, Pairings, PickupPoints, ReferenceData } from '../../../src/modules/pairing/public';
import { ClockSetting } from '../../../src/platform';
import { WechatModule } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { buildPairing, USUAL_FEES } from '../../factories/pairing';
import { startTestApp, type TestApp } from '../../test-app';

const MONDAY = businessDate('2026-11-23');
const SUNDAY = businessDate('2026-11-22');

describe.each(engines)('pairings on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(engine, { features: [WechatModule, IdentityModule, PairingModule], routes: { ...identityRoutes, ...pairingRoutes } });
  });
  afterAll(() => app.close());

  test('a brief carries village, community, times and station in degrees', async () => {
    const { pairingId } = await buildPairing(app, { schedule: { cutoffAt: '13:00' } });
    expect(await app.get(Pairings).get(pairingId)).toMatchObject({
      villageName: '滨湖新村',
      communityName: '九峰苑社区',
      packAt: 'door',
      schedule: { opensAt: '06:30', cutoffAt: '13:00', reservationMinutes: 10 },
      station: { lat: 27.99, lng: 112.99 },
    });
    await expect(app.get(Pairings).get('nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each([
    ['trial', true],
    ['active', true],
    ['signed', false],
    ['paused', false],
    ['ended', false],
  ] as const)('a pairing that is %s trades: %s', async (state, trades) => {
    const { pairingId } = await buildPairing(app, { state });
    const trading = (await app.get(Pairings).trading()).map(({ id }) => id);
    expect(trading.includes(pairingId)).toBe(trades);
    expect(await app.get(Pairings).isServiceDay(pairingId, MONDAY)).toBe(trades);
  });

  test('service days are its weekdays without its closed dates', async () => {
    const { pairingId } = await buildPairing(app, { serviceWeekdays: '123456', closedDates: ['2026-11-24'] });
    const served = await Promise.all(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((date) => app.get(Pairings).isServiceDay(pairingId, businessDate(date))));
    expect(served).toEqual([false, true, false, true]);
  });

  test('points come in the order of their letters, with the keeper’s phone for who needs it', async () => {
    const { pairingId, pickupPointIds } = await buildPairing(app, { points: 3 });
    const points = await app.get(PickupPoints).ofPairing(pairingId);
    expect(points.map(({ id, letter }) => [id, letter])).toEqual(pickupPointIds.map((id, index) => [id, 'ABC'[index]]));
    expect(await app.get(PickupPoints).get(pickupPointIds[0]!)).toMatchObject({ keeperName: '老周', keeperPhone: '13807310004', open: true, lat: 28.1 });
    await expect(app.get(PickupPoints).get('nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('fees are those in force on the date', async () => {
    const { pairingId } = await buildPairing(app);
    expect(await app.get(FeeRules).of(pairingId, MONDAY)).toEqual(USUAL_FEES);
    await app.run((tx) => tx.execute("UPDATE fee_rule SET valid_to = '2026-11-22' WHERE pairing_id = ? AND type = 'point'", [pairingId]));
    app.get(ReferenceData).forget();
    const types = async (date: typeof MONDAY): Promise<FeeRule['type'][]> => (await app.get(FeeRules).of(pairingId, date)).map(({ type }) => type);
    expect(await types(SUNDAY)).toEqual(['transport', 'point', 'operator']);
    expect(await types(MONDAY)).toEqual(['transport', 'operator']);
  });

  test('concurrent misses are answered by one load', async () => {
    app.get(ReferenceData).forget();
    const snapshots = await Promise.all([app.get(ReferenceData).get(), app.get(ReferenceData).get()]);
    expect(snapshots[0]).toBe(snapshots[1]);
  });

  test('the compounds of a trading pairing are listed, those with a point first, and whether it opens today', async () => {
    const { communityId, compoundIds, pickupPointIds } = await buildPairing(app, { points: 1, closedDates: ['2026-11-24'] });
    await app.run((tx) => tx.execute("INSERT INTO compound (id, community_id, name) VALUES ('00000000-first', ?, '桂苑')", [communityId]));
    app.get(ReferenceData).forget();
    const openOn = async (instant: string): Promise<unknown> => {
      await app.get(ClockSetting).stopAt(new Date(instant));
      const { body } = await app.call(pairingRoutes.compounds, {});
      expect(body.compounds.find(({ name }) => name === '桂苑')?.pickupPoints).toEqual([]);
      expect(body.compounds.findIndex(({ name }) => name === '桂苑')).toBe(body.compounds.length - 1);
      return body.compounds.find(({ id }) => id === compoundIds[0])?.pickupPoints;
    };
    const point = { id: pickupPointIds[0], name: 'A 小区东门岗亭', hours: '17:00–19:00', keeperName: '老周' };
    expect(await openOn('2026-11-23T02:00:00Z')).toEqual([{ ...point, openToday: true }]);
    expect(await openOn('2026-11-23T16:00:00Z')).toEqual([{ ...point, openToday: false }]);
  });

  test('an operator is entered once by name', async () => {
    const name = '长沙某某农业有限公司';
    const first = await app.run((tx) => app.get(Operators).named(tx, name));
    expect(await app.run((tx) => app.get(Operators).named(tx, name))).toBe(first);
  });
});
