import { randomUUID } from 'node:crypto';
import type { PaymentRow } from '../../../src/modules/payments/public';
import { Payments } from '../../../src/modules/payments/public';
import { RefundsRepository } from '../../../src/modules/payments/refunds.repository';
import { SettlePayment } from '../../../src/modules/payments/settle-payment.use-case';
import { SettleRefund } from '../../../src/modules/payments/settle-refund.use-case';
import type { Trade } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { type AskingModule, buildPayment, deliver, keysOf, PAIRING_ID, paymentResource, signedNotice, startPaymentsApp } from '../../factories/payment';
import type { TestApp } from '../../test-app';
import { Ledger } from '../../../src/modules/settlement/public';

/** For 120 payments, one after the other, on a busy machine. */
const LONG = 60_000;

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, place) => permutations(items.filter((_, other) => other !== place)).map((rest) => [item, ...rest]));
}

describe.each(engines)('the order in which news arrives on %s', (engine) => {
  let app: TestApp;
  let asking: AskingModule;
  beforeAll(async () => ({ app, asking } = await startPaymentsApp(engine)));
  afterAll(() => app.close());

  const told = (payment: PaymentRow, state: Trade['state']): Promise<void> => {
    const paid = state === 'SUCCESS';
    const trade: Trade = { outTradeNo: payment.id, state, transactionId: paid ? `42000${payment.id.slice(-20)}` : null, totalFen: payment.amountFen };
    return app.run((tx) => app.get(SettlePayment).apply(tx, payment, trade));
  };
  const notified = async (payment: PaymentRow): Promise<void> => {
    expect((await deliver(app, signedNotice(keysOf(app), paymentResource(payment)))).status).toBe(200);
  };

  /** One success, told in two ways, among answers that were true a moment before. */
  const EVENTS: ((payment: PaymentRow) => Promise<void>)[] = [notified, (p) => told(p, 'SUCCESS'), (p) => told(p, 'NOTPAY'), (p) => told(p, 'PAYERROR'), (p) => told(p, 'CLOSED')];

  async function standing(payment: PaymentRow): Promise<object> {
    const [row] = await app.database.query<Record<string, unknown>>('SELECT state, open_flag, kept_flag, refunded_fen FROM payment WHERE id = ?', [payment.id]);
    const refunds = await app.get(Payments).refundsOf(app.database, payment.subjectId);
    const balance = await app.get(Ledger).balanceOf(app.database, 'order_prepaid', payment.subjectId);
    return { ...row, refunded_fen: Number(row!.refunded_fen), refunds: refunds.map(({ amountFen }) => amountFen), balance, told: asking.paid.filter(({ id }) => id === payment.id).length };
  }

  it.each([
    ['kept', { state: 'succeeded', open_flag: null, kept_flag: 1, refunded_fen: 0, refunds: [], balance: -925, told: 1 }],
    ['too late', { state: 'succeeded', open_flag: null, kept_flag: null, refunded_fen: 925, refunds: [925], balance: 0, told: 1 }],
  ])('never changes how a payment that is %s ends', async (fate, expected) => {
    for (const order of permutations(EVENTS)) {
      const subjectId = randomUUID();
      if (fate === 'too late') asking.released.add(subjectId);
      const payment = await buildPayment(app, { subjectId });
      for (const event of order) await event(payment);
      expect(await standing(payment)).toEqual(expected);
    }
  }, LONG);

  it('never changes how a refund ends', async () => {
    for (const order of permutations(['SUCCESS', 'SUCCESS', 'PROCESSING', 'ABNORMAL'])) {
      const payment = await buildPayment(app);
      await notified(payment);
      const refundId = await app.run((tx) => app.get(Payments).requestRefund(tx, { purpose: 'order', subjectId: payment.subjectId, amountFen: 160, reason: '少了', bearer: 'operator', refundKey: 'weighed' }));
      for (const status of order) {
        const refund = (await app.get(RefundsRepository).inFull(app.database, refundId))!;
        await app.run((tx) => app.get(SettleRefund).apply(tx, refund, status));
      }
      expect(await app.get(Payments).refundsOf(app.database, payment.subjectId)).toMatchObject([{ amountFen: 160, state: 'succeeded' }]);
      expect(await app.get(Ledger).balanceOf(app.database, 'refund_payable', payment.subjectId)).toBe(0);
      expect(asking.refunded.filter(({ id }) => id === refundId)).toHaveLength(1);
    }
  });

  it('leaves the books balanced', async () => {
    const lines = await app.get(Ledger).trialBalance(app.database, PAIRING_ID);
    const [debits, credits] = [lines.reduce((sum, line) => sum + line.debitFen, 0), lines.reduce((sum, line) => sum + line.creditFen, 0)];
    expect(debits).toBe(credits);
    expect(debits).toBeGreaterThan(0);
  });
});
