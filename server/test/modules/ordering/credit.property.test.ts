import fc from 'fast-check';
import { auditDatabase } from '../../../src/audit/audit-database';
import { spendCredit } from '../../../src/modules/payments/domain/spend-credit';
import { refundWay } from '../../../src/modules/payments/domain/refund-way';
import { Ledger } from '../../../src/modules/settlement/public';
import { engines } from '../../databases';
import { type Market, buildListing, buildMarket, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

describe('spending credit', () => {
  const credits = fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 12 }).map((sums) => sums.map((leftFen, at) => ({ id: String(at), leftFen })));

  test('takes exactly the sum, oldest first, never more than is left of one, or nothing', () => {
    fc.assert(fc.property(credits, fc.integer({ min: 1, max: 1200 }), (left, sum) => {
      const parts = spendCredit(left, sum);
      const all = left.reduce((total, { leftFen }) => total + leftFen, 0);
      if (sum > all) return expect(parts).toBeNull();
      expect(parts!.reduce((total, { fen }) => total + fen, 0)).toBe(sum);
      parts!.forEach(({ id, fen }, at) => {
        expect([id, fen <= left[at]!.leftFen]).toEqual([String(at), true]);
        if (at < parts!.length - 1) expect(fen).toBe(left[at]!.leftFen);
      });
    }));
  });

  test('money becomes credit only below the limit and by choice; credit is always credit', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom('original' as const, 'credit' as const), fc.boolean(), (sumFen, chosen, paidByCredit) => {
      expect(refundWay({ sumFen, smallBelowFen: 100, chosen, paidByCredit }) === 'credit').toBe(paidByCredit || (chosen === 'credit' && sumFen < 100));
    }));
  });
});

type Step =
  | { readonly does: 'earn' | 'place'; readonly fen: number }
  | { readonly does: 'pay' | 'cancel'; readonly order: number } | { readonly does: 'choose'; readonly way: 'original' | 'credit' } | { readonly does: 'wait' | 'payOut' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('earn' as const), fen: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('place' as const), fen: fc.integer({ min: 30, max: 500 }) }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('pay' as const, 'cancel' as const), order: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('choose' as const), way: fc.constantFrom('original' as const, 'credit' as const, 'credit' as const) }) },
  { weight: 2, arbitrary: fc.constantFrom({ does: 'wait' as const }, { does: 'payOut' as const }) },
);

describe.each(engines)('whatever is done with credit on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  afterAll(() => app.close());

  test('its balance is what was given less what was spent, and every fen of every order is where the books say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
        market = await buildMarket(app, { fees: [] });
        const resident = await Resident.of(app);
        await resident.choose('credit');
        const placed: string[] = [];
        for (const one of steps) {
          await take(resident, placed, one);
          const { balanceFen, movements } = await resident.credit();
          expect(balanceFen).toBe(movements.reduce((sum, { fen }) => sum + fen, 0));
          expect(await app.get(Ledger).balanceOf(app.database, 'resident_credit', resident.accountId)).toBe(-balanceFen + 0);
        }
      }),
      { numRuns: 5 },
    );
    expect((await auditDatabase(app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);
  }, 180_000);

  const only = (listingId: string, quantity: number) => ({ pickupPointId: market.pickupPointId, lines: [{ listingId, quantity }] });

  async function take(resident: Resident, placed: string[], one: Step): Promise<void> {
    if (one.does === 'choose') return void (await resident.choose(one.way));
    if (one.does === 'wait') return wait(resident);
    if (one.does === 'payOut') return payOut(resident);
    if (one.does === 'earn') return earn(resident, one.fen);
    if (one.does === 'place') return place(resident, placed, one.fen);
    const orderId = 'order' in one ? placed[one.order] : undefined;
    if (orderId) await (one.does === 'pay' ? resident.pay(orderId).catch(() => undefined) : resident.cancel(orderId));
  }

  async function payOut(resident: Resident): Promise<void> {
    const { balanceFen } = await resident.credit();
    const { status, body } = await resident.payOut(Math.max(1, balanceFen));
    expect([status, body.balanceFen ?? null]).toEqual(balanceFen > 0 ? [200, 0] : [409, null]);
  }

  async function wait(resident: Resident): Promise<void> {
    await passTo(app, '11:58:00.000');
    await resident.comeBack();
  }

  async function earn(resident: Resident, priceFen: number): Promise<void> {
    const listing = await buildListing(app, market, { remaining: 2, priceFen });
    const { orderId } = await resident.buy(only(listing, 2));
    await resident.change(orderId, only(listing, 1));
  }

  async function place(resident: Resident, placed: string[], priceFen: number): Promise<void> {
    const wish = only(await buildListing(app, market, { remaining: 1, priceFen }), 1);
    const { creditFen } = (await resident.quote(wish)).body;
    const { status, body } = await resident.place(wish, { creditFen });
    expect(status).toBe(200);
    placed.push(body.orderId);
  }
});
