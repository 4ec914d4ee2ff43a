import { businessDateOf, dateText, timeOfDay, type NoticeView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { openPlace } from '@/features/inbox/open-place';
import { useInbox } from '@/features/inbox/use-inbox';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { ElderSpeak } from '@/features/speaking/elder-speak';
import { openPage } from '@/platform/navigation';
import { serverNowMs, useMe, useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Icon } from '@/ui/icon';
import { WholeLabels } from '@/ui/phrases';
import { pressable } from '@/ui/pressable';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';
import './index.scss';

/** Aloud. */
const MOST_READ = 5;

/** 消息: what happened, newest first; a tap opens what it speaks of. */
export default function InboxPage() {
  const me = useMe();
  const large = useLargeText();
  const farmer = useRole()?.persona === 'farmer';
  return (
    <Screen elder={farmer && large} title="消息">
      {me ? <Inbox /> : <EmptyState title="登录后看你的消息" action="去登录" onAction={() => openPage(PLACES.signIn)} />}
    </Screen>
  );
}

function Inbox() {
  const { page, notices, more, sentence, loadOlder, read, readAll } = useInbox();
  return (
    <PageBody page={page} skeleton="rows">
      {({ unread }) =>
        notices.length === 0
          ? <View className="stack"><ElderSpeak words="还没有消息。" /><EmptyState title="还没有消息" note="付款、称重、到货、退款，都会在这里说一声" /></View>
          : (
            <View className="stack">
              <ElderSpeak words={inboxWords(notices, unread)} />
              {unread > 0 && <View className="row between"><View className="c-sub">{unread > 99 ? '99 条以上' : `${unread} 条`}没看</View><SmallButton id="read-all" kind="plain" icon="check" onPress={() => void readAll()}>都看过了</SmallButton></View>}
              {notices.map((notice) => <NoticeCard key={notice.noticeId} notice={notice} onPress={() => { void read(notice); if (notice.place) openPlace(notice.place); }} />)}
              {sentence && <ErrorState title="没办成" note={sentence} />}
              {more && <Button id="older" kind="line" wide onPress={() => void loadOlder()}>看更早的</Button>}
            </View>
          )
      }
    </PageBody>
  );
}

/** The newest, as they are read aloud. */
function inboxWords(notices: readonly NoticeView[], unread: number): string {
  return `${unread > 0 ? `${unread} 条没看。` : ''}${notices.slice(0, MOST_READ).map(({ title, body }) => `${title}，${body}`).join('。')}`;
}

function NoticeCard({ notice, onPress }: { notice: NoticeView; onPress: () => void }) {
  return (
    <View id={`notice-${notice.kind}`} className={`card notice ${notice.read ? 'read' : ''}`} {...pressable(notice.read ? undefined : `没看过：${notice.title}`)} onClick={onPress}>
      <View className="row between notice-head">
        <View className="grow bold">{!notice.read && <View className="notice-dot" />}{notice.title}</View>
        <View className="t-cap num">{whenText(notice.at)}</View>
      </View>
      <View className="row between"><View className="grow notice-body"><WholeLabels text={notice.body} /></View>{notice.place && <Icon name="right" size="small" />}</View>
    </View>
  );
}

/** "14:05" today, "11 月 28 日" before. */
function whenText(at: string): string {
  const then = new Date(at);
  const date = businessDateOf(then);
  return date === businessDateOf(new Date(serverNowMs())) ? timeOfDay(then) : dateText(date);
}
