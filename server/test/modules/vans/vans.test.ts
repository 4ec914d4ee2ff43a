import { vanRoutes } from '@cunshe/shared';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { type BuiltPairing, buildPairing } from '../../factories/pairing';
import { startTestApp, type TestApp } from '../../test-app';

describe.each(engines)('vans of a pairing on %s', (engine) => {
  let app: TestApp;
  let place: BuiltPairing;
  let operator: BuiltAccount;
  beforeAll(async () => {
    app = await startTestApp(engine);
    place = await buildPairing(app);
    operator = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: place.operatorId });
  }, 60_000);
  afterAll(() => app.close());

  test('a van is added with a driver of this operator, once for each driver', async () => {
    const driver = await buildAccount(app, { displayName: '何师傅', persona: 'driver', scopeType: 'operator', scopeId: place.operatorId });
    const stranger = await buildAccount(app, { persona: 'driver', scopeType: 'operator', scopeId: (await buildPairing(app)).operatorId });
    const add = (wish: Partial<Parameters<typeof body>[0]> = {}) => as(app, operator).call(vanRoutes.addVan, body(wish));
    const body = (wish: { driverId?: string; shiftTo?: string; capacityKg?: number }) => ({ operatorId: place.operatorId, name: '1 号车', driverId: driver.accountId, capacityKg: 800, capacityCrates: 60, shiftFrom: '14:00', shiftTo: '19:00', floatFen: 200_000, ...wish });
    expect((await answer(as(app, operator).call(vanRoutes.vans, { operatorId: place.operatorId }))).drivers).toEqual([{ accountId: driver.accountId, name: '何师傅' }]);
    expect(await refusal(add({ driverId: stranger.accountId }))).toBe('NOT_FOUND');
    expect([await refusal(add({ shiftTo: '13:00' })), await refusal(add({ capacityKg: 0 }))]).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
    const codes = await Promise.all(Array.from({ length: 6 }, () => refusal(add())));
    expect([codes.filter((code) => code === 'ok').length, codes.filter((code) => code === 'NOT_FOUND').length]).toEqual([1, 5]);
    expect(await answer(as(app, operator).call(vanRoutes.vans, { operatorId: place.operatorId }))).toMatchObject({ drivers: [], vans: [{ name: '1 号车', driverName: '何师傅', capacityKg: 800, floatFen: 200_000 }] });
  });
});
