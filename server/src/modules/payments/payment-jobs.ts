import { Injectable } from '@nestjs/common';
import { Database, ExternalJobHandler, HandlesExternalJob, type Tx } from '../../platform';
import { type Trade, WechatPay } from '../../platform/wechat';
import { isProviderTrouble, noteTrouble, ProviderClosing } from './ask-provider';
import { pauseAfter } from './domain/poll-times';
import { PaymentsRepository } from './payments.repository';
import { type ClosePayload, enqueueClose, enqueuePoll, type PollPayload } from './poll-schedule';
import { SettlePayment } from './settle-payment.use-case';

type Effect = (tx: Tx) => Promise<void>;

const NOTHING: Effect = async () => undefined;

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
