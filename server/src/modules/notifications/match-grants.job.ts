import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import type { Notice } from './domain/notice';
import { templateOf } from './domain/message-template';
import { NoticeRepository } from './notice.repository';
import { SubscriptionRepository } from './subscription.repository';

export interface NoticesPosted {
  readonly noticeIds: readonly string[];
}

/** Each notice takes the oldest grant its reader has for it, if there is one; without a grant it stays in the inbox alone. */
@Injectable()
@HandlesJob('notices.match')
export class MatchGrants extends JobHandler<NoticesPosted> {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly subscriptions: SubscriptionRepository,
  ) {
    super();
  }

  async handle(tx: Tx, { noticeIds }: NoticesPosted): Promise<void> {
    const notices = await this.notices.byIds(tx, noticeIds);
    if (notices.length === 0) return;
    const grants = await this.subscriptions.unspent(tx, [...new Set(notices.map(({ accountId }) => accountId))].sort());
    for (const notice of notices) await this.match(tx, notice, grants);
  }

  private async match(tx: Tx, { id, accountId, kind }: Notice, grants: { readonly id: string; readonly account_id: string; readonly template: string }[]): Promise<void> {
    const template = templateOf(kind);
    const place = grants.findIndex((grant) => grant.account_id === accountId && grant.template === template);
    if (!template || place < 0) return;
    const [grant] = grants.splice(place, 1);
    if (!(await this.subscriptions.spend(tx, grant!.id, id))) return;
    await this.subscriptions.queue(tx, { id, accountId, template });
    await tx.enqueue({ kind: 'notices.send', payload: { messageId: id }, dedupKey: `message:${id}` });
  }
}
