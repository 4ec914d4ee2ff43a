import { orderingRoutes } from '@cunshe/shared';
import { JobLoop } from '../../../src/platform';
import { SandboxDesk } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { type Market, buildListing, buildMarket } from '../../factories/market';
import { listenToStatements } from '../../factories/sent-statements';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

/** What a request costs the database. A number that grows is a decision, not an accident. */
describe.each(engines)('statements per request on %s', (engine) => {
  let sent: string[] = [];
  let app: TestApp;
  let market: Market;
  let resident: Resident;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
    market = await buildMarket(app);
    resident = await Resident.of(app);
    await resident.buy({ pickupPointId: market.pickupPointId, lines: [{ listingId: await buildListing(app, market), quantity: 1 }] });
    listenToStatements(engine, ({ sql }) => sent.push(sql));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  const during = async <T>(work: () => Promise<T>): Promise<{ value: T; statements: string[] }> => {
    sent = [];
    const value = await app.get(JobLoop).whilePaused(work);
    return { value, statements: sent.filter((sql) => !sql.includes('auth_session')) };
  };

  /** The cycle is kept from locking while an order or a payment is under way. SQLite has one writer anyway. */
  const expectHeldCycle = (statements: readonly string[]): void => {
    if (engine === 'mariadb') expect(statements.filter((sql) => sql.includes('FROM order_cycle'))).toEqual([expect.stringMatching(/LOCK IN SHARE MODE$/)]);
  };

  test.each([1, 2, 12])('an order of %i lines', async (count) => {
    resident = await Resident.of(app);
    const listings = [];
    for (let made = 0; made < count; made += 1) listings.push(await buildListing(app, market));
    const wanted = { pickupPointId: market.pickupPointId, lines: listings.map((listingId) => ({ listingId, quantity: 1 })) };
    const { totalFen } = (await resident.quote(wanted)).body;
    const placing = await during(() => resident.place(wanted, { expectedTotalFen: totalFen }));
    expect(placing.value.status).toBe(200);
    expect(placing.statements.map(kindOf)).toEqual([
      'BEGIN', 'SELECT clock_offset', 'INSERT idempotency_key', 'SELECT listing', 'SELECT order_cycle', 'INSERT resident_order', 'INSERT order_line', 'INSERT order_fee',
      'UPDATE listing', 'UPDATE idempotency_key', 'INSERT job', 'INSERT audit_event', 'COMMIT',
    ]);

    expectHeldCycle(placing.statements);

    const { orderId } = placing.value.body;
    const { value: opened, statements: opening } = await during(() => app.call(orderingRoutes.payOrder, { orderId }, resident.account));
    expect(opening.slice(0, 10).map(kindOf)).toEqual([
      'BEGIN', 'SELECT clock_offset', 'SELECT resident_order', 'SELECT payment', 'INSERT payment', 'INSERT job', 'INSERT audit_event', 'COMMIT', 'SELECT payment', 'SELECT account',
    ]);

    const { statements } = await during(() => app.get(SandboxDesk).act(opened.body.sandboxPrepayId!, 'pay'));
    expectHeldCycle(statements);
    const notified = statements.map(kindOf);
    expect(notified.slice(notified.indexOf('INSERT payment_event'), notified.lastIndexOf('INSERT audit_event') + 2)).toEqual([
      'INSERT payment_event', 'UPDATE payment', 'UPDATE job', 'SELECT book_day', 'INSERT ledger_document', 'INSERT ledger_entry', 'SELECT resident_order', 'SELECT order_cycle',
      'SELECT order_line', 'UPDATE listing', 'UPDATE point_day', 'SELECT point_day', 'SELECT resident_order', 'INSERT pickup_ticket', 'UPDATE resident_order', 'INSERT audit_event', 'UPDATE job', 'INSERT notice', 'INSERT audit_event', 'COMMIT',
    ]);

    const page = await during(() => app.call(orderingRoutes.order, { orderId }, resident.account));
    expect(page.statements.map(kindOf).sort()).toEqual(['SELECT clock_offset', 'SELECT order_change', 'SELECT order_fee', 'SELECT order_line', 'SELECT order_recipient', 'SELECT pickup_delegate', 'SELECT pickup_ticket', 'SELECT refund', 'SELECT resident_order', 'SELECT resident_order']);
  });

  test('the list of orders: three, however many there are', async () => {
    const { statements } = await during(() => app.call(orderingRoutes.orderList, {}, resident.account));
    expect(statements.map(kindOf)).toEqual(['SELECT clock_offset', 'SELECT resident_order', 'SELECT order_line']);
  });

  test('the quote: four', async () => {
    const listing = await buildListing(app, market);
    const { statements } = await during(() => resident.quote({ pickupPointId: market.pickupPointId, lines: [{ listingId: listing, quantity: 1 }] }));
    expect(statements.map(kindOf)).toEqual(['SELECT clock_offset', 'SELECT listing', 'SELECT order_cycle', 'SELECT account_credit']);
  });
});

/** "SELECT order_line". */
function kindOf(sql: string): string {
  const verb = sql.split(' ')[0]!;
  const table = /(?:FROM|INTO|UPDATE) ([a-z_]+)/.exec(sql.replace(/^.*? FROM (?=clock_offset)/, 'FROM '))?.[1];
  if (/^(BEGIN|START)/.test(sql)) return 'BEGIN';
  return table ? `${verb === 'FROM' ? 'SELECT' : verb} ${table}` : verb;
}
