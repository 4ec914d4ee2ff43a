/** The only door to notices for other modules. */
export type { NewNotice } from './domain/notice';
export { NOTICE_PLACES } from './domain/places';
export { Notices } from './notices';
export { NoticesModule } from './notices.module';
export { NotificationsModule } from './notifications.module';
