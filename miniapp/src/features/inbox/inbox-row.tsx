import { IconRow } from '@/ui/icon-row';
import { PLACES } from '../shell/places';
import { openPage } from '@/platform/navigation';
import { unreadText, useUnread } from './use-unread';

/** The way to 消息, in 我的. */
export function InboxRow() {
  const unread = useUnread();
  return (
    <IconRow
      id="inbox" icon="info" tone={unread > 0 ? 'tai' : 'plain'} title="消息" note={unread > 0 ? `${unreadText(unread)} 条没看` : '都看过了'}
      action="看" onPress={() => openPage(PLACES.inbox)}
    />
  );
}
