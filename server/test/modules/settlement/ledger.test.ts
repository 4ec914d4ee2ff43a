import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { addDays, type BusinessDate, businessDateOf, FEE_TYPES } from '@cunshe/shared';
import { entriesOf, type PostingFacts, type PostingKind } from '../../../src/modules/settlement/domain/posting-rules';
import { BookDays, Floats, Ledger, SettlementModule } from '../../../src/modules/settlement/public';
import { engines } from '../../databases';
import { startTestApp, type TestApp } from '../../test-app';

const DATE = '2026-11-23' as BusinessDate;
const sum = fc.integer({ min: 0, max: 100_000_000 });
const id = fc.uuid();
const fees = fc.array(fc.record({ type: fc.constantFrom(...FEE_TYPES), fen: sum }), { maxLength: 4 });

const payee = fc.constantFrom('point' as const, 'driver' as const);

const FACTS: { [K in PostingKind]: fc.Arbitrary<PostingFacts[K]> } = {
  order_paid: fc.record({ orderId: id, fen: sum }),
  order_billed: fc.record({ orderId: id, pickupPointId: id, cropsFen: sum, fees }),
  order_unbilled: fc.record({ orderId: id, pickupPointId: id, cropsFen: sum, fees }),
  refund_requested: fc.record({ orderId: id, fen: sum }),
  refund_succeeded: fc.record({ orderId: id, fen: sum }),
  refund_borne: fc.record({ orderId: id, bearer: fc.constantFrom('farmer', 'transport', 'point', 'operator', 'goodwill'), fen: sum }),
  credit_given: fc.record({ accountId: id, orderId: id, fen: sum }),
  credit_spent: fc.record({ accountId: id, orderId: id, fen: sum }),
  credit_returned: fc.record({ accountId: id, fen: sum }),
  trip_deposit_kept: fc.record({ bookingId: id, fen: sum }),
  receipt_accepted: fc.record({ householdId: id, linesFen: sum, roundingFen: fc.nat(9) }),
  receipt_corrected: fc.record({ householdId: id, differenceFen: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
  correction_settled: fc.record({ householdId: id, differenceFen: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
  receipt_paid_cash: fc.record({ householdId: id, floatSessionId: id, fen: sum }),
  transfer_succeeded: fc.record({ householdId: id, fen: sum }),
  receipt_paid_later: fc.record({ householdId: id, fen: sum }),
  float_opened: fc.record({ floatSessionId: id, fen: sum }),
  float_balanced: fc.record({ floatSessionId: id, fen: sum }),
  float_variance: fc.record({ floatSessionId: id, differenceFen: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
  fees_earned: fc.record({ payee, payeeId: id, fen: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
  provider_fee: fc.record({ fen: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
  trip_hosted: fc.record({ householdId: id, fen: sum }),
  trip_deposit_earned: fc.record({ bookingId: id, fen: sum }),
  stay_deposit_earned: fc.record({ bookingId: id, householdId: id, fen: sum }),
  good_sold: fc.record({ orderId: id, householdId: id, fen: sum }),
  good_host_paid: fc.record({ householdId: id, fen: sum }),
  stay_deposit_reopened: fc.record({ bookingId: id, fen: sum }),
  stay_advance_earned: fc.record({ bookingId: id, fen: sum }),
  stay_host_paid: fc.record({ householdId: id, fen: sum }),
  trip_extras_bought: fc.record({ householdId: id, fen: sum }),
  trip_extras_direct: fc.record({ householdId: id, fen: sum }),
  trip_host_paid: fc.record({ householdId: id, fen: sum }),
  trip_costs: fc.record({ fen: sum }),
  trip_costs_laid_out: fc.record({ accountId: id, fen: sum }),
  trip_leader_repaid: fc.record({ accountId: id, fen: sum }),
  payout_created: fc.record({ payee, payeeId: id, payoutId: id, fen: sum }),
  payout_succeeded: fc.record({ payoutId: id, fen: sum }),
  payout_failed: fc.record({ payee, payeeId: id, payoutId: id, fen: sum }),
};

interface AnyDocument {
  readonly kind: PostingKind;
  readonly facts: PostingFacts[PostingKind];
}

const documents: fc.Arbitrary<AnyDocument> = fc.oneof(...(Object.keys(FACTS) as PostingKind[]).map((kind) => FACTS[kind].map((facts) => ({ kind, facts }) as AnyDocument)));

const total = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

describe('posting rules', () => {
  it('balance every document, with one side per entry', () => {
    fc.assert(
      fc.property(documents, ({ kind, facts }) => {
        const entries = entriesOf(kind, facts);
        expect(total(entries.map((entry) => entry.debitFen))).toBe(total(entries.map((entry) => entry.creditFen)));
        for (const { debitFen, creditFen } of entries) expect([debitFen > 0, creditFen > 0].filter(Boolean)).toHaveLength(1);
      }),
      { numRuns: 3000 },
    );
  });

  it('leave nothing on an order that was paid, billed and refunded', () => {
    const paid = entriesOf('order_paid', { orderId: 'o', fen: 2560 });
    const billed = entriesOf('order_billed', { orderId: 'o', pickupPointId: 'p', cropsFen: 2000, fees: [{ type: 'transport', fen: 300 }, { type: 'point', fen: 100 }] });
    const refund = { orderId: 'o', fen: 160 };
    const all = [...paid, ...billed, ...entriesOf('refund_requested', refund), ...entriesOf('refund_succeeded', refund)].filter(({ partyId }) => partyId === 'o');
    expect(total(all.map(({ debitFen, creditFen }) => debitFen - creditFen))).toBe(0);
  });

  it('refuse negative sums and fractions', () => {
    expect(() => entriesOf('order_paid', { orderId: 'o', fen: -1 })).toThrow(RangeError);
    expect(() => entriesOf('order_paid', { orderId: 'o', fen: 0.5 })).toThrow(RangeError);
    expect(() => entriesOf('receipt_accepted', { householdId: 'h', linesFen: 10, roundingFen: -1 })).toThrow(RangeError);
  });
});

describe.each(engines)('the books on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(engine, { features: [SettlementModule] });
  });
  afterAll(() => app.close());

  const post = (pairingId: string, { kind, facts }: AnyDocument, subjectId: string = randomUUID()): Promise<boolean> =>
    app.run((tx) => app.get(Ledger).post(tx, { kind, facts, subjectId, pairingId, businessDate: DATE } as never));

  it('have a trial balance of equal sides after any documents', async () => {
    const pairingId = randomUUID();
    for (const document of fc.sample(documents, 60)) await post(pairingId, document);
    const lines = await app.get(Ledger).trialBalance(app.database, pairingId, DATE);
    expect(lines.length).toBeGreaterThan(5);
    expect(total(lines.map((line) => line.debitFen))).toBe(total(lines.map((line) => line.creditFen)));
    expect(await app.get(Ledger).trialBalance(app.database, pairingId, '2026-11-24' as BusinessDate)).toEqual([]);
  });

  it('take a document once, also from fifty at the same time', async () => {
    const [pairingId, subjectId] = [randomUUID(), randomUUID()];
    const document: AnyDocument = { kind: 'order_paid', facts: { orderId: 'o', fen: 925 } };
    const posted = await Promise.all(Array.from({ length: 50 }, () => post(pairingId, document, subjectId)));
    expect(posted.filter(Boolean)).toHaveLength(1);
    expect(await app.get(Ledger).balanceOf(app.database, 'order_prepaid', 'o')).toBe(-925);
  });

  it('never let a float go below nothing, whatever is paid from it at once', async () => {
    const routeId = randomUUID();
    const floats = app.get(Floats);
    await app.run((tx) => floats.open(tx, { routeId, pairingId: randomUUID(), driverAccountId: randomUUID(), openedFen: 10_000, businessDate: DATE }));
    const pay = (fen: number): Promise<unknown> => app.run((tx) => floats.payCash(tx, { routeId, receiptId: randomUUID(), householdId: 'h', fen }));
    const results = await Promise.allSettled(Array.from({ length: 60 }, () => pay(370)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(27);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'FLOAT_SHORT' });
    expect(await floats.ofRoute(app.database, routeId)).toMatchObject({ openedFen: 10_000, paidFen: 9990, leftFen: 10 });
  });

  it('pay a receipt once and close a float only when it adds up', async () => {
    const [routeId, receiptId, householdId, pairingId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const floats = app.get(Floats);
    const pay = (): Promise<boolean> => app.run((tx) => floats.payCash(tx, { routeId, receiptId, householdId, fen: 2580 }));
    await app.run((tx) => floats.open(tx, { routeId, pairingId, driverAccountId: randomUUID(), openedFen: 50_000, businessDate: DATE }));
    await post(pairingId, { kind: 'receipt_accepted', facts: { householdId, linesFen: 2575, roundingFen: 5 } });
    expect([await pay(), await pay()]).toEqual([true, false]);
    expect(await app.get(Ledger).balanceOf(app.database, 'household_payable', householdId)).toBe(0);
    await expect(app.run((tx) => floats.count(tx, routeId, 47_400))).rejects.toMatchObject({ code: 'FLOAT_UNBALANCED', details: { differenceFen: 20 } });
    expect((await floats.ofRoute(app.database, routeId))!.state).toBe('open');
    for (const _again of [1, 2]) await app.run((tx) => floats.count(tx, routeId, 47_420));
    const float = (await floats.ofRoute(app.database, routeId))!;
    expect(float).toMatchObject({ state: 'balanced', countedFen: 47_420 });
    expect(await app.get(Ledger).balanceOf(app.database, 'float_cash', float.id)).toBe(0);
    await expect(pay()).resolves.toBe(false);
  });

  it('post an approved difference, so that the float ends at nothing', async () => {
    const routeId = randomUUID();
    const floats = app.get(Floats);
    await app.run((tx) => floats.open(tx, { routeId, pairingId: randomUUID(), driverAccountId: randomUUID(), openedFen: 10_000, businessDate: DATE }));
    await app.run((tx) => floats.approveVariance(tx, routeId, 9_980, '找零时少收'));
    const float = (await floats.ofRoute(app.database, routeId))!;
    expect(float.state).toBe('variance_approved');
    expect(await app.get(Ledger).balanceOf(app.database, 'float_cash', float.id)).toBe(0);
  });

  it('move what comes late to the first open day, and leave a settled day as it was', async () => {
    const pairingId = randomUUID();
    const days = app.get(BookDays);
    const paid = (subjectId: string, businessDate: BusinessDate): Promise<boolean> =>
      app.run((tx) => app.get(Ledger).post(tx, { kind: 'order_paid', facts: { orderId: 'late', fen: 100 }, subjectId, pairingId, businessDate }));
    const today = businessDateOf(await app.database.now());
    const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];
    const sums = async (date: BusinessDate): Promise<number> => total((await app.get(Ledger).trialBalance(app.database, pairingId, date)).map(({ debitFen }) => debitFen));
    await paid('1', yesterday);
    expect([await app.run((tx) => days.settle(tx, pairingId, yesterday)), await app.run((tx) => days.settle(tx, pairingId, yesterday))]).toEqual([true, false]);
    await paid('2', yesterday);
    await app.run((tx) => days.holdAlone(tx, pairingId, today).then(() => days.settle(tx, pairingId, today)));
    await paid('3', yesterday);
    await paid('4', today);
    expect([await sums(yesterday), await sums(today), await sums(tomorrow)]).toEqual([100, 100, 200]);
  });

  it('are append-only for every program: the database itself refuses', async () => {
    const pairingId = randomUUID();
    await post(pairingId, { kind: 'order_paid', facts: { orderId: 'o', fen: 925 } });
    const attempts = ['UPDATE ledger_entry SET debit_fen = debit_fen + 1 WHERE pairing_id = ?', 'DELETE FROM ledger_entry WHERE pairing_id = ?', `UPDATE ledger_document SET kind = 'x' WHERE pairing_id = ?`, 'DELETE FROM ledger_document WHERE pairing_id = ?'];
    for (const sql of attempts) await expect(app.run((tx) => tx.execute(sql, [pairingId]))).rejects.toThrow('append-only');
    await app.run((tx) => app.get(BookDays).settle(tx, pairingId, DATE));
    const forced = `INSERT INTO ledger_entry (document_id, seq, account, party_id, debit_fen, credit_fen, pairing_id, business_date) VALUES ('x', 1, 'sales', NULL, 0, 5, ?, ?)`;
    await expect(app.run((tx) => tx.execute(forced, [pairingId, DATE]))).rejects.toThrow('settled');
  });
});
