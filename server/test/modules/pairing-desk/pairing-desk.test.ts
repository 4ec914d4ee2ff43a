import { dispatchRoutes, type MovePairingRequest, orderingRoutes, catalogueRoutes, type PairingPage, pairingDeskRoutes, type PairingSetUp } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { OrderCycles } from '../../../src/modules/order-cycle/public';
import { ReferenceData } from '../../../src/modules/pairing/public';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, orderAndPay, orderPage, refusal, startVillage } from '../../factories/afternoon';
import { buildHousehold, buildListing, MARKET_DATE, passTo } from '../../factories/market';
import { buildPairing } from '../../factories/pairing';
import type { TestApp } from '../../test-app';

const NEXT_DAY = '2026-11-24';
const SET_UP: PairingSetUp = {
  weekdays: '12345', closesOnHolidays: true, closedDates: ['2026-11-26'], opensAt: '07:00', cutoffAt: '13:30', stationName: '牛角塘村委会', stationLat: 28.01, stationLng: 112.98,
  transportFen: 150, pointFen: 60, operatorBasisPoints: 150,
  points: [{ compoundName: '新姚花园', name: '新姚花园北门', keeperName: '老魏', keeperPhone: '13807319999', lat: 28.11, lng: 112.97 }],
};
const NOTHING = { onDate: null, document: null, reason: null, orders: null };

describe.each(engines)('the life of a pairing on %s', (engine) => {
  let app: TestApp;
  let day: Afternoon;
  beforeAll(async () => {
    app = await startVillage(engine);
  });
  beforeEach(async () => {
    day = await buildAfternoon(app);
  });
  afterAll(() => app.close());

  let names = 0;
  const operator = () => as(app, day.operator);
  const operatorId = () => day.market.operatorId;
  const propose = () => operator().call(pairingDeskRoutes.proposePairing, { operatorId: operatorId(), villageName: `牛角塘村${(names += 1)}`, villageStreet: '暮云街道', batch: 2, communityName: '新姚社区', communityStreet: '裕南街街道' });
  const move = ({ pairingId, steps }: PairingPage, to: MovePairingRequest['to'], said: Partial<MovePairingRequest> = {}) =>
    operator().call(pairingDeskRoutes.movePairing, { operatorId: operatorId(), pairingId, to, seenSteps: steps, ...NOTHING, ...said });
  const sign = (pairing: PairingPage) => answer(move(pairing, 'signed', { document: '天结字〔2026〕7 号', onDate: '2026-11-20' }));
  const setUp = ({ pairingId }: PairingPage, wish: Partial<PairingSetUp> = {}) => operator().call(pairingDeskRoutes.setUpPairing, { operatorId: operatorId(), pairingId, ...SET_UP, ...wish });
  const own = (): Promise<PairingPage> => answer(operator().call(pairingDeskRoutes.pairing, { operatorId: operatorId(), pairingId: day.market.pairingId }));
  const violations = async () => (await auditDatabase(app.database)).filter(({ check }) => !['jobs-get-done', 'audit-chain-holds'].includes(check));
  const order = async (pickupPointId: string, listingId: string) => {
    const lines = [{ listingId, quantity: 1, substitution: 'refund' as const }];
    return refusal(as(app, await buildAccount(app)).call(orderingRoutes.placeOrder, { pickupPointId, lines, expectedTotalFen: 667 }));
  };

  test('is proposed, signed, set up and begun; the next day a resident orders there', async () => {
    const proposed = await answer(propose());
    expect(proposed).toMatchObject({ state: 'proposed', batch: 2, signedOn: null, setUp: null, steps: 1, own: true });
    for (const onDate of ['2026-02-31', '2026-11-24']) expect(await refusal(move(proposed, 'signed', { document: '天结字 7 号', onDate }))).toBe('INVALID_INPUT'); // no such day; a day to come
    const signed = await sign(proposed);
    expect(signed).toMatchObject({ state: 'signed', signedOn: '2026-11-20', history: [{ to: 'signed', document: '天结字〔2026〕7 号', who: '运营' }, { to: 'proposed' }] });
    expect(await refusal(move(signed, 'trial'))).toBe('PAIRING_NOT_SET_UP');
    const ready = await answer(setUp(signed));
    expect(ready.setUp).toEqual(SET_UP);
    const active = await answer(move(await answer(move(ready, 'trial')), 'active'));
    expect(await refusal(setUp(active))).toBe('STATE_CHANGED');
    await app.runDueJobs();
    const cycle = (await app.get(OrderCycles).onDate(app.database, active.pairingId, NEXT_DAY as never))!;
    expect([cycle.opensAt, cycle.cutoffAt]).toEqual([new Date('2026-11-24T07:00:00+08:00'), new Date('2026-11-24T13:30:00+08:00')]);
    expect(await app.get(OrderCycles).onDate(app.database, active.pairingId, '2026-11-26' as never)).toBeNull();
    await app.clock.stopAt(new Date('2026-11-24T09:00:00+08:00'));
    await app.runDueJobs();
    const point = (await app.client.call({ method: 'GET', path: '/compounds', idempotent: false } as never, {}) as { compounds: { name: string; pickupPoints: { id: string; openToday: boolean }[] }[] }).compounds.find(({ name }) => name === '新姚花园' )!.pickupPoints[0]!;
    expect(point.openToday).toBe(true);
    const [row] = await app.database.query<{ village_id: string }>('SELECT village_id FROM pairing WHERE id = ?', [active.pairingId]);
    const place = { ...day.market, pairingId: active.pairingId, villageId: row!.village_id, cycleId: cycle.id };
    const household = await buildHousehold(app, place);
    const listingId = await buildListing(app, place, { household });
    await app.run((tx) => tx.execute('UPDATE listing SET business_date = ?, cutoff_at = ? WHERE id = ?', [NEXT_DAY, cycle.cutoffAt, listingId]));
    expect((await app.client.call(catalogueRoutes.today, { pickupPointId: point.id })).gardens).toHaveLength(1);
    expect(await order(point.id, listingId)).toBe('ok');
    const actions = await app.database.query<{ action: string }>('SELECT action FROM audit_event WHERE subject_id = ? ORDER BY id', [active.pairingId]);
    expect(actions.map(({ action }) => action).filter((action) => action.startsWith('pairing'))).toEqual(['pairing.proposed', 'pairing.signed', 'pairing.set-up', 'pairing.trial', 'pairing.active']);
    expect(await violations()).toEqual([]);
  });

  test('pauses: what is ordered goes on, nothing new begins, and it resumes the same day', async () => {
    const garden = await buildGarden(day);
    const paid = await orderAndPay(day, { [garden.listingId]: 2 });
    const active = await answer(move(await own(), 'active'));
    expect(active.days).toEqual([{ date: MARKET_DATE, orders: 1, left: false }]);
    expect(await refusal(move(active, 'paused', { orders: 'deliver' }))).toBe('INVALID_INPUT');
    expect(await refusal(move(active, 'paused', { reason: '村里修路' }))).toBe('INVALID_INPUT');
    const paused = await answer(move(active, 'paused', { reason: '村里修路', orders: 'deliver' }));
    expect(await order(day.market.pickupPointId, garden.listingId)).toBe('PAIRING_RESTS');
    expect(await app.client.call(catalogueRoutes.today, { pickupPointId: day.market.pickupPointId })).toMatchObject({ cycle: null, gardens: [], closedReason: '结对暂停了，新单先不收' });
    await app.runDueJobs();
    expect((await orderPage(app, paid)).state).toBe('paid');
    expect((await app.database.query('SELECT 1 AS it FROM notice WHERE account_id = ? AND title LIKE ?', [garden.farmer.accountId, '%暂停了'])).length).toBe(1);
    expect((await answer(operator().call(pairingDeskRoutes.pairing, { operatorId: operatorId(), pairingId: paused.pairingId }))).days).toHaveLength(1);
    await passTo(app, '14:06:00.000');
    expect((await orderPage(app, paid)).state).toBe('locked');
    const board = await answer(operator().call(dispatchRoutes.runBoard, { operatorId: operatorId() }));
    expect(board.vans.flatMap(({ stops }) => stops.map(({ kind }) => kind))).toEqual(['collect', 'station', 'drop']);
    await answer(move(paused, 'active'));
    expect(await order(day.market.pickupPointId, garden.listingId)).toBe('ORDER_CYCLE_CLOSED');
    expect(await violations()).toEqual([]);
  });

  test('ends with everybody refunded in one act', async () => {
    const garden = await buildGarden(day);
    const paid = await orderAndPay(day, { [garden.listingId]: 2 });
    const ended = await answer(move(await own(), 'ended', { reason: '合作到期', orders: 'refund', document: '终止协议 3 号', onDate: MARKET_DATE }));
    expect(ended.history[0]).toMatchObject({ to: 'ended', reason: '合作到期', orders: 'refund', who: '运营' });
    await app.runDueJobs();
    expect(await orderPage(app, paid)).toMatchObject({ state: 'cancelled', refundedFen: paid.page.totalFen });
    expect(await order(day.market.pickupPointId, garden.listingId)).toBe('PAIRING_RESTS');
    for (const to of ['active', 'paused', 'trial', 'proposed'] as const) expect(await refusal(move(ended, to))).toBe('STATE_CHANGED');
    expect(await violations()).toEqual([]);
  });

  test('one step is made once, whoever presses at once, and only by whoever has seen it', async () => {
    const before = await own();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => refusal(move(before, 'active'))));
    expect(outcomes.sort()).toEqual(['STATE_CHANGED', 'STATE_CHANGED', 'STATE_CHANGED', 'STATE_CHANGED', 'ok']);
    expect(await refusal(move(before, 'paused', { reason: '修路了', orders: 'deliver' }))).toBe('STATE_CHANGED');
  });

  test('the same two are a pairing once; one of another operator is not there', async () => {
    const proposed = await answer(propose());
    const again = { operatorId: operatorId(), villageName: proposed.villageName, villageStreet: '暮云街道', batch: 2, communityName: '新姚社区', communityStreet: '裕南街街道' };
    expect(await refusal(operator().call(pairingDeskRoutes.proposePairing, again))).toBe('PAIRING_KNOWN');
    const elsewhere = await buildPairing(app);
    expect(await refusal(operator().call(pairingDeskRoutes.pairing, { operatorId: operatorId(), pairingId: elsewhere.pairingId }))).toBe('NOT_FOUND');
    expect(await refusal(operator().call(pairingDeskRoutes.movePairing, { operatorId: operatorId(), pairingId: elsewhere.pairingId, to: 'active', seenSteps: 0, ...NOTHING }))).toBe('NOT_FOUND');
  });

  test('whoever runs one signs the second under a desk of its own', async () => {
    const signed = await sign(await answer(propose()));
    const [row] = await app.database.query<{ operator_id: string }>('SELECT operator_id FROM pairing WHERE id = ?', [signed.pairingId]);
    expect(row!.operator_id).not.toBe(operatorId());
    const { pairings } = await answer(as(app, day.operator).call(pairingDeskRoutes.pairings, { operatorId: row!.operator_id }));
    expect(pairings.filter(({ own: mine, state }) => mine && state === 'signed')).toHaveLength(1);
  });

  test('a household sells in another community of its village from tomorrow on', async () => {
    const home = await own();
    const [idle, busy] = [await buildHousehold(app, day.market), await buildGarden(day)];
    const wish = { operatorId: operatorId(), villageName: home.villageName, villageStreet: '南托街道', batch: 1, communityName: `湘江社区${day.market.pairingId}`.slice(0, 40), communityStreet: '坡子街街道' };
    const proposed = await answer(operator().call(pairingDeskRoutes.proposePairing, wish));
    await app.run((tx) => tx.execute('UPDATE pairing SET village_id = ? WHERE id = ?', [day.market.villageId, proposed.pairingId]));
    app.get(ReferenceData).forget();
    const choose = (householdIds: string[]) => operator().call(pairingDeskRoutes.chooseSellers, { operatorId: operatorId(), pairingId: proposed.pairingId, householdIds });
    expect(await refusal(choose([busy.householdId]))).toBe('HOUSEHOLD_LISTED');
    const { sellers } = await answer(choose([idle.householdId]));
    expect(sellers.find(({ householdId }) => householdId === idle.householdId)).toMatchObject({ here: true, sellsAt: wish.communityName });
    expect(sellers.find(({ householdId }) => householdId === busy.householdId)).toMatchObject({ here: false, sellsAt: home.communityName });
    expect(await refusal(choose([(await buildHousehold(app, await buildPairing(app))).householdId]))).toBe('NOT_FOUND');
  });
});
