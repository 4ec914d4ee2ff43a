import { Injectable } from '@nestjs/common';
import { Refusal, type Tx, UnitOfWork } from '../../platform';
import { type Notification, NotificationFault, type WireHeaders, WechatPay } from '../../platform/wechat';
import { type PaymentEvent, PaymentEventsRepository } from './payment-events.repository';

/** A notification in our words: what to keep of it, and what follows when it is new. */
export interface UnderstoodNotice {
  readonly event: Omit<PaymentEvent, 'notifyId'>;
  readonly effect: (tx: Tx) => Promise<void>;
}

/** Turns a genuine notification into what follows from it; null when it is not for us or not complete. */
export type Understand = (notification: Notification) => Promise<UnderstoodNotice | null>;

/** Every notification of WeChat's goes through here: proven genuine on its raw bytes, kept once, taken to heart once. */
@Injectable()
export class ReceiveNotification {
  constructor(
    private readonly wechat: WechatPay,
    private readonly events: PaymentEventsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Refusal NOTIFICATION_REJECTED unless it is WeChat's, fresh, whole and agrees with our books. */
  async execute(headers: WireHeaders, rawBody: Buffer | undefined, understand: Understand): Promise<void> {
    const notification = this.open(headers, rawBody ?? Buffer.alloc(0));
    const notice = await understand(notification);
    if (!notice) throw new Refusal('NOTIFICATION_REJECTED');
    await this.unitOfWork.run(async (tx) => {
      if (await this.events.insert(tx, { ...notice.event, notifyId: notification.id })) await notice.effect(tx);
    });
  }

  private open(headers: WireHeaders, rawBody: Buffer): Notification {
    try {
      return this.wechat.openNotification(headers, rawBody);
    } catch (error) {
      throw error instanceof NotificationFault ? new Refusal('NOTIFICATION_REJECTED') : error;
    }
  }
}
