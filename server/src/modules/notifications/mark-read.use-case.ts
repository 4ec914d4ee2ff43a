import type { Actor } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork, requirePermission } from '../../platform';
import { NoticeRepository } from './notice.repository';

/** What was read stays read. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
  ) {}

  /** @throws Refusal NOT_FOUND for another's notice */
  one(actor: Actor, noticeId: string): Promise<{ unread: number }> {
    return this.unitOfWork.run(async (tx) => {
      const owner = await this.notices.ownerOf(tx, noticeId);
      if (!owner) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'notice:read', owner);
      await this.notices.markRead(tx, noticeId);
      return { unread: await this.notices.countUnread(tx, owner) };
    });
  }

  /** One's own, up to the newest that was on the screen: what came since is still unread. */
  upTo(actor: Actor, noticeId: string): Promise<{ unread: number }> {
    const { accountId } = actor;
    requirePermission(actor, 'notice:read', accountId);
    return this.unitOfWork.run(async (tx) => {
      await this.notices.markReadUpTo(tx, accountId, noticeId);
      return { unread: await this.notices.countUnread(tx, accountId) };
    });
  }
}
