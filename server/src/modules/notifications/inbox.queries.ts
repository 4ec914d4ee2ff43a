import type { Actor, InboxPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, requirePermission } from '../../platform';
import { NoticeRepository } from './notice.repository';
import { presentNotice } from './notifications.presenter';

const NOTICES_A_PAGE = 20;

/** 消息 of whoever asks. */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: NoticeRepository,
  ) {}

  async inbox(actor: Actor, before: string | undefined): Promise<InboxPage> {
    requirePermission(actor, 'notice:read', actor.accountId);
    const found = await this.notices.page(this.database, actor.accountId, before, NOTICES_A_PAGE + 1);
    const notices = found.slice(0, NOTICES_A_PAGE);
    return {
      serverNow: (await this.clock.now()).toISOString(),
      notices: notices.map(presentNotice),
      unread: await this.notices.countUnread(this.database, actor.accountId),
      nextBefore: found.length > NOTICES_A_PAGE ? notices.at(-1)!.id : null,
    };
  }

  async unread(actor: Actor): Promise<{ unread: number }> {
    requirePermission(actor, 'notice:read', actor.accountId);
    return { unread: await this.notices.countUnread(this.database, actor.accountId) };
  }
}
