import { randomUUID } from 'node:crypto';
import { paymentRoutes } from '@cunshe/shared';
import { Payments, type PaymentRow, Transfers } from '../../../src/modules/payments/public';
import { Ledger } from '../../../src/modules/settlement/public';
import { Clock, ClockSetting, JobRunner } from '../../../src/platform';
import { SandboxDesk } from '../../../src/platform/wechat';
import { InProcessSandbox } from '../../../src/platform/wechat/sandbox/in-process-sandbox';
import { engines } from '../../databases';
import { AskingModule, buildPayment, deliver, keysOf, openAtSandbox, PAIRING_ID, PAYMENT_DATE, payAtSandbox, paymentResource, signedNotice, startPaymentsApp } from '../../factories/payment';
import type { TestApp } from '../../test-app';

describe.each(engines)('paying on %s', (engine) => {
  let app: TestApp;
  let asking: AskingModule;
  beforeAll(async () => ({ app } = await startPaymentsApp(engine)));
  beforeEach(() => void (asking = new AskingModule(app)));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.close());

  const act = async (payment: PaymentRow, what: 'pay' | 'fail' | 'leave' | 'pay_late' | 'notify_twice') =>
    (await app.call(paymentRoutes.sandboxAct, { prepayId: await openAtSandbox(app, payment.id), act: what })).body;
  const stateOf = async ({ id }: PaymentRow): Promise<unknown> => (await app.database.query<{ state: string }>('SELECT state FROM payment WHERE id = ?', [id]))[0]!.state;
  const pass = async (seconds: number): Promise<void> => app.get(ClockSetting).passUntil(new Date((await app.get(Clock).now()).getTime() + seconds * 1000));
  const runDue = () => app.get(JobRunner).runDue();
  const balance = (subjectId: string, account: 'order_prepaid' | 'refund_payable') => app.get(Ledger).balanceOf(app.database, account, subjectId);
  const refund = (payment: PaymentRow, amountFen: number, refundKey: string) =>
    app.run((tx) => app.get(Payments).requestRefund(tx, { purpose: 'order', subjectId: payment.subjectId, amountFen, reason: '称下来轻一点', bearer: 'operator', refundKey }));

  /** The network loses whatever the provider sends. */
  function loseNotifications(): void {
    jest.spyOn(app.get(InProcessSandbox), 'post').mockResolvedValue(0);
  }

  it('gives the client what wx.requestPayment takes, and tells the asking module once it is paid', async () => {
    const payment = await buildPayment(app);
    const parameters = await app.get(Payments).parameters(payment.id);
    expect(parameters).toMatchObject({ paymentId: payment.id, provider: 'sandbox', signType: 'RSA', package: `prepay_id=${parameters.sandboxPrepayId}` });
    expect((await app.call(paymentRoutes.sandboxPayment, { prepayId: parameters.sandboxPrepayId! })).body).toEqual({ prepayId: parameters.sandboxPrepayId, description: payment.description, totalFen: 925, state: 'NOTPAY' });
    expect(await act(payment, 'pay')).toMatchObject({ state: 'SUCCESS' });
    expect(asking.paid).toEqual([{ id: payment.id, subjectId: payment.subjectId, amountFen: 925, number: 0 }]);
    expect(await balance(payment.subjectId, 'order_prepaid')).toBe(-925);
    await expect(app.get(Payments).parameters(payment.id)).rejects.toMatchObject({ code: 'ORDER_NOT_PAYABLE' });
    await expect(buildPayment(app, { subjectId: payment.subjectId })).rejects.toMatchObject({ code: 'ORDER_NOT_PAYABLE' });
  });

  it('has one open payment per subject, also for fifty taps at once', async () => {
    const subjectId = randomUUID();
    const payments = await Promise.all(Array.from({ length: 50 }, () => buildPayment(app, { subjectId })));
    expect(new Set(payments.map(({ id }) => id)).size).toBe(1);
    expect(await openAtSandbox(app, payments[0]!.id)).toBe(await openAtSandbox(app, payments[0]!.id));
  });

  it('takes a payment that is notified twice once', async () => {
    await act(await buildPayment(app), 'notify_twice');
    expect(asking.paid).toHaveLength(1);
  });

  it('can be paid after a failed attempt', async () => {
    const payment = await buildPayment(app);
    expect(await act(payment, 'fail')).toMatchObject({ state: 'PAYERROR' });
    await app.get(Payments).check(payment.id);
    expect(await stateOf(payment)).toBe('failed');
    expect(await act(payment, 'pay')).toMatchObject({ state: 'SUCCESS' });
    expect(await stateOf(payment)).toBe('succeeded');
  });

  it('closes a payment nobody makes, also with the provider', async () => {
    const payment = await buildPayment(app);
    expect(await act(payment, 'leave')).toMatchObject({ state: 'NOTPAY' });
    await pass(700);
    expect(await stateOf(payment)).toBe('closed');
    expect(await act({ ...payment }, 'pay').catch(() => 'refused')).toBe('refused');
    expect((await app.get(SandboxDesk).page(`wxsandbox${payment.id}`)).state).toBe('CLOSED');
    expect(asking.paid).toEqual([]);
  });

  it('finds every payment by asking when all notifications are lost', async () => {
    loseNotifications();
    const payments = await Promise.all([1, 2, 3].map(() => buildPayment(app)));
    for (const payment of payments) await payAtSandbox(app, payment.id);
    expect(asking.paid).toEqual([]);
    await pass(31);
    expect(asking.paid.map(({ id }) => id).sort()).toEqual(payments.map(({ id }) => id).sort());
  });

  it('closes early when the order is given up, unless it is paid by then', async () => {
    loseNotifications();
    const [left, paid] = [await buildPayment(app), await buildPayment(app)];
    await openAtSandbox(app, left.id);
    await payAtSandbox(app, paid.id);
    for (const { subjectId } of [left, paid]) await app.run((tx) => app.get(Payments).closeOpen(tx, subjectId));
    await runDue();
    expect([await stateOf(left), await stateOf(paid)]).toEqual(['closed', 'succeeded']);
  });

  it('gives back what is paid after the reservation', async () => {
    const payment = await buildPayment(app);
    await act(payment, 'pay_late');
    asking.released.add(payment.subjectId);
    await pass(590);
    expect(asking.paid).toEqual([]);
    await pass(200);
    expect(asking.paid).toHaveLength(1);
    expect(await app.get(Payments).refundsOf(app.database, payment.subjectId)).toMatchObject([{ amountFen: 925, state: 'succeeded' }]);
    expect([await balance(payment.subjectId, 'order_prepaid'), await balance(payment.subjectId, 'refund_payable')]).toEqual([0, 0]);
  });

  it('keeps the first and gives back the second success of one subject, whichever comes first', async () => {
    const first = await buildPayment(app);
    await openAtSandbox(app, first.id);
    await pass(700);
    const second = await buildPayment(app, { subjectId: first.subjectId });
    const notice = (payment: PaymentRow) => deliver(app, signedNotice(keysOf(app), paymentResource(payment)));
    const answers = await Promise.all([notice(first), notice(second)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(asking.paid).toHaveLength(1);
    const refunds = await app.get(Payments).refundsOf(app.database, first.subjectId);
    expect(refunds).toMatchObject([{ amountFen: 925 }]);
    expect(refunds[0]!.paymentId).not.toBe(asking.paid[0]!.id);
    expect(await balance(first.subjectId, 'order_prepaid')).toBe(-925);
  });

  it('never refunds more than was paid: a hundred at once', async () => {
    const payment = await buildPayment(app, { amountFen: 1000 });
    await payAtSandbox(app, payment.id);
    const asked = await Promise.allSettled(Array.from({ length: 100 }, (_, turn) => refund(payment, 70, `turn-${turn}`)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(14);
    for (const result of asked) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'REFUND_TOO_LARGE' });
    await runDue();
    const refunds = await app.get(Payments).refundsOf(app.database, payment.subjectId);
    expect(refunds.map(({ state }) => state)).toEqual(Array.from({ length: 14 }, () => 'succeeded'));
    expect([await balance(payment.subjectId, 'order_prepaid'), await balance(payment.subjectId, 'refund_payable')]).toEqual([-20, 0]);
    expect(asking.refunded).toHaveLength(14);
  });

  it('refunds one decision once, and nothing without a payment', async () => {
    const payment = await buildPayment(app);
    await expect(refund(payment, 100, 'k')).rejects.toMatchObject({ code: 'REFUND_TOO_LARGE' });
    await payAtSandbox(app, payment.id);
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => refund(payment, 100, 'k')));
    expect(new Set(ids).size).toBe(1);
    expect(await app.get(Payments).refundsOf(app.database, payment.subjectId)).toHaveLength(1);
  });

  it.each([0, -1, 0.5, NaN])('moves no sum of %s', async (sum) => {
    const payment = await buildPayment(app);
    await payAtSandbox(app, payment.id);
    await expect(refund(payment, sum, 'k')).rejects.toThrow(RangeError);
    await expect(buildPayment(app, { amountFen: sum })).rejects.toThrow(RangeError);
    expect(await app.get(Payments).refundsOf(app.database, payment.subjectId)).toEqual([]);
  });

  it('pursues a refund under the same number until the provider answers', async () => {
    const payment = await buildPayment(app);
    await payAtSandbox(app, payment.id);
    const { provider } = app.get(InProcessSandbox);
    const handle = provider.handle.bind(provider);
    const numbers: string[] = [];
    jest.spyOn(provider, 'handle').mockImplementation(async (request) => {
      if (!request.body.includes(`"out_trade_no":"${payment.id}"`)) return handle(request);
      numbers.push((JSON.parse(request.body) as { out_refund_no: string }).out_refund_no);
      if (numbers.length < 3) throw new Error('the line is dead');
      return handle(request);
    });
    const refundId = await refund(payment, 100, 'k');
    await pass(3600);
    expect(numbers).toEqual([refundId, refundId, refundId]);
    expect(await app.get(Payments).refundsOf(app.database, payment.subjectId)).toMatchObject([{ id: refundId, state: 'succeeded' }]);
  });

  it('answers a person with a refusal when the provider is silent, and counts nothing', async () => {
    const payment = await buildPayment(app);
    jest.spyOn(app.get(InProcessSandbox).provider, 'handle').mockRejectedValue(new Error('no route'));
    await expect(app.get(Payments).parameters(payment.id)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    await expect(app.get(Payments).check(payment.id)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    expect(await stateOf(payment)).toBe('created');
  });

  it('does not believe an answer that is not signed by the provider', async () => {
    const payment = await buildPayment(app);
    await openAtSandbox(app, payment.id);
    const { provider } = app.get(InProcessSandbox);
    const handle = provider.handle.bind(provider);
    jest.spyOn(provider, 'handle').mockImplementation(async (request) => {
      const answer = await handle(request);
      return { ...answer, body: Buffer.from(answer.body.toString().replace('NOTPAY', 'SUCCESS')) };
    });
    await expect(app.get(Payments).check(payment.id)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    expect(await stateOf(payment)).toBe('created');
  });

  it('shows nothing at the sandbox for a payment it does not know', async () => {
    for (const prepayId of ['wxsandbox', 'wxsandboxnobody', 'x'.repeat(64)]) expect((await app.call(paymentRoutes.sandboxPayment, { prepayId })).status).toBe(404);
    expect((await app.call(paymentRoutes.sandboxPayment, { prepayId: "a'b" })).status).toBe(400);
    expect((await app.call(paymentRoutes.sandboxAct, { prepayId: 'wxsandboxnobody', act: 'steal' as 'pay' })).status).toBe(400);
  });

  describe('a transfer to a household', () => {
    const request = (subjectId: string) =>
      app.run((tx) => app.get(Transfers).request(tx, { subjectId, payeeAccountId: randomUUID(), amountFen: 8_640, remark: '菜钱 11 月 23 日', goods: '红菜薹、白菜', pairingId: PAIRING_ID, businessDate: PAYMENT_DATE }));
    const states = async (subjectId: string) => (await app.get(Transfers).ofSubjects(app.database, [subjectId])).map(({ state }) => state);

    it('is paid when the farmer has tapped, not before, and once', async () => {
      const receiptId = randomUUID();
      const bills = await Promise.all([request(receiptId), request(receiptId)]);
      const { outBillNo } = bills[0]!;
      expect(bills[1]!.outBillNo).toBe(outBillNo);
      await runDue();
      expect(await states(receiptId)).toEqual(['wait_payee']);
      expect(asking.transferred).toEqual([]);
      for (const _tap of [1, 2]) expect((await app.call(paymentRoutes.sandboxConfirmTransfer, { outBillNo })).body).toEqual({ state: 'SUCCESS' });
      expect(await states(receiptId)).toEqual(['succeeded']);
      expect(asking.transferred).toEqual([{ id: outBillNo, subjectId: receiptId, amountFen: 8_640 }]);
      expect((await request(receiptId)).outBillNo).toBe(outBillNo);
    });

    it('is found by asking when the notification is lost', async () => {
      const receiptId = randomUUID();
      const { outBillNo } = await request(receiptId);
      await runDue();
      loseNotifications();
      await app.get(SandboxDesk).finishTransfer(outBillNo, 'SUCCESS');
      expect(asking.transferred).toEqual([]);
      await pass(130);
      expect(asking.transferred).toHaveLength(1);
    });

    it.each([
      ['SIGN_ERROR', 401, []],
      ['ALREADY_EXISTS', 400, []],
      ['NO_AUTH', 403, ['failed']],
    ])('refused with %s ends only when no bill can have been made', async (code, status, expected) => {
      const { provider } = app.get(InProcessSandbox);
      const handle = provider.handle.bind(provider);
      jest.spyOn(provider, 'handle').mockImplementation(async (wire) =>
        wire.path.endsWith('/transfer-bills') ? { status, headers: {}, body: Buffer.from(JSON.stringify({ code, message: '' })) } : handle(wire),
      );
      const receiptId = randomUUID();
      await request(receiptId);
      await runDue();
      expect((await states(receiptId)).filter((state) => state === 'failed')).toEqual(expected);
    });

    it('that ran out may be followed by another bill', async () => {
      const receiptId = randomUUID();
      const { outBillNo } = await request(receiptId);
      await runDue();
      await app.get(SandboxDesk).finishTransfer(outBillNo, 'FAIL');
      expect(asking.failedTransfers).toHaveLength(1);
      expect((await request(receiptId)).outBillNo).not.toBe(outBillNo);
    });
  });
});
