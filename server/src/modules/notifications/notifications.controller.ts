import { type Actor, type InboxPage, noticeRoutes, type SubscriptionsPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input, NoInput } from '../../platform';
import { InboxQueries } from './inbox.queries';
import { MarkRead } from './mark-read.use-case';
import { InboxInput, NoticeInput, RecordTapInput, UpToInput } from './notifications.dto';
import { Subscriptions } from './subscriptions.use-case';

@Controller()
export class NotificationsController {
  constructor(
    private readonly queries: InboxQueries,
    private readonly marking: MarkRead,
    private readonly subscribing: Subscriptions,
  ) {}

  @Allow('notice:read')
  @Endpoint(noticeRoutes.inbox)
  inbox(@CurrentActor() actor: Actor, @Input() { before }: InboxInput): Promise<InboxPage> {
    return this.queries.inbox(actor, before);
  }

  @Allow('notice:read')
  @Endpoint(noticeRoutes.unread)
  unread(@CurrentActor() actor: Actor, @Input() _: NoInput): Promise<{ unread: number }> {
    return this.queries.unread(actor);
  }

  @Allow('notice:read')
  @Endpoint(noticeRoutes.markRead)
  markRead(@CurrentActor() actor: Actor, @Input() { noticeId }: NoticeInput): Promise<{ unread: number }> {
    return this.marking.one(actor, noticeId);
  }

  @Allow('notice:read')
  @Endpoint(noticeRoutes.markAllRead)
  markAllRead(@CurrentActor() actor: Actor, @Input() { upTo }: UpToInput): Promise<{ unread: number }> {
    return this.marking.upTo(actor, upTo);
  }

  @Allow('notice:subscribe')
  @Endpoint(noticeRoutes.subscriptions)
  subscriptions(@CurrentActor() actor: Actor, @Input() _: NoInput): Promise<SubscriptionsPage> {
    return this.subscribing.balances(actor);
  }

  @Allow('notice:subscribe')
  @Endpoint(noticeRoutes.recordTap)
  recordTap(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() tap: RecordTapInput): Promise<SubscriptionsPage> {
    return this.subscribing.recordTap(actor, request, tap);
  }
}
