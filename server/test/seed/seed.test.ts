import { allRoutes, businessDateOf, catalogueRoutes, creditRoutes, demoRoutes, favouriteRoutes, fulfilmentRoutes, identityRoutes, instantAt, noticeRoutes, orderingRoutes, pairingRoutes, type Session, shortageRoutes } from '@cunshe/shared';
import { Sessions } from '../../src/modules/identity/public';
import { ACCOUNTS, Ledger } from '../../src/modules/settlement/public';
import { Config } from '../../src/platform';
import { prepareDemo, reseed, seedIfEmpty } from '../../src/seed';
import { householdId, OPERATOR_ID, PAIRING_ID, personAccountId, pickupPointId, residentAccountId } from '../../src/seed/seed-ground';
import { engines } from '../databases';
import { startTestApp, type TestApp } from '../test-app';

const routes = Object.fromEntries(allRoutes().map(({ name, route }) => [name, route]));

describe.each(engines)('the seed on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(engine, { routes });
    expect(await seedIfEmpty(app.app)).toBe(true);
  }, 120_000);
  afterAll(() => app.close());

  const rows = <Row>(sql: string, ...values: string[]): Promise<Row[]> => app.database.query<Row>(sql, values);
  const none = async (sql: string): Promise<void> => expect(await rows(sql)).toEqual([]);
  const signIn = async (personId: string): Promise<Session> => (await app.call(identityRoutes.demoSignIn, { personId })).body;

  test('a seeded database is left alone', async () => {
    expect(await seedIfEmpty(app.app)).toBe(false);
  });

  test('it is 11:42 of today and the cycle is open', async () => {
    const { body } = await app.call(demoRoutes.clock, {});
    expect(new Date(body.now).getTime() - instantAt(businessDateOf(new Date(body.now)), '11:42').getTime()).toBeLessThan(120_000);
    const today = (await app.call(catalogueRoutes.today, { pickupPointId: pickupPointId('A') })).body;
    expect(today.cycle).toMatchObject({ businessDate: body.businessDate, state: 'open' });
  });

  test('17 compounds, four with a point that is open; 30 gardens, 12 of which list', async () => {
    const today = (await app.call(catalogueRoutes.today, { pickupPointId: pickupPointId('A') })).body;
    expect(today).toMatchObject({ villageName: '滨湖新村', gardenCount: 30, pickupPoint: { name: '九峰小区东门岗亭' } });
    expect(today.gardens).toHaveLength(12);
    const { compounds } = (await app.call(pairingRoutes.compounds, {})).body;
    expect(compounds).toHaveLength(17);
    expect(compounds.filter(({ pickupPoints }) => pickupPoints.some(({ openToday }) => openToday)).map(({ name }) => name)).toContain('九峰小区');
    expect(compounds.flatMap(({ pickupPoints }) => pickupPoints)).toHaveLength(4);
  });

  test('the garden of 陈桂香 has her words and three bunches of scallions left', async () => {
    const { body } = await app.call(catalogueRoutes.garden, { householdId: householdId('07') });
    expect(body).toMatchObject({ quote: expect.stringContaining('打过霜才甜'), garden: { plaqueNumber: '07', farmerName: '陈桂香', growingYears: 41, audioSeconds: 48 } });
    expect(body.garden.listings.find(({ drawing }) => drawing === 'cong')?.remaining).toBe(3);
    expect(body.garden.listings.every(({ remaining }) => remaining > 0)).toBe(true);
  });

  test('everybody of the story can come in, and finds something', async () => {
    const { people } = (await app.call(identityRoutes.demoPeople, {})).body;
    expect(people.map(({ personId }) => personId).slice(0, 5)).toEqual(['zhou-min', 'chen-guixiang', 'li-jianguo', 'he-shifu', 'lao-zhou']);
    expect(new Set(people.flatMap(({ personas }) => personas)).size).toBe(7);
    expect((await signIn('zhou-min')).me.pickupPoint).toBeNull();
    const farmer = (await signIn('chen-guixiang')).accessToken;
    const money = (await app.call(fulfilmentRoutes.householdMoney, { householdId: householdId('07') }, { token: farmer })).body;
    expect(money.receipts.length).toBeGreaterThan(5);
    const home = (await app.call(fulfilmentRoutes.farmerHome, { householdId: householdId('07') }, { token: farmer })).body;
    expect(home).toMatchObject({ farmerName: '陈桂香', contact: { name: '小罗' } });
    const operator = (await signIn('tang-jing')).accessToken;
    const day = (await app.call(fulfilmentRoutes.operatorDay, { operatorId: OPERATOR_ID }, { token: operator })).body;
    expect(day.orders.count).toBe(46);
    expect(day.orders.paidFen).toBeGreaterThan(0);
  });

  test('周敏 has a favourite garden and was told when ordering opened; eggs are limited', async () => {
    const token = (await signIn('zhou-min')).accessToken;
    expect((await app.call(favouriteRoutes.favourites, {}, { token })).body.householdIds).toEqual([householdId('07')]);
    const { notices, unread } = (await app.call(noticeRoutes.inbox, {}, { token })).body;
    expect([notices.map(({ kind }) => kind), unread]).toEqual([['service_reminder'], 1]);
    const today = (await app.call(catalogueRoutes.today, { pickupPointId: pickupPointId('A') })).body;
    expect(today.gardens.flatMap(({ listings }) => listings).find(({ drawing }) => drawing === 'tujidan')).toMatchObject({ mostPerAccount: 10 });
  });

  test('王芳, a regular, keeps small refunds as credit and has some', async () => {
    const token = (await signIn('wang-fang')).accessToken;
    expect((await app.call(creditRoutes.credit, {}, { token })).body).toMatchObject({ balanceFen: 80, smallRefunds: 'credit', movements: [{ fen: 80, leftFen: 80 }] });
    expect((await app.call(orderingRoutes.orderList, {}, { token })).body.orders.length).toBeGreaterThan(3);
  });

  test('yesterday something was short: decided, and one resident got back what it says', async () => {
    const { shortages } = (await app.call(shortageRoutes.shortages, { operatorId: OPERATOR_ID }, { token: (await signIn('tang-jing')).accessToken })).body;
    expect(shortages).toMatchObject([{ state: 'confirmed', confirmedBy: 'operator', declaredBy: 'farmer' }]);
    const [{ wanted, available, refundFen, lines }] = shortages as [(typeof shortages)[number]];
    expect([wanted - available, lines.reduce((sum, { allotted }) => sum + allotted, 0)]).toEqual([1, available]);
    const short = lines.find(({ sentence }) => sentence !== null)!;
    const [line] = await rows<{ estimate_fen: number; billed_fen: number; note: string }>('SELECT estimate_fen, billed_fen, note FROM order_line WHERE id = ?', short.lineId);
    expect([Number(line!.estimate_fen) - Number(line!.billed_fen), line!.note]).toEqual([refundFen, short.sentence]);
  });

  test('the books of four weeks and of this morning balance', async () => {
    const lines = await app.get(Ledger).trialBalance(app.database, PAIRING_ID);
    const debit = lines.reduce((sum, { debitFen }) => sum + debitFen, 0);
    expect(debit).toBe(lines.reduce((sum, { creditFen }) => sum + creditFen, 0));
    expect(lines.map(({ name }) => name)).toContain(ACCOUNTS.produce_purchase);
    await none('SELECT document_id FROM ledger_entry GROUP BY document_id HAVING SUM(debit_fen) <> SUM(credit_fen)');
    await none("SELECT party_id FROM ledger_entry WHERE account = 'household_payable' GROUP BY party_id HAVING SUM(debit_fen) <> SUM(credit_fen)");
    await none("SELECT party_id FROM ledger_entry WHERE account = 'float_cash' GROUP BY party_id HAVING SUM(debit_fen) <> SUM(credit_fen)");
    await none("SELECT party_id FROM ledger_entry WHERE account = 'refund_payable' GROUP BY party_id HAVING SUM(debit_fen) <> SUM(credit_fen)");
  });

  test('past orders are settled: paid = billed + refunded, billed ≤ estimate, every bag leads to a batch', async () => {
    const past = "state = 'completed'";
    expect((await rows<{ n: number }>(`SELECT COUNT(*) AS n FROM resident_order WHERE ${past}`))[0]!.n).toBeGreaterThan(350);
    await none(`SELECT id FROM resident_order WHERE ${past} AND total_fen <> billed_fen + refunded_fen - compensated_fen`);
    await none('SELECT id FROM order_line WHERE billed_fen > estimate_fen');
    await none('SELECT id FROM listing WHERE reserved + sold > offered');
    await none(`SELECT l.id FROM listing l LEFT JOIN order_line o ON o.listing_id = l.id GROUP BY l.id, l.sold HAVING l.sold <> COALESCE(SUM(o.ordered), 0)`);
    await none(`SELECT o.id FROM resident_order o LEFT JOIN (SELECT order_id, SUM(billed_fen) AS fen FROM order_line GROUP BY order_id) l ON l.order_id = o.id
      LEFT JOIN (SELECT order_id, SUM(billed_fen) AS fen FROM order_fee GROUP BY order_id) f ON f.order_id = o.id WHERE o.${past} AND l.fen + f.fen <> o.billed_fen`);
    await none(`SELECT l.id FROM order_line l LEFT JOIN bag_reading r ON r.line_id = l.id LEFT JOIN harvest_batch b ON b.receipt_id = r.receipt_id AND b.listing_id = l.listing_id
      WHERE l.state = 'handed_over' AND b.id IS NULL`);
    await none('SELECT p.id FROM payment p JOIN refund r ON r.payment_id = p.id GROUP BY p.id, p.refunded_fen HAVING SUM(r.amount_fen) <> p.refunded_fen');
  });

  test('a resident who ordered before sees those orders', async () => {
    const { accessToken } = await app.run((tx) => app.get(Sessions).open(tx, residentAccountId(1)));
    const { orders } = (await app.call(orderingRoutes.orderList, {}, { token: accessToken })).body;
    expect(orders.length).toBeGreaterThan(3);
    const opened = await app.call(orderingRoutes.order, { orderId: orders.at(-1)!.orderId }, { token: accessToken });
    expect(opened).toMatchObject({ status: 200, body: { state: 'completed', billedFen: expect.any(Number) } });
  });

  test('the day is feasible: the lines lock, every order is on a van, every gate is served by 16:55', async () => {
    expect((await app.call(demoRoutes.moveClock, { time: '14:05' })).status).toBe(200);
    const date = (await app.call(demoRoutes.clock, {})).body.businessDate;
    expect(await rows("SELECT state FROM resident_order WHERE business_date = ? AND state <> 'locked'", date)).toEqual([]);
    expect(await rows("SELECT kind, last_error FROM job WHERE last_error IS NOT NULL")).toEqual([]);
    const drops = await rows<{ pickup_point_id: string; planned_arrival: Date | string }>(
      "SELECT s.pickup_point_id, s.planned_arrival FROM route_stop s JOIN pickup_route r ON r.id = s.route_id WHERE r.business_date = ? AND s.kind = 'drop'", date,
    );
    expect(new Set(drops.map(({ pickup_point_id }) => pickup_point_id)).size).toBe(4);
    const latest = Math.max(...drops.map(({ planned_arrival }) => (planned_arrival instanceof Date ? planned_arrival : new Date(`${planned_arrival.replace(' ', 'T')}Z`)).getTime()));
    expect(latest).toBeLessThanOrEqual(instantAt(businessDateOf(new Date(latest)), '16:55').getTime());
    await none(`SELECT l.id FROM order_line l JOIN resident_order o ON o.id = l.order_id AND o.state = 'locked'
      LEFT JOIN route_load r ON r.household_id = l.household_id AND r.pickup_point_id = o.pickup_point_id AND r.cycle_id = l.cycle_id WHERE r.id IS NULL`);
    const run = (await app.call(fulfilmentRoutes.run, {}, { token: (await signIn('he-shifu')).accessToken })).body.run;
    expect(run?.stops.filter(({ kind }) => kind === 'drop')).toHaveLength(4);
    const keeper = (await signIn('lao-zhou')).accessToken;
    const point = (await app.call(fulfilmentRoutes.point, { pickupPointId: pickupPointId('A') }, { token: keeper })).body;
    expect(point.bags.length).toBeGreaterThan(5);
  });

  test('started over it is the same again', async () => {
    const fingerprint = async (): Promise<unknown> => ({
      orders: await rows("SELECT id, total_fen, billed_fen, bag_label FROM resident_order WHERE state = 'picked_up' ORDER BY id"),
      today: await rows("SELECT h.plaque_number, l.sale_unit_id, l.offered, l.sold FROM listing l JOIN household h ON h.id = l.household_id WHERE l.state = 'live' OR l.state = 'closed' ORDER BY 1, 2"),
      bags: await rows("SELECT account_id, bag_label, total_fen FROM resident_order WHERE state <> 'picked_up' ORDER BY account_id, total_fen"),
    });
    const before = await fingerprint();
    await reseed(app.app);
    expect(await fingerprint()).toEqual(before);
    expect((await rows<{ id: string }>('SELECT id FROM account WHERE id = ?', personAccountId('zhou-min'))).length).toBe(1);
  }, 120_000);
});

test('a demo whose day is over begins anew when it is started', async () => {
  const app = await startTestApp('sqlite', { routes });
  await prepareDemo(app.app);
  const orders = (): Promise<{ n: number }[]> => app.database.query("SELECT COUNT(*) AS n FROM resident_order WHERE state = 'paid'");
  await app.call(demoRoutes.moveClock, { time: '14:05' });
  await prepareDemo(app.app);
  expect(await orders()).toEqual([{ n: 0 }]);
  await app.run((tx) => tx.execute('UPDATE account SET created_at = ?', [new Date(tx.now.getTime() - 30 * 86_400_000)]));
  await prepareDemo(app.app);
  expect(await orders()).toEqual([{ n: 46 }]);
  await app.close();
}, 90_000);

test('in production nothing is seeded', async () => {
  const app = await startTestApp('sqlite', { routes });
  const get = (type: never): unknown => (type === Config ? { ...app.config, mode: 'production' } : app.app.get(type));
  const production: typeof app.app = Object.create(null, { get: { value: get } });
  await expect(seedIfEmpty(production)).rejects.toThrow('not seeded in production');
  await expect(reseed(production)).rejects.toThrow('not seeded in production');
  expect(await app.database.query('SELECT id FROM account')).toEqual([]);
  await app.close();
});

test('a database the demo did not make is neither seeded nor emptied', async () => {
  const app = await startTestApp('sqlite', { routes });
  await app.run((tx) => tx.execute("INSERT INTO pairing (id, village_id, community_id, state, pack_at, service_weekdays, opens_at, cutoff_at, collect_from, drop_by, pickup_from, pickup_to, list_from_evening_before, reservation_minutes, payment_grace_minutes) VALUES ('real', 'v', 'c', 'trial', 'door', '1', '06:30', '14:00', '14:30', '16:55', '17:00', '19:00', '20:00', 10, 5)"));
  await expect(seedIfEmpty(app.app)).rejects.toThrow('--reset');
  await expect(reseed(app.app)).rejects.toThrow('nothing in it was deleted');
  expect(await app.database.query('SELECT id FROM pairing')).toEqual([{ id: 'real' }]);
  await app.close();
});
