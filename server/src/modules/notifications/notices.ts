import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '../../platform';
import { templateOf } from './domain/message-template';
import { fitted, type NewNotice } from './domain/notice';
import type { NoticesPosted } from './match-grants.job';
import { NoticeRepository } from './notice.repository';

/** Rows of one INSERT: a thousand orders lock with five statements. */
const AT_ONCE = 200;

/** Tells people what happened, in the transaction in which it happens: told exactly when it is so. */
@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly ids: Ids,
  ) {}

  /** Once per account, kind and subject, however often it is called. */
  post(tx: Tx, notice: NewNotice): Promise<void> {
    return this.postAll(tx, [notice]);
  }

  /** As `post`, for many. */
  async postAll(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
    for (let start = 0; start < notices.length; start += AT_ONCE) {
      const batch = notices.slice(start, start + AT_ONCE).map((notice) => ({ ...fitted(notice), id: this.ids.next() }));
      await this.notices.insert(tx, batch);
      const noticeIds = batch.filter(({ kind }) => templateOf(kind)).map(({ id }) => id);
      if (noticeIds.length > 0) await tx.enqueue({ kind: 'notices.match', payload: { noticeIds } satisfies NoticesPosted });
    }
  }
}
