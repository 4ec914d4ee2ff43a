import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { SmallButton } from '@/ui/small-button';
import { Tag } from '@/ui/tag';
import type { GroupDraft } from '../group-list/group-list';
import { holds, isSure, saidText } from './said';

interface DraftCardProps {
  draft: GroupDraft;
  /** Absent when there is nothing to confirm. */
  onLink?: () => void;
}

/** One person's entry as it was read: what is certain, what somebody should look at, what no longer counts. */
export function DraftCard({ draft, onLink }: DraftCardProps) {
  const { lines, name, building, replacedBy, cancelled, adds, unread } = draft;
  return (
    <Card id={`draft-${lines[0]}`} look={holds(draft) ? 'surface' : 'sunk'}>
      <View className="row between">
        <View className="grow">
          <View className="bold">{name ?? '没写名字'}{building ? `，${building}` : ''}</View>
          <View className="num">{adds ? '再加 ' : ''}{saidText(draft) || '没写要什么'}</View>
        </View>
        {replacedBy !== null && <Tag>第 {replacedBy} 行改了</Tag>}
        {cancelled && <Tag tone="brick">取消了</Tag>}
        {holds(draft) && !isSure(draft) && <Tag tone="rice" icon="alert">看一眼</Tag>}
        {holds(draft) && onLink && <SmallButton id={`link-${lines[0]}`} kind="line" onPress={onLink}>发确认</SmallButton>}
      </View>
      {unread.length > 0 && <View className="t-cap c-brick">没读懂：{unread.join('，')}</View>}
    </Card>
  );
}
