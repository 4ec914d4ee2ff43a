import { noticeRoutes } from '@cunshe/shared';
import { usePage } from '@/api';
import { useMe } from '@/state/session';

const REFRESH_MS = 60_000;

/** How many notices wait to be read; 0 for a visitor. */
export function useUnread(): number {
  const me = useMe();
  return usePage(noticeRoutes.unread, {}, { everyMs: REFRESH_MS, enabled: !!me }).data?.unread ?? 0;
}

/** "3", "99+". */
export function unreadText(unread: number): string {
  return unread > 99 ? '99+' : String(unread);
}
