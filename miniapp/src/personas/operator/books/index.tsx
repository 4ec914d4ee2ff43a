import { addDays, type BooksPage, booksRoutes, businessDate, type BusinessDate, businessDateOf, dateText, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage, useWrite } from '@/api';
import { waitingText } from '@/features/books/books-words';
import { DateSteps } from '@/features/books/date-steps';
import { OpenFloats, OwedReceipts } from '@/features/books/open-accounts';
import { Settlements } from '@/features/books/settlements';
import { TrialBalance } from '@/features/books/trial-balance';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { useNow } from '@/features/shell/use-now';
import { openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';
import { Tag } from '@/ui/tag';
import './index.scss';

const REFRESH_MS = 20_000;

/** 账: a day's settlement, what is still owed, and whether it balances. */
export default function BooksScreen() {
  const operatorId = useRole()?.scopeId ?? '';
  const today = businessDateOf(new Date(useNow()));
  const [chosen, setChosen] = useState<BusinessDate | null>(null);
  const date = chosen ?? today;
  const page = usePage(booksRoutes.books, { operatorId, businessDate: date }, { keep: true, everyMs: REFRESH_MS, enabled: operatorId !== '' });
  return (
    <Screen wide title="账">
      <DateSteps text={dateText(date)} last={date >= today} onStep={(by) => setChosen(addDays(date, by))} />
      <PageBody page={page} skeleton="rows">
        {(books) => (
          <View className="operator-books">
            <View className="operator-books-part">
              <DayState operatorId={operatorId} books={books} onChanged={page.refresh} />
              <OwedReceipts operatorId={operatorId} books={books} onChanged={page.refresh} />
              <OpenFloats operatorId={operatorId} books={books} onChanged={page.refresh} />
              <IconRow id="bills" icon="wallet" tone="lake" title="微信对账" note="微信的账单和我们的账，一笔一笔对" action="看" onPress={() => openPage(PLACES.operatorBills)} />
              <TrialBalance rows={books.trialBalance} />
            </View>
            <View className="operator-books-part">
              <Settlements operatorId={operatorId} businessDate={books.businessDate} settlements={books.settlements} onChanged={page.refresh} />
            </View>
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function DayState({ operatorId, books, onChanged }: { operatorId: string; books: BooksPage; onChanged: () => Promise<void> }) {
  const settle = useWrite(booksRoutes.settleDay);
  const press = async () => {
    await settle.send({ operatorId, businessDate: books.businessDate });
    await onChanged();
  };
  if (books.state === 'settled') {
    return (
      <Card id="day-state" look="green">
        <View className="row between"><View className="bold">{dateText(businessDate(books.businessDate))}已结算</View><Tag tone="green" icon="check">{books.settledAt ? timeOfDay(new Date(books.settledAt)) : '已结'}</Tag></View>
        <View className="t-cap">不会再变。后来的退款记在后面的日子里。</View>
      </Card>
    );
  }
  return (
    <Card id="day-state">
      <View className="bold">{books.waitingFor.length === 0 ? '都办完了，可以结这一天' : '还没结算，在等：'}</View>
      {books.waitingFor.map((waiting) => <View key={waiting.kind}>{waitingText(waiting)}</View>)}
      {settle.sentence && <ErrorState title="没结成" note={settle.sentence} />}
      {books.waitingFor.length === 0 && <Button id="settle-day" wide busy={settle.busy && '正在结…'} onPress={() => void press()}>结这一天</Button>}
    </Card>
  );
}
