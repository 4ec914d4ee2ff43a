import { randomUUID } from 'node:crypto';
import { violationsOf } from '../../../src/audit/check';
import { CHECKS } from '../../../src/audit/checks';
import { ExpireReservations } from '../../../src/modules/ordering/expire-reservations';
import { type PaymentRow, Payments } from '../../../src/modules/payments/public';
import { RefundsRepository } from '../../../src/modules/payments/refunds.repository';
import { SettlePayment } from '../../../src/modules/payments/settle-payment.use-case';
import { SettleRefund } from '../../../src/modules/payments/settle-refund.use-case';
import { Ledger } from '../../../src/modules/settlement/public';
import type { Trade } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { type Market, buildListing, buildMarket, marketTime, passTo, stockOf } from '../../factories/market';
import { deliver, keysOf, paymentResource, signedNotice } from '../../factories/payment';
import type { TestApp } from '../../test-app';
import { Resident, startOrderingApp } from './ordering-app';

/** Orders whose events happen side by side. */
const AT_ONCE = 12;

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, place) => permutations(items.filter((_, other) => other !== place)).map((rest) => [item, ...rest]));
}

/** One order and the two payments that were opened for it: the first was given up, the second is open. */
interface Case {
  readonly orderId: string;
  readonly first: PaymentRow;
  readonly second: PaymentRow;
}

type Event = 'first paid, told' | 'first paid, told again' | 'first paid, asked' | 'reservation over' | 'second closed' | 'second paid' | 'refund told';

describe.each(engines)('whatever the order of a payment’s events on %s', (engine) => {
  let app: TestApp;
  let market: Market;
  let resident: Resident;
  let listing: string;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
    market = await buildMarket(app, { fees: [] });
    listing = await buildListing(app, market, { remaining: 10_000, priceFen: 450 });
    resident = await Resident.of(app);
  });
  afterAll(() => app.close());

  async function begin(): Promise<Case> {
    const { body } = await resident.place({ pickupPointId: market.pickupPointId, lines: [{ listingId: listing, quantity: 1 }] }, { expectedTotalFen: 450 });
    const { orderId } = body;
    const open = (): Promise<PaymentRow> => app.run((tx) => app.get(Payments).prepare(tx, {
      purpose: 'order', subjectId: orderId, payerAccountId: resident.accountId, amountFen: 450, expiresAt: marketTime('11:56:00.000'), description: '菜', pairingId: market.pairingId, businessDate: '2026-11-23' as PaymentRow['businessDate'],
    }));
    const first = await open();
    await app.run((tx) => app.get(SettlePayment).close(tx, first));
    return { orderId, first, second: await open() };
  }

  const told = (payment: PaymentRow, state: Trade['state']): Promise<void> =>
    app.run((tx) => app.get(SettlePayment).apply(tx, payment, { outTradeNo: payment.id, state, transactionId: state === 'SUCCESS' ? `42000${payment.id.slice(-20)}` : null, totalFen: payment.amountFen }));
  const noticed = async (payment: PaymentRow): Promise<void> => {
    expect((await deliver(app, signedNotice(keysOf(app), paymentResource(payment), { id: randomUUID() }))).status).toBe(200);
  };
  const refundsTold = async (orderId: string): Promise<void> => {
    for (const { id } of await app.get(Payments).refundsOf(app.database, orderId)) {
      const refund = (await app.get(RefundsRepository).inFull(app.database, id))!;
      await app.run((tx) => app.get(SettleRefund).apply(tx, refund, 'SUCCESS'));
    }
  };

  const EVENTS: Record<Event, (one: Case) => Promise<void>> = {
    'first paid, told': ({ first }) => noticed(first),
    'first paid, told again': ({ first }) => noticed(first),
    'first paid, asked': ({ first }) => told(first, 'SUCCESS'),
    'reservation over': ({ orderId }) => app.run(async (tx) => {
      await tx.execute(`UPDATE resident_order SET expires_at = ? WHERE id = ? AND state = 'reserved'`, [tx.now, orderId]);
      await app.get(ExpireReservations).ofOrder(tx, orderId);
    }),
    'second closed': ({ second }) => told(second, 'CLOSED'),
    'second paid': ({ second }) => told(second, 'SUCCESS'),
    'refund told': ({ orderId }) => refundsTold(orderId),
  };

  async function endOf(order: readonly Event[]): Promise<object> {
    const one = await begin();
    for (const event of order) await EVENTS[event](one);
    await refundsTold(one.orderId);
    const [row] = await app.database.query<{ state: string; payment_state: string; refunded_fen: number; kept: number; paid: number; back: number }>(
      `SELECT o.state, o.payment_state, o.refunded_fen, COUNT(p.kept_flag) AS kept, SUM(CASE WHEN p.state = 'succeeded' THEN 1 ELSE 0 END) AS paid, SUM(p.refunded_fen) AS back
       FROM resident_order o JOIN payment p ON p.subject_id = o.id WHERE o.id = ? GROUP BY o.id, o.state, o.payment_state, o.refunded_fen`, [one.orderId]);
    const ledger = app.get(Ledger);
    const balances = await Promise.all((['order_prepaid', 'refund_payable'] as const).map((account) => ledger.balanceOf(app.database, account, one.orderId)));
    return { ...row, refunded_fen: Number(row!.refunded_fen), kept: Number(row!.kept), paid: Number(row!.paid), back: Number(row!.back), balances };
  }

  async function allEnd(events: readonly Event[], expected: object): Promise<number> {
    const orders = permutations(events);
    for (let start = 0; start < orders.length; start += AT_ONCE) {
      const ends = await Promise.all(orders.slice(start, start + AT_ONCE).map(async (order) => ({ order, end: await endOf(order) })));
      for (const { order, end } of ends) expect({ order, end }).toEqual({ order, end: expected });
    }
    return orders.length;
  }

  test('of six, in all 720 orders: one payment is the order’s, the other goes back whole', async () => {
    const { sold } = await stockOf(app, listing);
    const count = await allEnd(['first paid, told', 'first paid, asked', 'reservation over', 'second closed', 'second paid', 'refund told'], {
      state: 'paid', payment_state: 'paid', refunded_fen: 0, kept: 1, paid: 2, back: 450, balances: [-450, 0],
    });
    expect(count).toBe(720);
    expect(await stockOf(app, listing)).toMatchObject({ reserved: 0, sold: sold + 720 });
  }, 600_000);

  test('told thrice, closed and expired, in all orders: paid once', async () => {
    await allEnd(['first paid, told', 'first paid, told again', 'first paid, asked', 'reservation over', 'second closed'], {
      state: 'paid', payment_state: 'paid', refunded_fen: 0, kept: 1, paid: 1, back: 0, balances: [-450, 0],
    });
  }, 300_000);

  test('after the lock, in all orders: everything goes back and she is told once for each payment', async () => {
    const orders = permutations<Event>(['first paid, told', 'first paid, asked', 'second paid', 'refund told']);
    const cases = await Promise.all(orders.map(() => begin()));
    await passTo(app, '14:05:00.000');
    await Promise.all(orders.map(async (order, index) => {
      const one = cases[index]!;
      for (const event of order) await EVENTS[event](one);
      await refundsTold(one.orderId);
      const page = await app.database.query<{ state: string; back: number; kept: number }>(
        `SELECT o.state, SUM(p.refunded_fen) AS back, COUNT(p.kept_flag) AS kept FROM resident_order o JOIN payment p ON p.subject_id = o.id WHERE o.id = ? GROUP BY o.id, o.state`, [one.orderId]);
      expect({ order, ...page[0], back: Number(page[0]!.back), kept: Number(page[0]!.kept) }).toEqual({ order, state: 'expired', back: 900, kept: 0 });
    }));
    const notices = await app.database.query<{ kind: string; n: number }>(`SELECT kind, COUNT(*) AS n FROM notice WHERE account_id = ? AND kind = 'money_late' GROUP BY kind`, [resident.accountId]);
    expect(Number(notices[0]!.n)).toBeGreaterThanOrEqual(2 * orders.length);
  }, 300_000);

  test('and the books, the stock and the orders agree', async () => {
    const names = ['stock-held-by-orders', 'one-payment-an-order', 'no-money-without-order', 'refunds-within-payment', 'order-knows-its-refunds', 'payments-posted-once', 'refunds-posted-once', 'documents-balance'];
    for (const check of CHECKS.filter(({ name }) => names.includes(name))) expect(await violationsOf(app.database, check)).toEqual([]);
  });
});
