import { Module } from '@nestjs/common';
import './notifications.entities';
import { IdentityModule } from '../identity/public';
import { MatchGrants } from './match-grants.job';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices';
import { SendMessage } from './send-message.job';
import { SubscriptionRepository } from './subscription.repository';

/** What other modules post through, and what carries it to WeChat: no pages. */
@Module({
  imports: [IdentityModule],
  providers: [NoticeRepository, SubscriptionRepository, Notices, MatchGrants, SendMessage],
  exports: [NoticeRepository, SubscriptionRepository, Notices],
})
export class NoticesModule {}
