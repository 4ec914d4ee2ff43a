import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { PaymentRow } from '../../../src/modules/payments/public';
import { answerMessage, encryptResource, signMessage } from '../../../src/platform/wechat/protocol';
import type { SignedNotice } from '../../../src/platform/wechat/sandbox/sandbox-notices';
import { engines } from '../../databases';
import { type AskingModule, buildPayment, deliver, keysOf, paymentResource, signedNotice, startPaymentsApp, wallSeconds } from '../../factories/payment';
import type { TestApp } from '../../test-app';

describe.each(engines)('payment notifications on %s', (engine) => {
  let app: TestApp;
  let asking: AskingModule;

  beforeAll(async () => {
    ({ app, asking } = await startPaymentsApp(engine));
  });

  afterAll(() => app.close());

  /** Everything a notification could have changed. */
  async function traces(payment: PaymentRow): Promise<object> {
    const [row] = await app.database.query('SELECT state, kept_flag, refunded_fen, transaction_id FROM payment WHERE id = ?', [payment.id]);
    const counts = await app.database.query(
      'SELECT (SELECT COUNT(*) FROM payment_event) AS events, (SELECT COUNT(*) FROM ledger_document) AS documents, (SELECT COUNT(*) FROM refund) AS refunds, (SELECT COUNT(*) FROM audit_event) AS audits',
    );
    return { row, counts, told: asking.paid.length };
  }

  const genuine = (payment: PaymentRow, changes?: Record<string, unknown>): SignedNotice => signedNotice(keysOf(app), paymentResource(payment, changes));

  function withHeader(notice: SignedNotice, name: string, value: string): SignedNotice {
    return { ...notice, headers: { ...notice.headers, [name]: value } };
  }

  /** Signed by WeChat itself, but encrypted with another APIv3 key. */
  function encryptedOtherwise(payment: PaymentRow): SignedNotice {
    const { merchant, provider } = keysOf(app);
    return signedNotice({ merchant: { ...merchant, apiV3Key: Buffer.alloc(32, 'x') }, provider }, paymentResource(payment));
  }

  function signedByAnother(payment: PaymentRow): SignedNotice {
    const { merchant, provider } = keysOf(app);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return signedNotice({ merchant, provider: { serial: provider.serial, merchantKey: provider.merchantKey, privateKey } }, paymentResource(payment));
  }

  /** Well signed, resource and all, but the envelope lacks its id. */
  function withoutId(payment: PaymentRow): SignedNotice {
    const { merchant, provider } = keysOf(app);
    const resource = { ciphertext: encryptResource(JSON.stringify(paymentResource(payment)), merchant.apiV3Key, 'abcdefghijkl', ''), nonce: 'abcdefghijkl', associated_data: '' };
    const body = JSON.stringify({ event_type: 'TRANSACTION.SUCCESS', resource });
    const timestamp = String(wallSeconds());
    const signature = signMessage(answerMessage(timestamp, 'n', Buffer.from(body)), provider.privateKey);
    const headers = { 'content-type': 'application/json', 'wechatpay-timestamp': timestamp, 'wechatpay-nonce': 'n', 'wechatpay-serial': provider.serial, 'wechatpay-signature': signature };
    return { headers, body };
  }

  const ALTERATIONS: readonly (readonly [string, (payment: PaymentRow) => SignedNotice])[] = [
    ['a changed byte of the body', (p) => { const n = genuine(p); return { ...n, body: n.body.replace('encrypt-resource', 'encrypt-resourcf') }; }],
    ['the body re-serialised', (p) => { const n = genuine(p); return { ...n, body: JSON.stringify(JSON.parse(n.body), null, 1) }; }],
    ['no signature', (p) => { const { headers, body } = genuine(p); const { 'wechatpay-signature': _gone, ...rest } = headers; return { headers: rest, body }; }],
    ["a signature of somebody else's key", signedByAnother],
    ['a signature probe', (p) => { const n = genuine(p); return withHeader(n, 'wechatpay-signature', `WECHATPAY/SIGNTEST/${n.headers['wechatpay-signature']}`); }],
    ['an unknown serial', (p) => withHeader(genuine(p), 'wechatpay-serial', 'PUB_KEY_ID_1')],
    ['another nonce', (p) => withHeader(genuine(p), 'wechatpay-nonce', 'other')],
    ['a replay after five minutes', (p) => signedNotice(keysOf(app), paymentResource(p), { seconds: wallSeconds() - 302 })],
    ['a time ahead', (p) => signedNotice(keysOf(app), paymentResource(p), { seconds: wallSeconds() + 330 })],
    ['a fresh time on an old signature', (p) => withHeader(signedNotice(keysOf(app), paymentResource(p), { seconds: wallSeconds() - 302 }), 'wechatpay-timestamp', String(wallSeconds()))],
    ['another APIv3 key', encryptedOtherwise],
    ['another appid', (p) => genuine(p, { appid: 'wx0000000000000000' })],
    ['another merchant', (p) => genuine(p, { mchid: '1900000002' })],
    ['one fen less', (p) => genuine(p, { amount: { total: p.amountFen - 1, currency: 'CNY' } })],
    ['a sum that is text', (p) => genuine(p, { amount: { total: String(p.amountFen), currency: 'CNY' } })],
    ['another currency', (p) => genuine(p, { amount: { total: p.amountFen, currency: 'USD' } })],
    ['no amount', (p) => genuine(p, { amount: undefined })],
    ['a trade that is not paid', (p) => genuine(p, { trade_state: 'NOTPAY' })],
    ['a refund event at the payment address', (p) => signedNotice(keysOf(app), paymentResource(p), { eventType: 'REFUND.SUCCESS' })],
    ['no id', withoutId],
    ['an empty body', (p) => ({ ...genuine(p), body: '{}' })],
    ['a body that is no JSON', (p) => ({ ...genuine(p), body: '{"id":' })],
  ];

  it.each(ALTERATIONS)('refuses %s and changes nothing', async (_name, altered) => {
    const payment = await buildPayment(app);
    const before = await traces(payment);
    const { status, body } = await deliver(app, altered(payment));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).toHaveProperty('code');
    expect(await traces(payment)).toEqual(before);
  });

  it('takes a genuine one, once, and answers every repetition', async () => {
    const payment = await buildPayment(app);
    const notice = genuine(payment);
    expect(await deliver(app, notice)).toEqual({ status: 200, body: { code: 'SUCCESS', message: '成功' } });
    const after = await traces(payment);
    expect((await deliver(app, notice)).status).toBe(200);
    expect(await traces(payment)).toEqual(after);
    expect(after).toMatchObject({ row: { state: 'succeeded' } });
  });

  it('has one effect for the same notification a hundred times at once', async () => {
    const payment = await buildPayment(app);
    const notifyId = randomUUID();
    const notice = signedNotice(keysOf(app), paymentResource(payment), { id: notifyId });
    const answers = await Promise.all(Array.from({ length: 100 }, () => deliver(app, notice)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const documents = await app.database.query('SELECT id FROM ledger_document WHERE kind = ? AND subject_id = ?', ['order_paid', payment.id]);
    expect(documents).toHaveLength(1);
    expect(await app.database.query('SELECT kind, subject_no FROM payment_event WHERE notify_id = ?', [notifyId])).toEqual([{ kind: 'payment', subject_no: payment.id }]);
    expect(asking.paid.filter(({ id }) => id === payment.id)).toHaveLength(1);
  });

  it('has one effect for a hundred notifications of one payment under different ids', async () => {
    const payment = await buildPayment(app);
    const answers = await Promise.all(Array.from({ length: 100 }, () => deliver(app, genuine(payment))));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(asking.paid.filter(({ id }) => id === payment.id)).toHaveLength(1);
    const [sum] = await app.database.query<{ fen: number | string }>('SELECT SUM(debit_fen) AS fen FROM ledger_entry WHERE account = ? AND document_id IN (SELECT id FROM ledger_document WHERE subject_id = ?)', ['provider_clearing', payment.id]);
    expect(Number(sum!.fen)).toBe(payment.amountFen);
  });

  it('writes down money under an unknown number, and gives it back', async () => {
    const unknown = { ...(await buildPayment(app)), id: randomUUID().replaceAll('-', '') };
    expect((await deliver(app, genuine(unknown))).status).toBe(200);
    const rows = await app.database.query('SELECT purpose, state, kept_flag FROM payment WHERE id = ?', [unknown.id]);
    expect(rows).toEqual([{ purpose: 'unmatched', state: 'succeeded', kept_flag: null }]);
    const refunds = await app.database.query<{ amount_fen: number | string }>('SELECT amount_fen FROM refund WHERE payment_id = ?', [unknown.id]);
    expect(refunds.map(({ amount_fen }) => Number(amount_fen))).toEqual([unknown.amountFen]);
  });
});
