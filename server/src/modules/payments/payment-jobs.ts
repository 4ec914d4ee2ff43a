import { Injectable } from '@nestjs/common';
import { Database, ExternalJobHandler, HandlesExternalJob, type Tx } from '../../platform';
import { type Trade, WechatPay } from '../../platform/wechat';
import { isProviderTrouble, noteTrouble, ProviderClosing } from './ask-provider';
import { closeTime, pauseAfter, pollTimes } from './domain/poll-times';
import { type PaymentRow, PaymentsRepository } from './payments.repository';
import { SettlePayment } from './settle-payment.use-case';

export interface PollPayload {
  readonly paymentId: string;
  /** Which of the payment's poll times this is. */
  readonly turn: number;
}

export interface ClosePayload {
  readonly paymentId: string;
  readonly attempts?: number;
}

type Effect = (tx: Tx) => Promise<void>;

const NOTHING: Effect = async () => undefined;

/** The job that asks at the payment's `turn`-th poll time, or closes it after the last. */
export async function enqueuePoll(tx: Tx, { id, createdAt, expiresAt }: Pick<PaymentRow, 'id' | 'createdAt' | 'expiresAt'>, turn: number): Promise<void> {
  const runAt = pollTimes(createdAt, expiresAt)[turn];
  if (runAt) return tx.enqueue({ kind: 'payment.poll', payload: { paymentId: id, turn } satisfies PollPayload, runAt });
  return enqueueClose(tx, id, closeTime(expiresAt));
}

/** The job that closes a payment with the provider. */
export function enqueueClose(tx: Tx, paymentId: string, runAt = tx.now, attempts = 0): Promise<void> {
  return tx.enqueue({ kind: 'payment.close', payload: { paymentId, attempts } satisfies ClosePayload, runAt });
}

/** Notifications are not guaranteed: an unpaid payment is asked about until it is paid or over. */
@Injectable()
@HandlesExternalJob('payment.poll')
export class PollPayment extends ExternalJobHandler<PollPayload> {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentsRepository,
    private readonly wechat: WechatPay,
    private readonly settle: SettlePayment,
  ) {
    super();
  }

  async handle({ paymentId, turn }: PollPayload): Promise<Effect> {
    const payment = await this.payments.byId(this.database, paymentId);
    if (!payment?.open) return NOTHING;
    const trade = await this.wechat.queryOrder(paymentId).catch(troubleAsNull);
    return async (tx) => {
      if (trade) await this.settle.apply(tx, payment, trade);
      if ((await this.payments.byId(tx, paymentId))?.open) await enqueuePoll(tx, payment, turn + 1);
    };
  }
}

/** Closes what was not paid in time; what was paid in the last moment is taken over instead. */
@Injectable()
@HandlesExternalJob('payment.close')
export class ClosePayment extends ExternalJobHandler<ClosePayload> {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentsRepository,
    private readonly closing: ProviderClosing,
    private readonly settle: SettlePayment,
  ) {
    super();
  }

  async handle({ paymentId, attempts = 0 }: ClosePayload): Promise<Effect> {
    const payment = await this.payments.byId(this.database, paymentId);
    if (!payment?.open) return NOTHING;
    try {
      const trade = await this.closing.close(paymentId);
      return (tx) => (trade ? this.settle.apply(tx, payment, trade) : this.settle.close(tx, payment));
    } catch (error) {
      if (!isProviderTrouble(error)) throw error;
      noteTrouble(error);
      return (tx) => enqueueClose(tx, paymentId, new Date(tx.now.getTime() + pauseAfter(attempts)), attempts + 1);
    }
  }
}

function troubleAsNull(error: unknown): Trade | null {
  if (!isProviderTrouble(error)) throw error;
  noteTrouble(error);
  return null;
}
