import { execFileSync } from 'node:child_process';
import { addDays, booksRoutes, type BusinessDate, fen, fulfilmentRoutes, instantAt, type StatementPage, yuanText } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { SettleDay } from '../../../src/modules/books/public';
import { Sessions } from '../../../src/modules/identity/public';
import { OrderCycles } from '../../../src/modules/order-cycle/public';
import { Ledger } from '../../../src/modules/settlement/public';
import { ClockSetting, JobRunner } from '../../../src/platform';
import { engines } from '../../databases';
import { type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, dropEverything, type Garden, orderAndPay, type PaidOrder, refusal, setOut, stopOf } from '../../factories/afternoon';
import { MARKET_DATE, passTo } from '../../factories/market';
import { startTestApp, type TestApp } from '../../test-app';

const NEXT = addDays(MARKET_DATE, 1);

/** One story: a day with an owed receipt and a float that does not add up, settled, and what comes after. */
describe.each(engines)('a day settled on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let garden: Garden;
  let order: PaidOrder;
  let routeId: string;
  beforeAll(async () => {
    app = await startTestApp(engine);
    afternoon = await buildAfternoon(app);
    garden = await buildGarden(afternoon, { priceFen: 453 });
    order = await orderAndPay(afternoon, { [garden.listingId]: 3 });
    const run = await setOut(afternoon);
    routeId = run.routeId;
    const [driver, keeper] = [as(app, afternoon.driver), as(app, afternoon.keepers[0]!)];
    const stop = stopOf(run, 'collect');
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    await answer(driver.call(fulfilmentRoutes.postReceipt, { stopId: stop.stopId, bags: bagsAsOrdered(stop), method: 'owed', owedReason: '零钱不够', cratesIn: 1, cratesOut: 1, farmerConfirmed: true }));
    await dropEverything({ app, driver: afternoon.driver }, run);
    const { pickupPointId } = afternoon.market;
    await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }));
    await answer(keeper.call(fulfilmentRoutes.handOver, { pickupPointId, orderId: order.orderId, proof: null }));
    await passTo(app, '19:05:00.000');
  });
  afterAll(() => app.close());

  const operator = () => as(app, afternoon.operator);
  const operatorId = (): string => afternoon.market.operatorId;
  const books = (businessDate: BusinessDate = MARKET_DATE) => answer(operator().call(booksRoutes.books, { operatorId: operatorId(), businessDate }));
  const settle = () => operator().call(booksRoutes.settleDay, { operatorId: operatorId(), businessDate: MARKET_DATE });
  const total = (rows: readonly { debitFen: number; creditFen: number }[]): [number, number] => [rows.reduce((sum, row) => sum + row.debitFen, 0), rows.reduce((sum, row) => sum + row.creditFen, 0)];
  const asRead = ({ serverNow: _now, ...page }: StatementPage): object => page;
  const statement = async (businessDate: BusinessDate, period: 'day' | 'month' = 'day'): Promise<StatementPage> =>
    answer(as(app, garden.farmer).call(booksRoutes.householdStatement, { householdId: garden.householdId, period, date: businessDate }));

  it('waits for the float and the owed receipt, and says so', async () => {
    const page = await books();
    expect(page.waitingFor).toEqual([{ kind: 'runs', count: 1 }, { kind: 'floats', count: 1 }, { kind: 'receipts', count: 1 }]);
    expect(page.owed).toMatchObject([{ totalFen: 1360, reason: '零钱不够' }]);
    const { status, body } = await settle();
    expect([status, body.code, body.details]).toEqual([409, 'DAY_NOT_OVER', { waitingFor: page.waitingFor }]);
    await passTo(app, '19:35:00.000');
    expect((await books()).state).toBe('open');
  });

  it('takes an approved difference and pays what is owed, each once', async () => {
    const driver = as(app, afternoon.driver);
    expect(await refusal(driver.call(fulfilmentRoutes.finishRun, { routeId, countedFen: 199_950 }))).toBe('FLOAT_UNBALANCED');
    const noted = { routeId, countedFen: 199_950, differenceReason: '找零时少收了五角' };
    for (const _again of [1, 2]) expect((await answer(driver.call(fulfilmentRoutes.finishRun, noted))).run!.float.state).toBe('counted');
    expect((await books()).floats).toMatchObject([{ leftFen: 200_000, countedFen: 199_950 }]);
    expect((await books()).waitingFor.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['runs', 'floats']));
    expect(await auditDatabase(app.database)).toEqual([]);
    const approval = { operatorId: operatorId(), routeId, countedFen: 199_950, reason: '找零时少收了五角' };
    for (const _again of [1, 2]) expect((await answer(operator().call(booksRoutes.approveFloat, approval))).floats).toEqual([]);
    const [owed] = (await books()).owed;
    for (const _again of [1, 2]) expect((await answer(operator().call(booksRoutes.payOwed, { operatorId: operatorId(), receiptId: owed!.receiptId }))).owed).toEqual([]);
    expect((await statement(MARKET_DATE)).movements.map(({ title, earnedFen, paidFen, balanceFen }) => [title, earnedFen, paidFen, balanceFen])).toEqual([['收菜', 1360, 0, 1360], ['补付菜钱', 0, 1360, 0]]);
    expect(await auditDatabase(app.database)).toEqual([]);
  });

  it('puts a wrong receipt right beside it: once for the same sum, and the receipt stays', async () => {
    const [receipt] = await app.database.query<{ id: string }>('SELECT id FROM collection_receipt WHERE pairing_id = ?', [afternoon.market.pairingId]);
    const correct = (rightFen: number) => operator().call(booksRoutes.correctReceipt, { operatorId: operatorId(), receiptId: receipt!.id, rightFen, reason: '秤上少看了一斤' });
    await Promise.all([answer(correct(1500)), answer(correct(1500))]);
    const page = await statement(MARKET_DATE);
    expect(page.movements.map(({ title, earnedFen, paidFen, balanceFen }) => [title, earnedFen, paidFen, balanceFen])).toEqual([['收菜', 1360, 0, 1360], ['补付菜钱', 0, 1360, 0], ['更正收菜单', 140, 0, 140], ['更正的钱结清', 0, 140, 0]]);
    expect(page.movements[0]!.receiptId).toBe(receipt!.id);
    await answer(correct(1360));
    expect(await statement(MARKET_DATE)).toMatchObject({ earnedFen: 1360 + 140 + 140, paidFen: 1360 + 140 + 140, closingFen: 0 });
    const kept = await app.database.query<{ total_fen: number; state: string }>('SELECT total_fen, state FROM collection_receipt WHERE id = ?', [receipt!.id]);
    expect(kept).toMatchObject([{ total_fen: 1360, state: 'paid' }]);
    const told = await app.database.query<{ reason: string }>(`SELECT reason FROM audit_event WHERE action = 'receipt.corrected' AND subject_id = ?`, [receipt!.id]);
    expect(told.map(({ reason }) => reason)).toEqual(['秤上少看了一斤', '秤上少看了一斤']);
    expect(await refusal(operator().call(booksRoutes.correctReceipt, { operatorId: operatorId(), receiptId: 'nobody', rightFen: 1, reason: '没有这张' }))).toBe('NOT_FOUND');
    expect(await auditDatabase(app.database)).toEqual([]);
  });

  it('is settled once, however many try, and its statements add up to the ledger', async () => {
    const { pairingId } = afternoon.market;
    const many = await Promise.all(Array.from({ length: 3 }, () => app.run((tx) => app.get(SettleDay).execute(tx, { pairingId, operatorId: operatorId(), businessDate: MARKET_DATE }))));
    expect(many).toEqual([[], [], []]);
    expect(await refusal(settle())).toBe('ok');
    const page = await books();
    const [debit, credit] = total(page.trialBalance);
    expect([page.state, debit]).toEqual(['settled', credit]);
    const byKind = Object.fromEntries(page.settlements.map((row) => [row.partyKind, row]));
    expect(page.settlements).toHaveLength(4);
    expect(byKind).toMatchObject({
      household: { openingFen: 0, earnedFen: 1640, paidFen: 1640, closingFen: 0, payout: null },
      point: { paidFen: 0, payout: { state: 'created' } },
      driver: { partyName: '何师傅', paidFen: 0, payout: { state: 'created' } },
    });
    for (const row of page.settlements.filter(({ payout }) => payout)) expect(row.payout!.amountFen).toBe(row.closingFen);
    const [{ billed_fen: billed }] = (await app.database.query<{ billed_fen: number }>('SELECT billed_fen FROM resident_order WHERE id = ?', [order.orderId])) as [{ billed_fen: number }];
    const { earnedFen: ofPoint } = byKind.point!;
    const { earnedFen: ofDriver } = byKind.driver!;
    expect(byKind.operator!.closingFen).toBe(Number(billed) - ofPoint - ofDriver - 1360 - 50);
    expect((await app.get(OrderCycles).onDate(app.database, pairingId, MARKET_DATE))!.state).toBe('reconciled');
    expect(await auditDatabase(app.database)).toEqual([]);
  });

  it('never changes afterwards: what comes late is in the next day’s statement', async () => {
    const { pairingId } = afternoon.market;
    const before = { day: asRead(await statement(MARKET_DATE)), books: (await books()).trialBalance, settlements: (await books()).settlements };
    await app.get(ClockSetting).stopAt(instantAt(NEXT, '11:00'));
    const { householdId } = garden;
    await app.run((tx) => app.get(Ledger).post(tx, { kind: 'receipt_accepted', subjectId: 'late', pairingId, businessDate: MARKET_DATE, facts: { householdId, linesFen: 200, roundingFen: 0 } }));
    await app.run((tx) => app.get(Ledger).post(tx, { kind: 'provider_fee', subjectId: 'late', pairingId, businessDate: MARKET_DATE, facts: { fen: 150 } }));
    expect({ day: asRead(await statement(MARKET_DATE)), books: (await books()).trialBalance, settlements: (await books()).settlements }).toEqual(before);
    expect(await statement(NEXT)).toMatchObject({ openingFen: 0, earnedFen: 200, closingFen: 200, settled: false });
    expect((await books(NEXT)).trialBalance.find(({ account }) => account === 'provider_fee')).toMatchObject({ debitFen: 150 });
    expect((await statement(NEXT, 'month')).movements).toHaveLength(7);
  });

  it('is on paper what it is on the screen', async () => {
    const page = await statement(MARKET_DATE);
    const { accessToken } = await app.run((tx) => app.get(Sessions).open(tx, garden.farmer.accountId));
    const answered = await app.app.inject({ url: `/api/farmer/${garden.householdId}/statement/pdf`, query: { period: 'day', date: MARKET_DATE }, headers: { authorization: `Bearer ${accessToken}` } });
    expect([answered.statusCode, answered.headers['content-type']]).toEqual([200, 'application/pdf']);
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: answered.rawPayload, encoding: 'utf8' });
    expect(text).toContain(`${page.partyName} 对账单`);
    const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
    for (const { title, balanceFen } of page.movements) expect(lines.some((cells) => cells.includes(title) && cells.at(-1) === yuanText(fen(balanceFen)))).toBe(true);
    expect(lines.find((cells) => cells[0] === '期末')).toEqual(['期末', page.earnedFen, page.paidFen, page.closingFen].map((cell) => (typeof cell === 'number' ? yuanText(fen(cell)) : cell)));
  });

  it('is paid out: sent, come back, drawn up again, arrived', async () => {
    const move = (payoutId: string, act: 'submit' | 'succeed' | 'fail') => operator().call(booksRoutes.movePayout, { operatorId: operatorId(), payoutId, act });
    const pointPayout = async () => (await books()).settlements.find(({ partyKind }) => partyKind === 'point')!.payout!;
    const first = await pointPayout();
    expect(await refusal(move(first.payoutId, 'succeed'))).toBe('STATE_CHANGED');
    await answer(move(first.payoutId, 'submit'));
    await answer(move(first.payoutId, 'fail'));
    const second = await pointPayout();
    expect(second).toMatchObject({ amountFen: first.amountFen, state: 'created' });
    expect(second.payoutId).not.toBe(first.payoutId);
    for (const act of ['submit', 'submit', 'succeed', 'succeed'] as const) await answer(move(second.payoutId, act));
    expect(await pointPayout()).toMatchObject({ state: 'succeeded' });
    const own = await answer(as(app, afternoon.keepers[0]!).call(booksRoutes.pointStatement, { pickupPointId: afternoon.market.pickupPointId, period: 'month', date: MARKET_DATE }));
    expect(own.closingFen).toBe(0);
    expect(own.movements.map(({ title }) => title)).toEqual(['服务费', '发出付款', '付款没成', '发出付款']);
    const driver = await answer(as(app, afternoon.driver).call(booksRoutes.driverStatement, { period: 'day', date: MARKET_DATE }));
    expect(driver.floats).toMatchObject([{ openedFen: 200_000, paidFen: 0, leftFen: 200_000, countedFen: 199_950, differenceFen: 50, state: 'variance_approved', paidMinutes: 305 }]);
    expect(await auditDatabase(app.database)).toEqual([]);
  });

  it('ends with complete orders and a cycle in the archive when the time to claim is over', async () => {
    await app.get(ClockSetting).stopAt(instantAt(NEXT, '12:06'));
    await app.get(JobRunner).runDue();
    const [row] = await app.database.query<{ state: string }>('SELECT state FROM resident_order WHERE id = ?', [order.orderId]);
    expect(row!.state).toBe('completed');
    expect(await app.database.query(`SELECT action FROM audit_event WHERE subject_id = ? AND action = 'order.completed'`, [order.orderId])).toHaveLength(1);
    expect((await app.get(OrderCycles).onDate(app.database, afternoon.market.pairingId, MARKET_DATE))!.state).toBe('archived');
  });

  it('leaves the next day to itself: it is not swept up, and no date is no day', async () => {
    expect(await refusal(operator().call(booksRoutes.settleDay, { operatorId: operatorId(), businessDate: NEXT }))).toBe('DAY_NOT_OVER');
    expect(await refusal(operator().call(booksRoutes.settleDay, { operatorId: operatorId(), businessDate: '2026-02-30' }))).toBe('INVALID_INPUT');
    expect((await books(NEXT)).state).toBe('open');
  });
});
