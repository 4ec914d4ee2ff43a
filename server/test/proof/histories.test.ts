import { randomUUID } from 'node:crypto';
import { orderingRoutes, type Route } from '@cunshe/shared';
import { JobRunner } from '../../src/platform';
import { SandboxDesk } from '../../src/platform/wechat';
import { auditDatabase } from '../../src/audit/audit-database';
import { engines } from '../databases';
import { buildListing, buildMarket, type Market, passTo } from '../factories/market';
import { keptByProvider } from '../model/provider-books';
import { Choice } from '../model/choice';
import { Resident, startOrderingApp } from '../modules/ordering/ordering-app';
import type { Answer, TestApp } from '../test-app';

const CLIENTS = 16;
const INTENTIONS = 12;
const PRICE = 450;

/** What one client meant to do once, and every answer that reached it. */
interface Intention {
  readonly key: string;
  readonly does: 'place' | 'cancel';
  readonly orderIds: Set<string>;
  outcome: 'ok' | 'refused' | 'unknown';
}

/**
 * Sixteen phones on a bad network: a third of all answers never arrive, so the phone sends the same again under the same
 * key, sometimes twice at once. Whatever it was told in the end, the books must know it exactly once.
 */
describe.each(engines)('histories of sixteen clients on %s', (engine) => {
  /** One for each history: every market begins at the same hour, and a trail whose clock went back is rightly doubted. */
  let app: TestApp;
  beforeEach(async () => {
    app = await startOrderingApp(engine);
  });
  afterEach(() => app.close());

  test.each([1, 2])('are exactly once and conserve stock and money (seed %i)', async (seed) => {
    const market = await buildMarket(app);
    const listings = [await buildListing(app, market, { remaining: 40, priceFen: PRICE }), await buildListing(app, market, { remaining: 25, priceFen: PRICE })];
    const phones = await Promise.all(Array.from({ length: CLIENTS }, (_, index) => Phone.of(app, market, listings, seed * 100 + index)));
    await Promise.all(phones.map((phone) => phone.live()));
    await passTo(app, '14:06:00.000');
    await app.get(JobRunner).runDue();
    const history = phones.flatMap(({ intentions }) => intentions);
    await placedExactlyOnce(app, market, history);
    await conserved(app, market, listings);
    expect(await auditDatabase(app.database)).toEqual([]);
  }, 120_000);
});

async function placedExactlyOnce(app: TestApp, market: Market, history: readonly Intention[]): Promise<void> {
  const placed = history.filter(({ does }) => does === 'place');
  expect(placed.length).toBeGreaterThan(CLIENTS);
  for (const { orderIds, outcome } of placed) expect([outcome, orderIds.size]).toEqual([outcome === 'ok' ? 'ok' : 'refused', outcome === 'ok' ? 1 : 0]);
  const rows = await app.database.query<{ id: string }>('SELECT id FROM resident_order WHERE cycle_id = ?', [market.cycleId]);
  const told = placed.flatMap(({ orderIds }) => [...orderIds]);
  expect(new Set(told).size).toBe(told.length);
  expect(rows.map(({ id }) => id).sort()).toEqual(told.sort());
}

async function conserved(app: TestApp, market: Market, listings: readonly string[]): Promise<void> {
  const kept = await keptByProvider(app);
  const orders = await app.database.query<{ id: string; state: string; total_fen: number }>('SELECT id, state, total_fen FROM resident_order WHERE cycle_id = ?', [market.cycleId]);
  for (const { id, state, total_fen: total } of orders) {
    expect(['locked', 'expired', 'cancelled']).toContain(state);
    expect([state, kept.get(id) ?? 0]).toEqual([state, state === 'locked' ? Number(total) : 0]);
  }
  for (const listing of listings) {
    const [stock] = await app.database.query<{ reserved: number; sold: number; offered: number }>('SELECT reserved, sold, offered FROM listing WHERE id = ?', [listing]);
    const [held] = await app.database.query<{ pieces: number }>(`SELECT COALESCE(SUM(l.ordered), 0) AS pieces FROM order_line l JOIN resident_order o ON o.id = l.order_id WHERE l.listing_id = ? AND o.state = 'locked'`, [listing]);
    expect([Number(stock!.reserved), Number(stock!.sold)]).toEqual([0, Number(held!.pieces)]);
    expect(Number(stock!.sold)).toBeLessThanOrEqual(Number(stock!.offered));
  }
}

class Phone {
  readonly intentions: Intention[] = [];
  private readonly own: string[] = [];

  private constructor(
    private readonly app: TestApp,
    private readonly market: Market,
    private readonly listings: readonly string[],
    private readonly choice: Choice,
    private readonly resident: Resident,
  ) {}

  static async of(app: TestApp, market: Market, listings: readonly string[], seed: number): Promise<Phone> {
    return new Phone(app, market, listings, new Choice(seed), await Resident.of(app));
  }

  async live(): Promise<void> {
    for (let turn = 0; turn < INTENTIONS; turn += 1) {
      const does = this.choice.int(1, 10);
      if (does <= 5 || this.own.length === 0) await this.place();
      else if (does <= 8) await this.pay(this.choice.of(this.own)!);
      else await this.cancel(this.choice.of(this.own)!);
    }
  }

  private async place(): Promise<void> {
    const lines = this.choice.some(this.listings).map((listingId) => ({ listingId, quantity: this.choice.int(1, 2), substitution: 'none' as const }));
    const wanted = { pickupPointId: this.market.pickupPointId, lines };
    const { body } = await this.resident.quote(wanted);
    const intention = this.intend('place');
    await this.insist(intention, orderingRoutes.placeOrder, { ...wanted, expectedTotalFen: body.totalFen }, ({ orderId }) => intention.orderIds.add(orderId));
    this.own.push(...intention.orderIds);
  }

  private async cancel(orderId: string): Promise<void> {
    await this.insist(this.intend('cancel'), orderingRoutes.cancelOrder, { orderId }, () => undefined);
  }

  private async pay(orderId: string): Promise<void> {
    const { status, body } = await this.app.call(orderingRoutes.payOrder, { orderId }, { token: this.resident.account.token });
    if (status !== 200) return;
    const act = this.choice.of(['pay', 'notify_twice', 'fail', 'pay'] as const)!;
    await this.app.get(SandboxDesk).act(body.sandboxPrepayId!, act).catch(() => undefined);
  }

  private intend(does: Intention['does']): Intention {
    const intention: Intention = { key: randomUUID(), does, orderIds: new Set(), outcome: 'unknown' };
    this.intentions.push(intention);
    return intention;
  }

  /**
   * Sends until an answer arrives, always under the same key. A refusal keeps nothing, so it says nothing of a twin that was
   * not heard: that one may have found what somebody else gave back in between. The phone asks again.
   */
  private async insist<Input, Output>(intention: Intention, route: Route<Input, Output>, input: Input, heard: (body: Output) => void): Promise<void> {
    while (intention.outcome === 'unknown') {
      const send = (): Promise<Answer<Output>> => this.app.call(route, input, { token: this.resident.account.token, key: intention.key });
      const answers = await Promise.all(this.choice.chance(20) ? [send(), send()] : [send()]);
      const arrived = answers.filter(({ body }) => !this.choice.chance(33) && body.code !== 'REQUEST_IN_PROGRESS');
      for (const { status } of answers) expect(status).toBeLessThan(500);
      const granted = arrived.find(({ status }) => status === 200);
      if (granted) heard(granted.body);
      if (granted || arrived.length === answers.length) intention.outcome = granted ? 'ok' : 'refused';
    }
  }
}
