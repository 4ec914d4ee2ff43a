import { Module } from '@nestjs/common';
import './notifications.entities';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices';

/** What other modules post through: no pages. */
@Module({ providers: [NoticeRepository, Notices], exports: [NoticeRepository, Notices] })
export class NoticesModule {}
