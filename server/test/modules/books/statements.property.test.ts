import { randomUUID } from 'node:crypto';
import { addDays, businessDate, type BusinessDate, type StatementPage, type StatementParty } from '@cunshe/shared';
import fc from 'fast-check';
import { StatementQueries } from '../../../src/modules/books/statement.queries';
import { PaidMinutes } from '../../../src/modules/fulfilment/paid-minutes';
import { ReceiptsReader } from '../../../src/modules/fulfilment/receipts.reader';
import { PAYABLE_OF } from '../../../src/modules/books/settlement-rows';
import type { PostingKind } from '../../../src/modules/settlement/domain/posting-rules';
import { AccountReader, BookDays, Floats, Ledger, type Posting, SettlementModule } from '../../../src/modules/settlement/public';
import { engines } from '../../databases';
import { startTestApp, type TestApp } from '../../test-app';

const FIRST = businessDate('2026-05-01');
const DAYS = 31;
const NOW = new Date('2026-06-01T00:00:00Z');

interface Step {
  readonly day: number;
  readonly fen: number;
  readonly way: 'earned' | 'paid';
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ day: fc.integer({ min: 0, max: DAYS - 1 }), fen: fc.integer({ min: 1, max: 1_000_000 }), way: fc.constantFrom('earned' as const, 'paid' as const) }),
  { maxLength: 12 },
);

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/** What a statement says moved, without the running balance. */
const moved = (page: StatementPage) => page.movements.map(({ businessDate: date, title, earnedFen, paidFen }) => ({ date, title, earnedFen, paidFen }));

describe.each(engines)('statements on %s', (engine) => {
  let app: TestApp;
  let statements: StatementQueries;
  beforeAll(async () => {
    app = await startTestApp(engine, { features: [SettlementModule] });
    statements = new StatementQueries(app.get(AccountReader), app.get(BookDays), app.get(Floats), new PaidMinutes(new ReceiptsReader()));
  });
  afterAll(() => app.close());

  /** What a party of each kind earns and is paid by. */
  function posting(kind: StatementParty, id: string, { fen, way }: Step): { readonly kind: PostingKind; readonly facts: object } {
    if (kind === 'household') return way === 'earned' ? { kind: 'receipt_accepted', facts: { householdId: id, linesFen: fen, roundingFen: 0 } } : { kind: 'receipt_paid_later', facts: { householdId: id, fen } };
    return way === 'earned' ? { kind: 'fees_earned', facts: { payee: kind, payeeId: id, fen } } : { kind: 'payout_created', facts: { payee: kind, payeeId: id, payoutId: randomUUID(), fen } };
  }

  async function lived(kind: StatementParty, all: readonly Step[]) {
    const party = { kind, id: randomUUID(), name: '某人', pairingId: randomUUID() };
    await app.run(async (tx) => {
      for (const step of all) await app.get(Ledger).post(tx, { ...posting(kind, party.id, step), subjectId: randomUUID(), pairingId: party.pairingId, businessDate: addDays(FIRST, step.day) } as Posting<PostingKind>);
    });
    const page = (period: 'day' | 'month', date: BusinessDate) => statements.page(app.database, party, { period, date }, NOW);
    return { party, page };
  }

  it('of any period sum to the ledger; a day and the next are the two days; all days are the month', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('household' as const, 'point' as const, 'driver' as const), steps, async (kind, all) => {
        const { party, page } = await lived(kind, all);
        const days: StatementPage[] = [];
        for (let day = 0; day < DAYS; day += 1) days.push(await page('day', addDays(FIRST, day)));
        days.slice(1).forEach((day, place) => expect(day.openingFen).toBe(days[place]!.closingFen));
        for (const day of days) expect(day.closingFen).toBe(day.openingFen + day.earnedFen - day.paidFen);
        for (let day = 0; day + 1 < DAYS; day += 7) {
          const both = await app.get(AccountReader).movements(app.database, PAYABLE_OF[kind], party.id, addDays(FIRST, day), addDays(FIRST, day + 1));
          expect([...moved(days[day]!), ...moved(days[day + 1]!)]).toEqual(both.map(({ businessDate: date, title, creditFen, debitFen }) => ({ date, title, earnedFen: creditFen, paidFen: debitFen })));
        }
        const month = await page('month', FIRST);
        expect(moved(month)).toEqual(days.flatMap(moved));
        expect([month.openingFen, month.earnedFen, month.paidFen]).toEqual([0, total(days.map(({ earnedFen }) => earnedFen)), total(days.map(({ paidFen }) => paidFen))]);
        expect(month.closingFen + (await app.get(Ledger).balanceOf(app.database, PAYABLE_OF[kind], party.id))).toBe(0);
        expect(month.movements.at(-1)?.balanceFen ?? 0).toBe(month.closingFen);
        expect((await page('month', addDays(FIRST, DAYS))).openingFen).toBe(month.closingFen);
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
