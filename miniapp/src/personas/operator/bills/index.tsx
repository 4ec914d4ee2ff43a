import { type BillDifference, type BillsPage, booksRoutes, businessDate, dateText, fen, formatYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage, useWrite } from '@/api';
import { balanceText, billText, DIFFERENCE_WORDS, differencesOf } from '@/features/books/books-words';
import { PageBody } from '@/features/shell/page-body';
import { useRole } from '@/state/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';
import { StatTiles } from '@/ui/stat-tiles';
import { Tag } from '@/ui/tag';

type Day = BillsPage['days'][number];

/** 微信对账: three numbers that must be zero, each day's bill, and the rows that do not agree. */
export default function BillsScreen() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(booksRoutes.bills, { operatorId }, { keep: true, enabled: operatorId !== '' });
  const ask = useWrite(booksRoutes.askBill);
  const again = async (billDate: string) => {
    if (await ask.send({ operatorId, billDate })) await page.refresh();
  };
  return (
    <Screen title="微信对账">
      <PageBody page={page} skeleton="rows">
        {(bills) => (
          <View className="stack">
            <Sums days={bills.days} />
            {bills.differences.map((difference) => <Difference key={difference.what + difference.number} difference={difference} />)}
            {ask.sentence && <ErrorState title="没要成" note={ask.sentence} />}
            {bills.days.length === 0 && <EmptyState title="还没有账单" note="每天 10:30 向微信要前一天的" />}
            {bills.days.map((day) => <BillRow key={day.billDate} day={day} onAgain={() => void again(day.billDate)} />)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Sums({ days }: { days: readonly Day[] }) {
  const sum = (key: 'onlyProvider' | 'onlyBooks' | 'amounts') => days.reduce((all, day) => all + day[key], 0);
  const tile = (count: number, note: string) => ({ value: `${count} 笔`, note, tone: count === 0 ? ('green' as const) : ('tai' as const) });
  return (
    <View id="three-numbers" className="stack">
      <StatTiles items={[tile(sum('onlyProvider'), DIFFERENCE_WORDS.only_provider), tile(sum('onlyBooks'), DIFFERENCE_WORDS.only_books), tile(sum('amounts'), DIFFERENCE_WORDS.amount)]} />
      <View className="t-cap">三个数都是 0，微信的账和我们的账就对上了。</View>
    </View>
  );
}

function Difference({ difference }: { difference: BillDifference }) {
  const sum = (value: number | null) => (value === null ? '没有' : formatYuan(fen(value)));
  return (
    <Card look="rice">
      <KeyValue label={`${dateText(businessDate(difference.billDate))}·${difference.kind === 'payment' ? '付款' : '退款'}`} value={DIFFERENCE_WORDS[difference.what]} look="bold" />
      <View className="t-cap num" style={{ wordBreak: 'break-all' }}>{difference.number}</View>
      <View className="num">微信 {sum(difference.providerFen)}，账上 {sum(difference.bookFen)}</View>
    </Card>
  );
}

function BillRow({ day, onAgain }: { day: Day; onAgain: () => void }) {
  const wrong = differencesOf(day);
  const done = day.state === 'fetched' || day.state === 'none';
  return (
    <Card id={`bill-${day.billDate}`}>
      <View className="row between">
        <View className="bold num">{dateText(businessDate(day.billDate))}</View>
        {done ? <Tag tone={wrong === 0 ? 'green' : 'tai'}>{wrong === 0 ? '对上了' : `差 ${wrong} 笔`}</Tag> : <SmallButton id={`ask-${day.billDate}`} onPress={onAgain}>再要一次</SmallButton>}
      </View>
      <View className="t-cap num">{billText(day)}</View>
      {day.balanceFen !== null && <View className="t-cap num">{balanceText(day.balanceFen, day.balanceDifferenceFen ?? 0)}</View>}
      {day.state === 'fetched' && <View className="t-cap num">收 {formatYuan(fen(day.paymentsFen))}，退 {formatYuan(fen(day.refundsFen))}{day.feesFen === 0 ? '' : `，手续费 ${formatYuan(fen(day.feesFen))}`}</View>}
    </Card>
  );
}
