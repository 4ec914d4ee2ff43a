import { fen, formatPrice, hasCome, timeOfDay, type TripBookingPage, visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call, keepPage, sentenceFor, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { BookingExtras } from '@/features/visits/booking-extras';
import { BookingTerms } from '@/features/visits/booking-terms';
import { payForTrip } from '@/features/visits/pay-for-trip';
import { bookingText, momentText, partyText } from '@/features/visits/trip-words';
import { openPage, openTab, usePageParams } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';

const REFRESH_MS = 15_000;

/** 我家的报名: where it stands, the deposit, and cancelling with the sum shown before. */
export default function TripBookingScreen() {
  const { bookingId = '' } = usePageParams();
  const page = usePage(visitRoutes.tripBooking, { bookingId }, { keep: true, everyMs: REFRESH_MS });
  const held = page.data?.state === 'held';
  useEffect(() => {
    if (held) call(visitRoutes.checkTripPayment, { bookingId }).then((booking) => keepPage(visitRoutes.tripBooking, { bookingId }, booking), () => undefined);
  }, [held, bookingId]);
  return (
    <Screen title="我家的报名" onBack={() => openTab(PLACES.visits)}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">{(booking) => <Booking booking={booking} />}</PageBody>
    </Screen>
  );
}

function Booking({ booking }: { booking: TripBookingPage }) {
  return (
    <View className="stack">
      <View id="booking-state" className="t-display">{bookingText(booking.state)}</View>
      {booking.ahead !== null && <View className="c-sub num">前面还有 {booking.ahead} 家。空出来按顺序问，全家一起</View>}
      <Card>
        <View className="t-lead">{booking.title}</View>
        <KeyValue label="哪天" value={momentText(booking.startsAt)} />
        <KeyValue label="来的人" value={partyText(booking)} />
        <KeyValue label="集合" value={booking.gathering} />
        <KeyValue label="定金" value={formatPrice(fen(booking.depositFen))} look="price" />
        {booking.extrasFen > 0 && <KeyValue label="一起付的采摘和特产" value={formatPrice(fen(booking.extrasFen))} look="price" />}
        {booking.householdName && <KeyValue label="吃饭的人家" value={booking.householdName} look="bold" />}
        {booking.refundFen > 0 && <KeyValue label="退回" value={formatPrice(fen(booking.refundFen))} look="c-green" />}
      </Card>
      <Act booking={booking} />
      <BookingTerms booking={booking} />
      <BookingExtras booking={booking} />
      {booking.state === 'deposit_paid' && <Button id="trip-people" wide tall onPress={() => openPage(PLACES.tripPeople(booking.bookingId))}>{hasCome(new Date(booking.startsAt), new Date(booking.serverNow)) ? '评一评，看照片' : '填来的人，看点名码'}</Button>}
      {booking.cancelRefundFen !== null && <Button id="change-party" wide kind="line" onPress={() => openPage(PLACES.tripParty(booking.bookingId))}>改人数</Button>}
      {booking.cancelRefundFen !== null && <Cancel booking={booking} refundFen={booking.cancelRefundFen} />}
    </View>
  );
}

function Act({ booking: { bookingId, state, heldUntil, offeredUntil, depositFen, extrasFen } }: { booking: TripBookingPage }) {
  const [sentence, setSentence] = useState<string | null>(null);
  const accept = useWrite(visitRoutes.acceptOffer);
  const take = async () => {
    const answer = await accept.send({ bookingId });
    if (answer) keepPage(visitRoutes.tripBooking, { bookingId }, answer);
  };
  const pay = () => payForTrip(bookingId).catch((error: unknown) => setSentence(sentenceFor(error)));
  return (
    <>
      {state === 'held' && <Button id="pay-deposit" wide tall onPress={() => void pay()}>付 {formatPrice(fen(depositFen + extrasFen))}，{timeOfDay(new Date(heldUntil!))} 前</Button>}
      {state === 'offered' && <Button id="accept-offer" wide tall busy={accept.busy && '正在办…'} onPress={() => void take()}>要这个名额，{momentText(offeredUntil!)} 前</Button>}
      {(sentence ?? accept.sentence) && <ErrorState title="没办成，没有扣钱" note={sentence ?? accept.sentence ?? ''} />}
    </>
  );
}

function Cancel({ booking: { bookingId }, refundFen }: { booking: TripBookingPage; refundFen: number }) {
  const [open, setOpen] = useState(false);
  const cancel = useWrite(visitRoutes.cancelTripBooking);
  const press = async () => {
    const answer = await cancel.send({ bookingId, expectedRefundFen: refundFen });
    if (!answer) return;
    setOpen(false);
    keepPage(visitRoutes.tripBooking, { bookingId }, answer);
  };
  const back = refundFen > 0 ? `现在取消退 ${formatPrice(fen(refundFen))}，原路退回` : '现在取消不退钱';
  return (
    <>
      <Button id="cancel-booking" wide kind="line" onPress={() => setOpen(true)}>去不了，取消报名</Button>
      <Sheet id="cancel-sheet" open={open} title="取消这次报名" onClose={() => setOpen(false)} action={<Button id="cancel-now" wide busy={cancel.busy && '正在取消…'} onPress={() => void press()}>取消报名</Button>}>
        <View id="cancel-sum" className="t-lead num">{back}</View>
        <View className="t-cap">名额给候补的下一家</View>
        {cancel.sentence && <ErrorState title="没取消成" note={cancel.sentence} />}
      </Sheet>
    </>
  );
}
