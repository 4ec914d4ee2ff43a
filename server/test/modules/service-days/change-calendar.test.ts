import { allRoutes, serviceDayRoutes, type ServiceDaysPage } from '@cunshe/shared';
import { engines } from '../../databases';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, orderAndPay, refusal } from '../../factories/afternoon';
import { MARKET_DATE } from '../../factories/market';
import { startTestApp, type TestApp } from '../../test-app';

const TOMORROW = '2026-11-24';
/** Not planned yet. */
const [THURSDAY, FRIDAY, SATURDAY] = ['2026-11-26', '2026-11-27', '2026-11-28'] as const;

describe.each(engines)('the service calendar on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  beforeAll(async () => {
    app = await startTestApp(engine, { routes: Object.fromEntries(allRoutes().map(({ name, route }) => [name, route])) });
  });
  beforeEach(async () => {
    afternoon = await buildAfternoon(app);
  });
  afterAll(() => app.close());

  const desk = () => as(app, afternoon.operator);
  const ours = () => ({ operatorId: afternoon.market.operatorId });
  const page = (): Promise<ServiceDaysPage> => answer(desk().call(serviceDayRoutes.serviceDays, ours()));
  const dayOf = async (date: string) => (await page()).days.find((day) => day.date === date);
  const actions = async () => (await app.database.query<{ action: string }>(`SELECT action FROM audit_event WHERE subject_id = ? AND action LIKE 'calendar.%' ORDER BY id`, [afternoon.market.pairingId])).map(({ action }) => action);

  test('weekdays change from a later date on, never for today; what is planned and falls out is called off empty', async () => {
    const rule = { ...ours(), weekdays: '12345', closesOnHolidays: true };
    expect(await refusal(desk().call(serviceDayRoutes.setWeekdays, { ...rule, fromDate: MARKET_DATE }))).toBe('DATE_IS_PAST');
    expect((await dayOf(SATURDAY))!.serves).toBe(true);
    const changed = await answer(desk().call(serviceDayRoutes.setWeekdays, { ...rule, fromDate: TOMORROW }));
    expect(changed.nextChange).toEqual({ fromDate: TOMORROW, weekdays: '12345', closesOnHolidays: true });
    expect(await dayOf(SATURDAY)).toMatchObject({ serves: false, reason: '周六不送', closedByHand: false });
    await app.runDueJobs();
    const planned = await app.database.query('SELECT id FROM order_cycle WHERE pairing_id = ? AND business_date = ? AND state <> ?', [afternoon.market.pairingId, SATURDAY, 'cancelled']);
    expect(planned).toEqual([]);
  });

  test('days are closed with a reason and opened again; one with orders is neither closed nor half closed', async () => {
    const closing = { ...ours(), fromDate: THURSDAY, toDate: FRIDAY, reason: '农田修路' };
    await answer(desk().call(serviceDayRoutes.closeDays, closing));
    for (const date of [THURSDAY, FRIDAY]) expect(await dayOf(date)).toMatchObject({ serves: false, reason: '农田修路', closedByHand: true });
    const opened = await answer(desk().call(serviceDayRoutes.reopenDay, { ...ours(), date: FRIDAY }));
    expect(opened.days.find(({ date }) => date === FRIDAY)).toMatchObject({ serves: true, reason: null });
    expect(await refusal(desk().call(serviceDayRoutes.reopenDay, { ...ours(), date: FRIDAY }))).toBe('NOT_FOUND');
    const garden = await buildGarden(afternoon);
    await orderAndPay(afternoon, { [garden.listingId]: 1 });
    const before = (await page()).days;
    expect(await refusal(desk().call(serviceDayRoutes.closeDays, { ...closing, fromDate: MARKET_DATE, toDate: TOMORROW }))).toBe('DAY_HAS_ORDERS');
    expect((await page()).days).toEqual(before);
    expect(await actions()).toEqual(['calendar.closed', 'calendar.reopened']);
  });

  test('a day that was called off stays so', async () => {
    await answer(desk().call(serviceDayRoutes.callOffDay, { ...ours(), date: MARKET_DATE, reason: '农田进水', typedDate: MARKET_DATE }));
    await app.runDueJobs();
    expect(await refusal(desk().call(serviceDayRoutes.reopenDay, { ...ours(), date: MARKET_DATE }))).toBe('DAY_CALLED_OFF');
    expect(await dayOf(MARKET_DATE)).toMatchObject({ serves: false, state: 'cancelled' });
  });

  test('a range backwards, too long, or of the past, and a date that is none, are refused', async () => {
    const close = (fromDate: string, toDate: string) => refusal(desk().call(serviceDayRoutes.closeDays, { ...ours(), fromDate, toDate, reason: '农田修路' }));
    expect(await close('2026-11-25', TOMORROW)).toBe('INVALID_INPUT');
    expect(await close(TOMORROW, '2027-03-01')).toBe('INVALID_INPUT');
    expect(await close('2026-11-20', TOMORROW)).toBe('DATE_IS_PAST');
    expect(await close('2026-02-31', TOMORROW)).toBe('INVALID_INPUT');
    const stranger = await buildAfternoon(app);
    expect(await refusal(as(app, stranger.operator).call(serviceDayRoutes.closeDays, { ...ours(), fromDate: TOMORROW, toDate: TOMORROW, reason: '农田修路' }))).toMatch(/NOT_ALLOWED|NOT_FOUND/);
  });
});
