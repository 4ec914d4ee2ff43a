import { Module } from '@nestjs/common';
import { InboxQueries } from './inbox.queries';
import { MarkRead } from './mark-read.use-case';
import { NotificationsController } from './notifications.controller';
import { NoticesModule } from './notices.module';
import { Subscriptions } from './subscriptions.use-case';

/** The inbox as its owner sees it. */
@Module({ imports: [NoticesModule], controllers: [NotificationsController], providers: [InboxQueries, MarkRead, Subscriptions] })
export class NotificationsModule {}
