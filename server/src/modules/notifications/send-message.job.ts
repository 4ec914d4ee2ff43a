import { Injectable } from '@nestjs/common';
import { Config, Database, ExternalJobHandler, HandlesExternalJob, type Tx, UnitOfWork } from '../../platform';
import { MessageNotTaken, ProviderSilent, WechatMessages } from '../../platform/wechat';
import { Accounts } from '../identity/public';
import { fieldsOf, templateIds } from './domain/message-template';
import { NoticeRepository } from './notice.repository';
import { type QueuedMessage, SubscriptionRepository } from './subscription.repository';

const HOUR_MS = 3_600_000;
const AGAIN_MS = 5 * 60_000;
/** "The vegetables are there" is no news the next day. */
const NEWS_MS = 6 * HOUR_MS;

type Fate = (tx: Tx) => Promise<void>;

/**
 * Sends a message at most once. WeChat knows no id to send under again, so the message is marked as being sent before the
 * call; whoever finds that mark left behind by a dead process does not know and does not repeat. The inbox has it anyway.
 */
@Injectable()
@HandlesExternalJob('notices.send')
export class SendMessage extends ExternalJobHandler<{ readonly messageId: string }> {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriptions: SubscriptionRepository,
    private readonly notices: NoticeRepository,
    private readonly accounts: Accounts,
    private readonly wechat: WechatMessages,
  ) {
    super();
  }

  async handle({ messageId }: { readonly messageId: string }): Promise<Fate> {
    const message = await this.subscriptions.message(this.database, messageId);
    if (message?.state === 'sending') return this.end(message, 'unknown', 'KILLED');
    if (message?.state !== 'queued') return async () => undefined;
    if (!(await this.unitOfWork.run((tx) => this.subscriptions.step(tx, messageId, 'queued', 'sending')))) return async () => undefined;
    return this.send(message);
  }

  private async send(message: QueuedMessage): Promise<Fate> {
    const openid = await this.accounts.openidOf(this.database, message.accountId);
    const templateId = templateIds(this.config.wechatTemplateIds, this.config.paymentGateway === 'sandbox').get(message.template);
    const [notice] = await this.notices.byIds(this.database, [message.id]);
    if (!openid || !templateId || !notice) return this.end(message, 'failed', openid ? 'NO_TEMPLATE' : 'NO_OPENID');
    try {
      const { fate, code } = await this.wechat.send({ id: message.id, openid, templateId, page: (notice.place ?? '/pages/launch/index').slice(1), fields: fieldsOf(notice) });
      return this.end(message, fate, code);
    } catch (error) {
      if (error instanceof MessageNotTaken) return this.later(message);
      if (error instanceof ProviderSilent) return this.end(message, 'unknown', 'SILENT');
      throw error;
    }
  }

  private end({ id }: QueuedMessage, state: 'sent' | 'refused' | 'failed' | 'unknown', code: string): Fate {
    return async (tx) => void (await this.subscriptions.step(tx, id, 'sending', state, code));
  }

  /** Surely not sent: again in five minutes, while it is still news. */
  private later(message: QueuedMessage): Fate {
    return async (tx) => {
      if (tx.now.getTime() - message.queuedAt.getTime() > NEWS_MS) return this.end(message, 'failed', 'TOO_OLD')(tx);
      await this.subscriptions.step(tx, message.id, 'sending', 'queued');
      await tx.enqueue({ kind: 'notices.send', payload: { messageId: message.id }, runAt: new Date(tx.now.getTime() + AGAIN_MS) });
    };
  }
}
