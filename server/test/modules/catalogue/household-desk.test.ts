import { type HouseholdContact, householdRoutes, type HouseholdsPage } from '@cunshe/shared';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { answer, as, refusal, startVillage } from '../../factories/afternoon';
import { type BuiltHousehold, buildHousehold, marketTime } from '../../factories/market';
import { type BuiltPairing, buildPairing } from '../../factories/pairing';
import type { TestApp } from '../../test-app';

const NOTHING = { phone: null, helper: null, hint: null, place: null };

describe.each(engines)('a village’s households on %s', (engine) => {
  let app: TestApp;
  let village: BuiltPairing;
  let committee: BuiltAccount;
  let household: BuiltHousehold;
  beforeAll(async () => {
    app = await startVillage(engine);
    await app.clock.stopAt(marketTime('11:46:00.000'));
    village = await buildPairing(app);
    committee = await buildAccount(app, { persona: 'committee', scopeType: 'village', scopeId: village.villageId });
    household = await buildHousehold(app, village);
  });
  afterAll(() => app.close());

  const page = (): Promise<HouseholdsPage> => answer(as(app, committee).call(householdRoutes.households, { villageId: village.villageId }));
  const set = (wish: Partial<HouseholdContact>) => as(app, committee).call(householdRoutes.setContact, { villageId: village.villageId, householdId: household.householdId, ...NOTHING, ...wish });

  test('tell what is missing, and take it in; what is not said stays', async () => {
    expect((await page()).households).toMatchObject([{ plaqueNumber: household.plaqueNumber, phoneTail: null, helperName: null, signedIn: false, placed: false, sellsAt: '九峰苑社区' }]);
    await answer(set({ phone: '13800000001', helper: { name: '小罗', phone: '13800000006' }, hint: '老井旁', place: { lat: 28.02, lng: 112.97 } }));
    await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
    await answer(set({ hint: '老井旁，倒车进' }));
    expect((await page()).households).toMatchObject([{ phoneTail: '0001', helperName: '小罗', hint: '老井旁，倒车进', signedIn: true, placed: true }]);
    const told = await app.database.query<{ state_after: string }>('SELECT state_after FROM audit_event WHERE subject_id = ? AND action = ? ORDER BY id', [household.householdId, 'household.contact']);
    expect(told).toHaveLength(2);
    expect(told.map(({ state_after }) => state_after).join()).not.toContain('13800000001');
  });

  test('of another village is not there, and nonsense is named', async () => {
    const elsewhere = await buildPairing(app);
    const other = await buildHousehold(app, elsewhere);
    expect(await refusal(set({ householdId: other.householdId, hint: '老井旁' }))).toBe('NOT_FOUND');
    expect(await refusal(as(app, committee).call(householdRoutes.households, { villageId: elsewhere.villageId }))).toBe('NOT_FOUND');
    for (const wrong of [{ phone: '110' }, { helper: { name: '小罗', phone: '' } }, { place: { lat: 128, lng: 1 } }, { hint: '\u0000\u0001' }]) expect(await refusal(set(wrong))).toBe('INVALID_INPUT');
  });
});
