import fc from 'fast-check';
import { Orders } from '../../../src/modules/ordering/public';
import { Ledger } from '../../../src/modules/settlement/public';
import { JobRunner } from '../../../src/platform';
import { engines } from '../../databases';
import { HEAD, type Market, buildListing, buildMarket, marketTime, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

type Step =
  | { readonly does: 'order'; readonly lines: readonly { readonly crop: number; readonly quantity: number }[] }
  | { readonly does: 'pay' | 'cancel'; readonly order: number }
  | { readonly does: 'change'; readonly order: number; readonly lines: readonly { readonly crop: number; readonly quantity: number }[] }
  | { readonly does: 'wait'; readonly minutes: number }
  | { readonly does: 'weigh'; readonly share: number };

const TIMES = ['11:46', '11:57', '12:30', '13:59', '14:00', '14:04', '14:05', '15:20'];
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('order' as const), lines: fc.array(fc.record({ crop: fc.nat(1), quantity: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('pay' as const, 'pay' as const, 'cancel' as const), order: fc.nat(5) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('change' as const), order: fc.nat(3), lines: fc.array(fc.record({ crop: fc.nat(1), quantity: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('weigh' as const), share: fc.integer({ min: 0, max: 130 }) }) },
);

interface Broken {
  readonly stock: number;
  readonly bill: number;
  readonly cutoff: number;
  readonly parts: number;
}

/** DOMAIN §5 invariants 1, 3 and 4, and that stock is exactly what orders hold. */
const BROKEN = `SELECT
  (SELECT COUNT(*) FROM listing WHERE reserved < 0 OR sold < 0 OR reserved + sold > offered) AS stock,
  (SELECT COUNT(*) FROM order_line WHERE billed_fen > estimate_fen OR billed > packed) + (SELECT COUNT(*) FROM resident_order WHERE billed_fen > total_fen) AS bill,
  (SELECT COUNT(*) FROM resident_order WHERE placed_at >= cutoff_at) AS cutoff,
  (SELECT COUNT(*) FROM listing WHERE reserved + sold <> (SELECT COALESCE(SUM(l.ordered), 0) FROM order_line l JOIN resident_order o ON o.id = l.order_id
    WHERE l.listing_id = listing.id AND (o.state IN ('reserved', 'paid') OR o.locked_at IS NOT NULL))
    + (SELECT COALESCE(SUM(l.more), 0) FROM order_change_line l JOIN order_change c ON c.id = l.change_id WHERE l.listing_id = listing.id AND c.state = 'pending')) AS parts`;

describe.each(engines)('whatever people do on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  afterAll(() => app.close());

  test('stock, bills, cut-off and the books hold after every step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
        const day = await Day.begin(app);
        for (const one of steps) {
          await day.take(one);
          expect((await app.database.query<Broken>(BROKEN)).map((row) => Object.values(row).map(Number))).toEqual([[0, 0, 0, 0]]);
        }
        await day.end();
      }),
      { numRuns: 8 },
    );
  }, 180_000);
});

class Day {
  private moment = 0;
  private readonly placed: string[] = [];

  private constructor(
    private readonly app: TestApp,
    private readonly market: Market,
    private readonly crops: readonly string[],
    private readonly resident: Resident,
  ) {}

  static async begin(app: TestApp): Promise<Day> {
    const market = await buildMarket(app);
    const crops = [await buildListing(app, market, { remaining: 4 }), await buildListing(app, market, { remaining: 5, unit: HEAD, cutoffAt: '12:30' })];
    return new Day(app, market, crops, await Resident.of(app));
  }

  async take(step: Step): Promise<void> {
    if (step.does === 'wait') return this.wait(step.minutes);
    if (step.does === 'order') return this.order(step.lines);
    if (step.does === 'change') return this.change(step.order, step.lines);
    if (step.does === 'weigh') return this.weigh(step.share);
    const orderId = this.placed[step.order];
    if (orderId) await (step.does === 'pay' ? this.resident.pay(orderId).catch(() => undefined) : this.resident.cancel(orderId));
  }

  /** After the lock and the last bag, every order's money is billed or on its way back, and the books balance. */
  async end(): Promise<void> {
    while (this.moment < TIMES.length - 1) await this.wait(1);
    await this.weigh(90);
    await this.app.get(JobRunner).runDue();
    for (const orderId of this.placed) {
      const page = await this.resident.order(orderId);
      expect(['packed', 'expired', 'cancelled']).toContain(page.state);
      if (page.state === 'packed') expect(page.billedFen! + page.refundedFen).toBe(page.totalFen);
      if (page.paymentState !== 'unpaid' && page.state !== 'packed') expect(page.refundedFen).toBe(page.totalFen);
      for (const account of ['order_prepaid', 'refund_payable'] as const) expect(await this.app.get(Ledger).balanceOf(this.app.database, account, orderId)).toBe(0);
    }
  }

  private async wait(moments: number): Promise<void> {
    this.moment = Math.min(TIMES.length - 1, this.moment + moments);
    await passTo(this.app, `${TIMES[this.moment]}:00.000`);
    await this.resident.comeBack();
  }

  /** Accepted only before the cut-off, whatever it was. */
  private async order(lines: readonly { readonly crop: number; readonly quantity: number }[]): Promise<void> {
    const wanted = { pickupPointId: this.market.pickupPointId, lines: lines.map(({ crop, quantity }) => ({ listingId: this.crops[crop]!, quantity })) };
    const { status, body } = await this.resident.place(wanted);
    expect([200, 409]).toContain(status);
    if (status !== 200) return;
    expect(marketTime(`${TIMES[this.moment]}:00.000`) < marketTime(lines.some(({ crop }) => crop === 1) ? '12:30:00.000' : '14:00:00.000')).toBe(true);
    this.placed.push(body.orderId);
  }

  /** Judged like an order, by its own state; a dearer one waits for the next `pay`. */
  private async change(order: number, lines: readonly { readonly crop: number; readonly quantity: number }[]): Promise<void> {
    const orderId = this.placed[order];
    if (!orderId) return;
    const before = await this.resident.order(orderId);
    const wanted = { pickupPointId: this.market.pickupPointId, lines: lines.map(({ crop, quantity }) => ({ listingId: this.crops[crop]!, quantity })) };
    const { status, body } = await this.resident.change(orderId, wanted);
    expect([200, 409]).toContain(status);
    if (status === 200) expect(before.canChange).toBe(true);
    if (status === 200 && body.change) expect(body.lines).toEqual(before.lines);
  }

  /** Weighs every bag still open at a share of what was ordered. */
  private async weigh(share: number): Promise<void> {
    const orders = this.app.get(Orders);
    const open = (await orders.lockedLines(this.app.database, this.market.cycleId)).filter(({ state }) => state === 'ordered');
    const readings = open.map(({ lineId, ordered, unit }) => ({ lineId, packed: unit.kind === 'count' ? Math.min(ordered, Math.round((ordered * share) / 100)) : Math.round((ordered * unit.gramsPerUnit * share) / 100) }));
    await this.app.run((tx) => orders.packLines(tx, readings));
  }
}
