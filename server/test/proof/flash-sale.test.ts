import { allRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../src/audit/audit-database';
import { Accounts, Roles, Sessions } from '../../src/modules/identity/public';
import { buildListing, buildMarket, type Market, stockOf } from '../factories/market';
import { startTestApp, type TestApp } from '../test-app';
import { ServerProcess, type Told } from './server-process';

const PRICE = 450;

/** Real servers, each a process of its own, and a thousand buyers with open sessions. */
describe.each([
  { engine: 'mariadb', processes: 3, opposite: 1000 },
  { engine: 'sqlite', processes: 1, opposite: 200 },
] as const)('$processes server process(es) on $engine', ({ engine, processes, opposite }) => {
  let app: TestApp;
  let market: Market;
  let servers: ServerProcess[];
  let tokens: string[];

  beforeAll(async () => {
    app = await startTestApp(engine, { routes: Object.fromEntries(allRoutes().map(({ name, route }) => [name, route])) });
    market = await buildMarket(app, { fees: [] });
    tokens = await signIn(app, 1000);
    servers = await Promise.all(Array.from({ length: processes }, () => ServerProcess.start(app)));
  }, 120_000);
  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.stop()));
    await app.close();
  });

  test('1,000 buyers on 100 units: exactly 100 sold, everybody is told, nobody gets an error', async () => {
    const listing = await buildListing(app, market, { remaining: 100, priceFen: PRICE });
    const told = await Promise.all(tokens.map((token, buyer) => place(buyer, token, [listing])));
    expect(tally(told)).toEqual({ '200': 100, '409 STOCK_GONE': 900 });
    expect(await stockOf(app, listing)).toEqual({ offered: 100, reserved: 100, sold: 0, state: 'sold_out' });
    expect(await auditDatabase(app.database)).toEqual([]);
  }, 60_000);

  test('two lines of one stock in one order count together', async () => {
    const listing = await buildListing(app, market, { remaining: 51, priceFen: PRICE });
    const told = await Promise.all(tokens.slice(0, 60).map((token, buyer) => place(buyer, token, [listing, listing])));
    expect(tally(told)).toEqual({ '200': 25, '409 STOCK_GONE': 35 });
    expect(await stockOf(app, listing)).toMatchObject({ offered: 51, reserved: 50 });
    expect(await auditDatabase(app.database)).toEqual([]);
  }, 60_000);

  test('opposite orders of two crops, again and again: no error reaches a buyer', async () => {
    const [one, other] = [await buildListing(app, market, { remaining: 5000, priceFen: PRICE }), await buildListing(app, market, { remaining: 5000, priceFen: PRICE })];
    const told = await Promise.all(Array.from({ length: opposite }, (_, turn) => place(turn, tokens[turn % 50]!, turn % 2 ? [one, other] : [other, one])));
    expect(tally(told)).toEqual({ '200': opposite });
    expect([(await stockOf(app, one)).reserved, (await stockOf(app, other)).reserved]).toEqual([opposite, opposite]);
    expect(await auditDatabase(app.database)).toEqual([]);
  }, 90_000);

  let keys = 0;

  function place(turn: number, token: string, listings: readonly string[]): Promise<Told> {
    const lines = listings.map((listingId) => ({ listingId, quantity: 1, substitution: 'refund' }));
    const body = { pickupPointId: market.pickupPointId, lines, expectedTotalFen: PRICE * lines.length };
    return servers[turn % processes]!.post({ path: '/api/orders', token, key: `flash-sale-${(keys += 1)}`, body });
  }
});

/** How often each answer was given. */
function tally(told: readonly Told[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of told) {
    const answer = [status, body.code].filter(Boolean).join(' ');
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}

/** Accounts with open sessions, made in one go where each would otherwise sign in. */
function signIn(app: TestApp, count: number): Promise<string[]> {
  return app.run(async (tx) => {
    const tokens: string[] = [];
    for (let buyer = 0; buyer < count; buyer += 1) {
      const accountId = await app.get(Accounts).register(tx, { displayName: `买家${buyer}`, surname: '买' });
      await app.get(Roles).grant(tx, accountId, { persona: 'resident', scopeType: 'account', scopeId: accountId, title: '住户' });
      tokens.push((await app.get(Sessions).open(tx, accountId)).accessToken);
    }
    return tokens;
  });
}
