import { addDays, fulfilmentRoutes, orderingRoutes, paymentRoutes, programmeRoutes, type OperatorHistoryRequest, type ReportKind, type ReportPage, REPORT_KINDS } from '@cunshe/shared';
import { Workbook } from 'exceljs';
import { Sessions } from '../../../src/modules/identity/public';
import { householdId, PAIRING_ID, personAccountId, pickupPointId } from '../../../src/seed/seed-ground';
import { SandboxDesk } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { answer, as } from '../../factories/afternoon';
import { buildPairing } from '../../factories/pairing';
import { type Demo, passTo, startDemo, walkDay } from '../../proof/walk-demo-day';

const OPERATOR = { accountId: personAccountId('tang-jing') };
const COMMITTEE = { accountId: personAccountId('xiao-luo') };
const MONEY: readonly ReportKind[] = ['cycle_totals', 'sales', 'purchases', 'fees', 'refunds'];
const PACKING: readonly ReportKind[] = ['packing_by_point', 'packing_by_household', 'packing_by_order', 'labels'];

describe.each(engines)('reports on %s', (engine) => {
  let demo: Demo;
  let kept: Placed;
  let cancelled: Placed;
  let revived: Placed;
  beforeAll(async () => {
    demo = await startDemo(engine);
    kept = await place('zhou-min');
    await pay(kept);
    cancelled = await place('xie-lin'); // each its own: two orders of one resident share a bag
    await pay(cancelled);
    await answer(as(demo.app, { accountId: personAccountId('xie-lin') }).call(orderingRoutes.cancelOrder, { orderId: cancelled.orderId }));
    revived = await place('lao-zhou');
    await demo.app.get(SandboxDesk).act(revived.prepayId, 'pay_late');
    await passTo(demo, '12:00');
    expect(await stateOf(revived)).toBe('paid');
    const lives = await demo.app.database.query<{ action: string }>('SELECT action FROM audit_event WHERE subject_id = ? ORDER BY id', [revived.orderId]);
    expect(lives.map(({ action }) => action)).toContain('order.expired');
    await walkDay(demo);
  }, 180_000);
  afterAll(() => demo.app.close());

  test.each(MONEY)('%s equals the ledger to the fen: today, and with four weeks of history', async (kind) => {
    for (const from of [demo.today, addDays(demo.today, -30)]) {
      const page = await report(kind, { from });
      expect(page.books).toEqual({ reportFen: await booksOf(kind, from), booksFen: await booksOf(kind, from), differenceFen: 0 });
      expect(page.books!.reportFen).toBeGreaterThan(0);
    }
  });

  test('the rows of a report sum to its totals, in the page and in every file', async () => {
    const page = await report('sales');
    const [section] = page.sections;
    const sum = section!.rows.reduce((fen, row) => fen + Number(row.at(-1)), 0);
    expect(sum).toBe(section!.totals!.at(-1));
    expect(sum).toBe(page.books!.reportFen);
    const csv = (await file('sales', 'csv')).bytes.toString('utf8');
    const total = csv.split('\r\n').find((line) => line.startsWith('合计'))!;
    expect(Math.round(Number(total.split(',').at(-1)) * 100)).toBe(sum);
    const book = new Workbook();
    await book.xlsx.load((await file('sales', 'xlsx')).bytes as never);
    const sheet = book.worksheets[0]!;
    expect(Math.round(Number(sheet.lastRow!.getCell(6).value) * 100)).toBe(sum);
    expect((await file('sales', 'pdf')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.each(PACKING)('%s has every bag once, the revived one too, and never a cancelled one', async (kind) => {
    const { bytes } = await file(kind, 'csv');
    const csv = bytes.toString('utf8');
    expect(csv).toContain(await labelOf(kept));
    expect(csv).toContain(await labelOf(revived));
    expect(csv).not.toContain(`${await labelOf(cancelled)},`);
    const bags = await counted(`SELECT COUNT(*) AS n FROM resident_order WHERE business_date = ? AND state NOT IN ('reserved', 'expired', 'cancelled')`);
    const lines = await counted(`SELECT COUNT(*) AS n FROM order_line l JOIN resident_order o ON o.id = l.order_id WHERE o.business_date = ? AND o.state NOT IN ('reserved', 'expired', 'cancelled')`);
    const page = await report(kind);
    const rows = page.sections.reduce((sum, { rows: shown, rowsLeftOut }) => sum + shown.length + rowsLeftOut, 0);
    if (kind === 'packing_by_point') expect(rows).toBe(lines);
    if (kind === 'packing_by_order') expect(rows).toBe(bags);
  });

  test('labels print 24 to a sheet', async () => {
    const { headers, bytes } = await file('labels', 'pdf');
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toContain(encodeURIComponent('袋号标签'));
    const bags = await counted(`SELECT COUNT(*) AS n FROM resident_order WHERE business_date = ? AND state NOT IN ('reserved', 'expired', 'cancelled')`);
    expect([...bytes.toString('latin1').matchAll(/\/Type \/Page\b/g)]).toHaveLength(Math.ceil(bags / 24));
  });

  test('the committee sees its village’s days without the buyers’ names', async () => {
    const columns = async (person: { accountId: string }) => (await report('packing_by_order', {}, person)).sections[0]!.columns.map(({ title }) => title);
    expect(await columns(OPERATOR)).toContain('住户');
    expect(await columns(COMMITTEE)).not.toContain('住户');
    expect((await file('packing_by_order', 'csv')).bytes.toString()).toContain('周敏');
    for (const kind of REPORT_KINDS) expect((await file(kind, 'csv', COMMITTEE)).bytes.toString()).not.toContain('周敏');
    const { pairings } = await answer(as(demo.app, COMMITTEE).call(programmeRoutes.reportChoices, {}));
    expect(pairings).toEqual([{ pairingId: PAIRING_ID, name: '滨湖新村·九峰苑社区' }]);
  });

  test('a foreign pairing is not found, a range that is none is refused', async () => {
    const { pairingId } = await buildPairing(demo.app);
    const wish = { pairingId, kind: 'sales' as const, from: demo.today, to: demo.today };
    for (const person of [OPERATOR, COMMITTEE]) {
      expect((await as(demo.app, person).call(programmeRoutes.report, wish)).body.code).toBe('NOT_FOUND');
      expect((await as(demo.app, person).call(programmeRoutes.reportFile, { ...wish, format: 'csv' })).body.code).toBe('NOT_FOUND');
    }
    const ranges = [[demo.today, addDays(demo.today, -1)], [addDays(demo.today, -31), demo.today]] as const;
    for (const [from, to] of ranges) expect((await as(demo.app, OPERATOR).call(programmeRoutes.report, { ...wish, pairingId: PAIRING_ID, from, to })).body.code).toBe('REPORT_TOO_LONG');
    expect((await as(demo.app, OPERATOR).call(programmeRoutes.report, { ...wish, pairingId: PAIRING_ID, from: '2026-02-30', to: '2026-02-30' })).body.code).toBe('INVALID_INPUT');
  });

  test('an order tells who changed what and when: to its resident without names, to the operator with them', async () => {
    const history = (person: { accountId: string }) => answer(as(demo.app, person).call(programmeRoutes.orderHistory, { orderId: kept.orderId }));
    const own = (await history({ accountId: personAccountId('zhou-min') })).entries;
    expect(own.map(({ who, what }) => `${who} ${what.replace(/[¥\d.A-]+/g, '#')}`)).toEqual([
      '站长 交到了取菜人手里', '站长 站长点收了这袋菜', '站长 到了提货点', '司机 装车出发', '系统 按实重结账 #', '司机 过了秤、点了数', '系统 截单，不能再改', '系统 付了 #，袋号 #', '你 下了单，#',
    ].map((line) => expect.stringContaining(line.slice(line.indexOf(' ')))));
    expect(own[0]!.who).toBe('站长');
    expect(own.at(-1)!.who).toBe('你');
    const full = (await history(OPERATOR)).entries;
    expect(full.map(({ who }) => who)).toEqual(expect.arrayContaining(['周敏', '系统', '何师傅']));
    const short = full.find(({ what }) => what === '过了秤、点了数')!;
    expect(short.before).toContain('未称');
    expect(short.after).toMatch(/ 装 [\d.]+ (斤|把|根|颗)/);
    expect(full.at(-1)!.after).toMatch(/ 订 [\d.]+ (斤|把|根|颗)/);
    for (const person of ['he-shifu', 'xiao-luo']) expect((await as(demo.app, { accountId: personAccountId(person) }).call(programmeRoutes.orderHistory, { orderId: kept.orderId })).body.code).toBe('NOT_ALLOWED');
    expect((await as(demo.app, { accountId: personAccountId('lao-zhou') }).call(programmeRoutes.orderHistory, { orderId: kept.orderId })).body.code).toBe('NOT_FOUND');
  });

  test('the operator reads who changed what on a day: all of it once, by person, by garden, by order, by listing', async () => {
    const operator = await operatorId();
    const history = (wish: Partial<OperatorHistoryRequest>) => answer(as(demo.app, OPERATOR).call(programmeRoutes.operatorHistory, { operatorId: operator, subject: 'day', date: demo.today, ...wish }));
    const first = await history({});
    const seen = [...first.entries];
    for (let page = first; page.nextBefore; ) seen.push(...(page = await history({ before: page.nextBefore })).entries);
    expect(new Set(seen.map(({ eventId }) => eventId)).size).toBe(seen.length);
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort().reverse());
    expect(first.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['系统', '周敏', '何师傅']));
    const driver = first.people.find(({ name }) => name === '何师傅')!;
    const his = await history({ personId: driver.personId });
    expect(new Set(his.entries.map(({ who }) => who))).toEqual(new Set(['何师傅']));
    const [listing] = await demo.app.database.query<{ id: string; household_id: string }>('SELECT id, household_id FROM listing WHERE business_date = ? ORDER BY id', [demo.today]);
    const garden = await history({ subject: 'household', subjectId: listing!.household_id });
    expect(garden.title).toMatch(/号园/);
    expect(garden.entries.map(({ what }) => what)).toContain('过秤，两边认了');
    expect((await history({ subject: 'listing', subjectId: listing!.id })).entries.length).toBeGreaterThan(0);
    const order = await history({ subject: 'order', subjectId: kept.orderId });
    expect(order).toMatchObject({ date: null, title: `订单 ${await labelOf(kept)}` });
    expect(order.entries.at(-1)).toMatchObject({ who: '周敏', what: expect.stringContaining('下了单'), about: order.title });
    const foreign = await buildPairing(demo.app);
    const ask = (wish: OperatorHistoryRequest) => as(demo.app, OPERATOR).call(programmeRoutes.operatorHistory, wish);
    expect((await ask({ operatorId: foreign.operatorId, subject: 'day' })).body.code).toBe('NOT_FOUND');
    expect((await ask({ operatorId: operator, subject: 'order', subjectId: 'nobody' })).body.code).toBe('NOT_FOUND');
    expect((await ask({ operatorId: operator, subject: 'day', date: '2026-02-30' })).body.code).toBe('INVALID_INPUT');
  });

  test('the day’s trial balance still balances', async () => {
    const { trialBalance } = await answer(as(demo.app, OPERATOR).call(fulfilmentRoutes.operatorDay, { operatorId: await operatorId() }));
    expect(trialBalance.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0)).toBe(0);
  });

  interface Placed {
    readonly orderId: string;
    readonly prepayId: string;
  }

  async function place(person: string): Promise<Placed> {
    const resident = as(demo.app, { accountId: personAccountId(person) });
    const [listing] = await demo.app.database.query<{ id: string }>(`SELECT id FROM listing WHERE household_id = ? AND business_date = ? AND state = 'live' ORDER BY id`, [householdId('07'), demo.today]);
    const wanted = { pickupPointId: pickupPointId('A'), lines: [{ listingId: listing!.id, quantity: 1, substitution: 'refund' as const }] };
    const { totalFen } = await answer(resident.call(orderingRoutes.quote, wanted));
    const { orderId } = await answer(resident.call(orderingRoutes.placeOrder, { ...wanted, expectedTotalFen: totalFen }));
    const { sandboxPrepayId } = await answer(resident.call(orderingRoutes.payOrder, { orderId }));
    return { orderId, prepayId: sandboxPrepayId! };
  }

  async function pay({ prepayId }: Placed): Promise<void> {
    await answer(demo.app.call(paymentRoutes.sandboxAct, { prepayId, act: 'pay' }));
    await demo.app.runDueJobs();
  }

  async function stateOf({ orderId }: Placed): Promise<string> {
    return (await demo.app.database.query<{ state: string }>('SELECT state FROM resident_order WHERE id = ?', [orderId]))[0]!.state;
  }

  async function labelOf({ orderId }: Placed): Promise<string> {
    return (await demo.app.database.query<{ bag_label: string }>('SELECT bag_label FROM resident_order WHERE id = ?', [orderId]))[0]!.bag_label;
  }

  function report(kind: ReportKind, { from = demo.today }: { from?: string } = {}, person = OPERATOR): Promise<ReportPage> {
    return answer(as(demo.app, person).call(programmeRoutes.report, { pairingId: PAIRING_ID, kind, from, to: demo.today }));
  }

  test("an order's history comes in pages, none of it twice", async () => {
    const { orderId } = kept;
    await demo.app.run((tx) => tx.audit(...Array.from({ length: 60 }, (_, place) => ({ action: 'order.noted', subjectType: 'resident_order', subjectId: orderId, after: { place } }))));
    const page = (before?: string) => answer(as(demo.app, OPERATOR).call(programmeRoutes.orderHistory, { orderId, ...(before ? { before } : {}) }));
    const first = await page();
    const second = await page(first.nextBefore!);
    expect([first.entries.length, second.nextBefore]).toEqual([50, null]);
    const [{ n }] = (await demo.app.database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM audit_event WHERE subject_type = 'resident_order' AND subject_id = ?`, [orderId])) as [{ n: number }];
    expect(first.entries.length + second.entries.length).toBe(Number(n));
    expect(second.entries.at(-1)!.what).toMatch(/^下了单/);
  });

  async function file(kind: ReportKind, format: 'pdf' | 'xlsx' | 'csv', person = OPERATOR): Promise<{ headers: Record<string, unknown>; bytes: Buffer }> {
    const { accessToken } = await demo.app.run((tx) => demo.app.get(Sessions).open(tx, person.accountId));
    return demo.app.client.download(programmeRoutes.reportFile, { pairingId: PAIRING_ID, kind, from: demo.today, to: demo.today, format }, { as: accessToken });
  }

  /** The books, asked by a statement of this test's own. */
  async function booksOf(kind: ReportKind, from: string): Promise<number> {
    const [accounts, sum] = {
      cycle_totals: [`account = 'sales'`, 'credit_fen - debit_fen'],
      sales: [`account = 'sales'`, 'credit_fen - debit_fen'],
      purchases: [`account IN ('produce_purchase', 'rounding')`, 'debit_fen - credit_fen'],
      fees: [`account LIKE 'fee!_%' ESCAPE '!'`, 'credit_fen - debit_fen'],
      refunds: [`account IN ('refund_payable', 'resident_credit')`, 'credit_fen'],
    }[kind as 'sales'];
    const [row] = await demo.app.database.query<{ fen: number | string }>(`SELECT SUM(${sum}) AS fen FROM ledger_entry WHERE pairing_id = ? AND business_date BETWEEN ? AND ? AND ${accounts}
      AND document_id IN (SELECT id FROM ledger_document WHERE kind NOT IN ('fees_earned', 'credit_spent'))`, [PAIRING_ID, from, demo.today]);
    return Number(row!.fen);
  }

  async function counted(sql: string): Promise<number> {
    return Number((await demo.app.database.query<{ n: number }>(sql, [demo.today]))[0]!.n);
  }

  async function operatorId(): Promise<string> {
    return (await demo.app.database.query<{ operator_id: string }>('SELECT operator_id FROM pairing WHERE id = ?', [PAIRING_ID]))[0]!.operator_id;
  }
});
