import { businessDateOf, dateText, businessDate, fen, formatYuan, isPricedByWeight, timeOfDay, yuanText, type QuotePage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { sentenceFor } from '@/api';
import { AgainNote } from '@/features/ordering/again-note';
import { splitLines } from '@/features/ordering/fee-words';
import { creditOf, ownQuote } from '@/features/ordering/own-quote';
import { QuoteChangesCard } from '@/features/ordering/quote-changes-card';
import { MYSELF, type OrderPeople, PeopleRows } from '@/features/ordering/order-people';
import { QuoteLines } from '@/features/ordering/quote-lines';
import { usePlaceOrder } from '@/features/ordering/use-place-order';
import { useQuote } from '@/features/ordering/use-quote';
import { weighExample } from '@/features/ordering/weigh-example';
import { PLACES } from '@/features/shell/places';
import { unitOf } from '@/features/today/listing-words';
import { openPage, openTab } from '@/platform/navigation';
import { usePickupPointId } from '@/state/pickup-point';
import { useMe } from '@/state/session';
import { BottomBar, Total } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { SplitBar } from '@/ui/split-bar';
import { WeighRule } from '@/ui/weigh-rule';

/** 确认菜单: where and when, what, the rule, who gets it, pay. */
export default function ConfirmPage() {
  const me = useMe();
  const [people, setPeople] = useState(MYSELF);
  const { quote, error, loading, refresh } = useQuote(usePickupPointId());
  const { place, busy, sentence, changes } = usePlaceOrder(refresh);
  const due = quote ? ownQuote(quote).totalFen - creditOf(quote) : 0;
  const blocked = quote?.lines.some((line) => line.problem) ? '先拿掉订不了的菜' : false;
  const act = quote && (me
    ? <Button id="pay" grow busy={busy} disabled={blocked} onPress={() => void place(quote, people)}>{payText(due, changes.length > 0)}</Button>
    : <Button id="sign-in-to-pay" grow onPress={() => openPage(PLACES.signIn)}>登录后付款</Button>);
  return (
    <Screen title="确认菜单" bottom={quote && <BottomBar><Total label={totalLabel(quote)} value={formatYuan(fen(due))} />{act}</BottomBar>}>
      <View className="stack">
        {sentence && <ErrorState title="没下成单，钱没扣" note={sentence} />}
        <QuoteChangesCard changes={changes} unitOfListing={(listingId) => unitOfLine(quote, listingId)} />
        <AgainNote />
        {loading && !quote && <Skeleton of="rows" count={4} />}
        {!loading && !quote && !error && <EmptyState title="菜篮是空的" note="去看看今天有什么" action="看今天的菜" onAction={() => openTab(PLACES.today)} />}
        {!!error && !quote && <ErrorState title="没算出价钱" note={sentenceFor(error)} action="再试一次" onAction={() => void refresh()} />}
        {quote && <QuoteBody quote={quote} people={people} onPeople={setPeople} />}
      </View>
    </Screen>
  );
}

function QuoteBody({ quote, people, onPeople }: { quote: QuotePage; people: OrderPeople; onPeople: (people: OrderPeople) => void }) {
  const rule = weighExample(quote.lines);
  const own = ownQuote(quote);
  return (
    <>
      <IconRow id="pickup-point" icon="door" title={quote.pickupPoint.name} note={pickupText(quote)} action="换" onPress={() => openPage(PLACES.choosePoint)} />
      <PeopleRows people={people} onChange={onPeople} />
      <QuoteLines lines={quote.lines} />
      {creditOf(quote) > 0 && <Card look="rice"><KeyValue id="credit-off" label="菜金抵扣" value={`−${formatYuan(fen(creditOf(quote)))}`} look="bold c-green" /></Card>}
      {rule && <WeighRule steps={rule} note="称重了不多收，差价当天原路退回。" />}
      <Card><SplitBar title={`这 ${yuanText(own.totalFen)} 元到了谁手里`} lines={splitLines(own.split, quote.farmerCount)} /></Card>
      <View id="cancel-rule" className="t-cap">{timeOfDay(new Date(quote.cutoffAt))} 截单前可取消，全退；想改也能改。</View>
    </>
  );
}

function unitOfLine(quote: QuotePage | null, listingId: string) {
  const line = quote?.lines.find((other) => other.listingId === listingId);
  return line ? unitOf(line) : null;
}

function pickupText({ pickupPoint, serverNow }: QuotePage): string {
  const today = businessDateOf(new Date(serverNow)) === pickupPoint.businessDate;
  return `${today ? '今天' : dateText(businessDate(pickupPoint.businessDate))} ${pickupPoint.pickupFrom}–${pickupPoint.pickupTo} 取菜，${pickupPoint.keeperName}值守`;
}

function payText(dueFen: number, changed: boolean): string {
  if (changed) return '按新的付';
  return dueFen === 0 ? '用菜金付' : '微信支付';
}

function totalLabel(quote: QuotePage): string {
  if (creditOf(quote) > 0) return '抵扣后合计';
  return quote.lines.some((line) => isPricedByWeight(line.unitKind)) ? '合计，约重价' : '合计';
}
