import type { NoticeView } from '@cunshe/shared';
import type { Notice } from './domain/notice';

export function presentNotice({ id, kind, title, body, place, postedAt, readAt }: Notice): NoticeView {
  return { noticeId: id, kind, title, body, place: place ?? null, at: postedAt.toISOString(), read: readAt !== null };
}
