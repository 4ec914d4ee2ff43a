import { businessDate, businessDateOf, type HistorySubject, type OperatorHistory, programmeRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { isRefusal, usePage } from '@/api';
import { DateSteps } from '@/features/books/date-steps';
import { spanText, stepDate } from '@/features/books/statement-words';
import { HistoryEntries } from '@/features/history/history-entries';
import { PageBody } from '@/features/shell/page-body';
import { useNow } from '@/features/shell/use-now';
import { usePageParams } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

const EVERYBODY = 'everybody';
/** More names than this are folded: a day has as many as residents who ordered. */
const FEW_PEOPLE = 5;

/** 谁在什么时候改了什么: a day, a garden's day, one order or one listing; everybody's or one person's. */
export default function HistoryPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const { subject = 'day', subjectId = '', date: first = '' } = usePageParams();
  const [wish, setWish] = useState<{ date?: string; personId?: string; before?: string }>(first ? { date: first } : {});
  const asked = { operatorId, subject: subject as HistorySubject, ...(subjectId ? { subjectId } : {}), ...wish };
  const page = usePage(programmeRoutes.operatorHistory, asked, { keep: true, enabled: operatorId !== '' });
  const today = businessDateOf(new Date(useNow()));
  const [unfolded, setUnfolded] = useState(false);
  const named = (people: OperatorHistory['people']) => (unfolded ? people : people.filter(({ personId }, place) => place < FEW_PEOPLE || personId === wish.personId));
  const title = page.data?.title;
  return (
    <Screen wide title={title ? `${title} 改动记录` : '改动记录'} offline={{ title: '没信号，看到的是刚才的', note: '有网了会自己更新' }}>
      {isRefusal(page.error, 'NOT_FOUND') ? <EmptyState title="没有这个记录" note="它不是您结对里的，回去换一个看" /> : <PageBody page={page} skeleton="rows">
        {({ date, people, entries, nextBefore }) => (
          <View className="stack">
            {date && <DateSteps text={spanText('day', businessDate(date))} last={date >= today} onStep={(by) => setWish({ ...wish, date: stepDate('day', businessDate(date), by), before: undefined })} />}
            <ChipRow options={[{ key: EVERYBODY, text: '所有人' }, ...named(people).map(({ personId, name }) => ({ key: personId, text: name }))]} value={wish.personId ?? EVERYBODY} onChange={(key) => setWish({ date: wish.date, ...(key === EVERYBODY ? {} : { personId: key }) })} />
            {named(people).length < people.length && <SmallButton id="more-people" kind="plain" onPress={() => setUnfolded(true)}>还有 {people.length - named(people).length} 人</SmallButton>}
            <HistoryEntries entries={entries} />
            {nextBefore && <SmallButton id="older" onPress={() => setWish({ ...wish, before: nextBefore })}>更早的</SmallButton>}
            {wish.before && <SmallButton id="latest" kind="line" onPress={() => setWish({ ...wish, before: undefined })}>回到最新的</SmallButton>}
          </View>
        )}
      </PageBody>}
    </Screen>
  );
}
