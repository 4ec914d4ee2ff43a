import { type Actor, type RecordTapRequest, type SubscriptionsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Config, Database, type IdempotentRequest, type Queryable, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { templateIds } from './domain/message-template';
import { SubscriptionRepository } from './subscription.repository';

/** One tap on `wx.requestSubscribeMessage` buys one message of each template that was accepted. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly subscriptions: SubscriptionRepository,
  ) {}

  balances(actor: Actor): Promise<SubscriptionsPage> {
    requirePermission(actor, 'notice:subscribe', actor.accountId);
    return this.page(this.database, actor.accountId);
  }

  /** @throws Refusal INVALID_INPUT for a template that is none of ours, or named twice */
  recordTap(actor: Actor, request: IdempotentRequest, { answers }: RecordTapRequest): Promise<SubscriptionsPage> {
    requirePermission(actor, 'notice:subscribe', actor.accountId);
    const byId = new Map([...this.ids()].map(([template, id]) => [id, template]));
    if (answers.some(({ templateId }) => !byId.has(templateId)) || new Set(answers.map(({ templateId }) => templateId)).size < answers.length)
      throw new Refusal('INVALID_INPUT', { answers: 'unknown or repeated template' });
    return this.unitOfWork.once(request, async (tx) => {
      for (const { templateId, answer } of answers) if (answer === 'accept') await this.subscriptions.grant(tx, actor.accountId, byId.get(templateId)!);
      return this.page(tx, actor.accountId);
    });
  }

  private async page(from: Queryable, accountId: string): Promise<SubscriptionsPage> {
    const balances = await this.subscriptions.balances(from, accountId);
    return { templates: [...this.ids()].map(([template, templateId]) => ({ template, templateId, balance: balances.get(template) ?? 0 })) };
  }

  private ids() {
    return templateIds(this.config.wechatTemplateIds, this.config.paymentGateway === 'sandbox');
  }
}
