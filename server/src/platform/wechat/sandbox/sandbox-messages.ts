import { type MessageFate, type SubscriptionMessage, WechatMessages } from '../wechat-messages';
import type { SandboxRecords } from './sandbox-records';

/** The invented provider takes every message and keeps it where one can look: key `message:<id>`. */
export class SandboxMessages extends WechatMessages {
  constructor(private readonly records: SandboxRecords) {
    super();
  }

  async send(message: SubscriptionMessage): Promise<MessageFate> {
    await this.records.change<SubscriptionMessage & { times: number }>(`message:${message.id}`, (before) => ({ ...message, times: (before?.times ?? 0) + 1 }));
    return { fate: 'sent', code: '0' };
  }
}
