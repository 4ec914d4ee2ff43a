import { addDays, businessDate, type BusinessDate, fen, formatPrice, type StayBookingPage, type StayChangeQuote, stayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { stayDates } from '@/features/stays/stay-words';
import { goBack, replacePage, usePageParams } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { Stepper } from '@/ui/stepper';

interface Wish {
  readonly from: BusinessDate;
  readonly nights: number;
  readonly people: number;
}

/** 改日子、改人数: the new sum, what goes along and what cancelling would give are shown before. */
export default function StayChangeScreen() {
  const { bookingId = '' } = usePageParams();
  const page = usePage(stayRoutes.stayBooking, { bookingId }, { anew: true });
  return (
    <Screen title="改住宿" onBack={goBack}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">{(stay) => <Change stay={stay} />}</PageBody>
    </Screen>
  );
}

const nightsOf = ({ from, to }: Pick<StayBookingPage, 'from' | 'to'>): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function Change({ stay }: { stay: StayBookingPage }) {
  const { bookingId, from: seenFrom, to: seenTo, people: seenPeople } = stay;
  const [wish, setWish] = useState<Wish>({ from: businessDate(seenFrom), nights: nightsOf(stay), people: seenPeople });
  const [from, to] = [wish.from, addDays(wish.from, wish.nights)];
  const quote = usePage(stayRoutes.quoteStayChange, { bookingId, from, to, people: wish.people });
  const change = useWrite(stayRoutes.changeStay);
  const press = async ({ totalFen }: StayChangeQuote) => {
    const answer = await change.send({ bookingId, from, to, people: wish.people, expectedTotalFen: totalFen, seenFrom, seenTo, seenPeople });
    if (!answer) return;
    keepPage(stayRoutes.stayBooking, { bookingId }, answer);
    replacePage(PLACES.stayBooking(bookingId));
  };
  const shift = Math.round((Date.parse(wish.from) - Date.parse(seenFrom)) / 86_400_000);
  return (
    <View className="stack">
      <View className="t-display">{stay.householdName}，{stay.roomName}</View>
      <View className="c-sub num">现在订的：{stayDates(stay)}，{seenPeople} 人</View>
      <Card>
        <View className="stack">
          <View className="row between"><View>哪天来</View><Stepper id="shift" name="天" value={shift} min={-60} max={60} text={from.slice(5).replace('-', '/')} onChange={(days) => setWish({ ...wish, from: addDays(businessDate(seenFrom), days) })} /></View>
          <View className="row between"><View>住几晚</View><Stepper id="nights" name="晚" value={wish.nights} min={1} max={30} onChange={(nights) => setWish({ ...wish, nights })} /></View>
          <View className="row between"><View>几个人</View><Stepper id="people" name="人" value={wish.people} min={1} max={20} onChange={(people) => setWish({ ...wish, people })} /></View>
        </View>
      </Card>
      <PageBody page={quote} skeleton="rows">{(said) => <Quote said={said} dates={stayDates({ from, to })} busy={change.busy} onPress={() => void press(said)} />}</PageBody>
      {change.sentence && <ErrorState title="没改成，还是原来订的" note={change.sentence} />}
    </View>
  );
}

function Quote({ said: { obstacle, totalFen, depositFen, cancelRefundFen, now }, dates, busy, onPress }: { said: StayChangeQuote; dates: string; busy: boolean; onPress: () => void }) {
  return (
    <>
      <Card id="change-quote">
        <KeyValue label={dates} value={formatPrice(fen(totalFen))} look="price" />
        <KeyValue label="原来" value={formatPrice(fen(now.totalFen))} />
        <KeyValue label="付过的定金跟着走" value={formatPrice(fen(depositFen))} />
        <KeyValue label="到了再付" value={formatPrice(fen(Math.max(0, totalFen - depositFen)))} look="bold" />
        <View className="t-cap num">要是取消，现在退 {formatPrice(fen(cancelRefundFen))}。换了日子，农户要再点一次头</View>
      </Card>
      {obstacle && <View id="change-obstacle" className="c-brick bold">{obstacle}</View>}
      <Button id="change-stay" wide tall disabled={obstacle !== null && '这样改不了'} busy={busy && '正在改…'} onPress={onPress}>就这样改</Button>
    </>
  );
}
