import { TabBar, type TabBarProps } from '@/ui/tab-bar';
import { useUnread } from './use-unread';

/** The tab bar, with a dot at 我的 while notices wait. */
export function Tabs({ current }: Pick<TabBarProps, 'current'>) {
  return <TabBar current={current} dot={useUnread() > 0 ? 'me' : undefined} />;
}
