import { randomUUID } from 'node:crypto';
import { type BusinessDate, creditRoutes, identityRoutes, paymentRoutes } from '@cunshe/shared';
import { IdentityModule } from '../../src/modules/identity/public';
import { type PaidFact, PaymentOutcomes, Payments, PaymentsModule, type PaymentRow, type RefundedFact, type TransferOutcome, TransferOutcomes } from '../../src/modules/payments/public';
import { Clock, type Tx } from '../../src/platform';
import { SandboxDesk, WechatModule } from '../../src/platform/wechat';
import { type SandboxKeys, sandboxKeys } from '../../src/platform/wechat/sandbox/sandbox-keys';
import { signNotice, type SignedNotice } from '../../src/platform/wechat/sandbox/sandbox-notices';
import type { Engine } from '../databases';
import { startTestApp, type TestApp } from '../test-app';

export const PAIRING_ID = '01900000-0000-7000-8000-000000000001';
export const PAYMENT_DATE = '2026-11-23' as BusinessDate;

/** Stands for the module that asked for the money: remembers what it was told, keeps or refuses it. */
export class AskingModule implements TransferOutcome {
  readonly paid: PaidFact[] = [];
  readonly refunded: RefundedFact[] = [];
  readonly transferred: PaidFact[] = [];
  readonly failedTransfers: PaidFact[] = [];
  /** Subjects whose money comes too late. */
  readonly released = new Set<string>();

  constructor(app: TestApp) {
    app.get(PaymentOutcomes).register('order', this);
    app.get(TransferOutcomes).register(this);
  }

  async onPaid(tx: Tx, payment: PaidFact): Promise<'kept' | 'refund'> {
    tx.afterCommit(() => this.paid.push(payment));
    return this.released.has(payment.subjectId) ? 'refund' : 'kept';
  }

  async onRefunded(tx: Tx, refund: RefundedFact): Promise<void> {
    tx.afterCommit(() => this.refunded.push(refund));
  }

  async onSucceeded(tx: Tx, transfer: PaidFact): Promise<void> {
    tx.afterCommit(() => this.transferred.push(transfer));
  }

  async onFailed(tx: Tx, transfer: PaidFact): Promise<void> {
    tx.afterCommit(() => this.failedTransfers.push(transfer));
  }
}

export interface PaymentWish {
  readonly subjectId?: string;
  readonly amountFen?: number;
  readonly payerAccountId?: string;
}

/** An open payment of ten minutes' life. */
export async function buildPayment(app: TestApp, { subjectId = randomUUID(), amountFen = 925, payerAccountId = randomUUID() }: PaymentWish = {}): Promise<PaymentRow> {
  const expiresAt = new Date((await app.get(Clock).now()).getTime() + 600_000);
  const order = { purpose: 'order', subjectId, payerAccountId, amountFen, expiresAt, description: '村社 · 红菜薹 2 把', pairingId: PAIRING_ID, businessDate: PAYMENT_DATE } as const;
  return app.run((tx) => app.get(Payments).prepare(tx, order));
}

/** Opens the payment with the sandbox; the prepay id. */
export async function openAtSandbox(app: TestApp, paymentId: string): Promise<string> {
  return (await app.get(Payments).parameters(paymentId)).sandboxPrepayId!;
}

/** A payment made as a resident makes it: opened with the provider, paid there, notified. */
export async function payAtSandbox(app: TestApp, paymentId: string): Promise<void> {
  await app.get(SandboxDesk).act(await openAtSandbox(app, paymentId), 'pay');
}

/** The keys of both sides, as the application under test has them. */
export const keysOf = (app: TestApp): SandboxKeys => sandboxKeys(app.config.dataDir);

export const wallSeconds = (): number => Math.floor(Date.now() / 1000);

/** What WeChat would tell of a payment; `changes` are put over its fields. */
export function paymentResource(payment: PaymentRow, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    appid: 'wxsandbox000000001',
    mchid: '1900000001',
    out_trade_no: payment.id,
    transaction_id: `42000${payment.id.slice(-20)}`,
    trade_state: 'SUCCESS',
    success_time: '2026-11-23T11:46:00+08:00',
    amount: { total: payment.amountFen, payer_total: payment.amountFen, currency: 'CNY' },
    ...changes,
  };
}

/** A genuine notification around a resource. */
export function signedNotice(keys: SandboxKeys, resource: object, { id = randomUUID() as string, eventType = 'TRANSACTION.SUCCESS', seconds = wallSeconds() } = {}): SignedNotice {
  return signNotice({ id, url: '', eventType, originalType: 'transaction', resource }, keys, seconds);
}

/** Brings a notification to the server's door as bytes. */
export async function deliver(app: TestApp, { headers, body }: SignedNotice, kind = 'payment'): Promise<{ status: number; body: unknown }> {
  const answer = await app.app.inject({ method: 'POST', url: `/api/wechat-pay/notifications/${kind}`, headers, payload: body });
  return { status: answer.statusCode, body: answer.json() };
}

/** The application as far as payments need it, with somebody asking for money. */
export async function startPaymentsApp(engine: Engine): Promise<{ app: TestApp; asking: AskingModule }> {
  const app = await startTestApp(engine, { features: [WechatModule, IdentityModule, PaymentsModule], routes: { ...identityRoutes, ...paymentRoutes, ...creditRoutes } });
  return { app, asking: new AskingModule(app) };
}
