import { businessDate, businessDateOf, dateText, type ShortageView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { isRefusal } from '@/api';
import { ShortageCard } from '@/features/shortage/shortage-card';
import { useShortages } from '@/features/shortage/use-shortages';
import { PageBody } from '@/features/shell/page-body';
import { useRole } from '@/state/session';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';

/** 缺菜: what is short today, who gets what of it, decided here or by the clock. */
export default function ShortagesPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = useShortages(operatorId);
  return (
    <Screen wide title="缺菜" offline={{ title: '没信号，看到的是刚才的', note: '有网了再定' }}>
      {isRefusal(page.error, 'NOT_FOUND') ? <EmptyState title="还没有结对" note="结对签好，缺的菜会列在这里" /> : <PageBody page={page} skeleton="rows">
        {({ shortages, businessDate: today }) => <Board shortages={shortages} today={today} operatorId={operatorId} fresh={page.fresh} />}
      </PageBody>}
    </Screen>
  );
}

interface BoardProps {
  shortages: readonly ShortageView[];
  today: string;
  operatorId: string;
  /** What a phone kept is no draft to decide on: each card begins anew when the server has answered. */
  fresh: boolean;
}

function Board({ shortages, today, operatorId, fresh }: BoardProps) {
  const earlier = [...new Set(shortages.map(dateOf))].filter((date) => date < today);
  const cards = (date: string) =>
    shortages.filter((each) => dateOf(each) === date).map((shortage) => (
      <ShortageCard key={`${shortage.shortageId} ${fresh}`} name={date === today ? shortage.drawing : `${date}-${shortage.drawing}`} shortage={shortage} operatorId={operatorId} />
    ));
  const ofToday = cards(today);
  return (
    <View className="stack">
      {ofToday.length === 0 && <EmptyState title="今天没有缺菜" note="农户报了不够，或者车上点少了，会列在这里" />}
      {ofToday}
      {earlier.map((date) => <View key={date} className="stack"><SectionTitle title={dateText(businessDate(date))} />{cards(date)}</View>)}
    </View>
  );
}

const dateOf = ({ declaredAt }: ShortageView): string => businessDateOf(new Date(declaredAt));
