import { fen, formatPrice, type StayBookingPage, stayRoutes, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call, keepPage, sentenceFor, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { GuestIdentity } from '@/features/stays/guest-identity';
import { payForStay } from '@/features/stays/pay-for-stay';
import { STAY_WORDS, stayDates } from '@/features/stays/stay-words';
import { openPage, usePageParams } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';

const REFRESH_MS = 15_000;

/** 我订的房: where it stands, the deposit, and cancelling with the sum shown before. */
export default function StayBookingScreen() {
  const { bookingId = '' } = usePageParams();
  const page = usePage(stayRoutes.stayBooking, { bookingId }, { keep: true, everyMs: REFRESH_MS });
  const held = page.data?.state === 'held';
  useEffect(() => {
    if (held) call(stayRoutes.checkStayPayment, { bookingId }).then((stay) => keepPage(stayRoutes.stayBooking, { bookingId }, stay), () => undefined);
  }, [held, bookingId]);
  return (
    <Screen title="我订的房" onBack={() => openPage(PLACES.stays)}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">{(stay) => <Stay stay={stay} />}</PageBody>
    </Screen>
  );
}

function Stay({ stay }: { stay: StayBookingPage }) {
  const [sentence, setSentence] = useState<string | null>(null);
  const pay = () => payForStay(stay.bookingId).catch((error: unknown) => setSentence(sentenceFor(error)));
  return (
    <View className="stack">
      <View id="stay-state" className="t-display">{STAY_WORDS[stay.state]}</View>
      <Card>
        <KeyValue label={`${stay.householdName}，${stay.roomName}`} value={`${stay.people} 人`} />
        <KeyValue label={stayDates(stay)} value={formatPrice(fen(stay.totalFen))} look="price" />
        <KeyValue label="定金" value={formatPrice(fen(stay.depositFen))} />
        {stay.refundFen > 0 && <KeyValue label="退回" value={formatPrice(fen(stay.refundFen))} look="c-green" />}
      </Card>
      {stay.state === 'held' && <Button id="pay-stay" wide tall onPress={() => void pay()}>付定金，{timeOfDay(new Date(stay.heldUntil!))} 前</Button>}
      {sentence && <ErrorState title="没付成" note={sentence} />}
      {['paid', 'confirmed', 'checked_in'].includes(stay.state) && <GuestIdentity stay={stay} />}
      {(stay.state === 'paid' || stay.state === 'confirmed') && <Button id="to-change" wide kind="line" onPress={() => openPage(PLACES.stayChange(stay.bookingId))}>改日子、改人数</Button>}
      {stay.cancelRefundFen !== null && <Cancel bookingId={stay.bookingId} refundFen={stay.cancelRefundFen} />}
    </View>
  );
}

function Cancel({ bookingId, refundFen }: { bookingId: string; refundFen: number }) {
  const [open, setOpen] = useState(false);
  const cancel = useWrite(stayRoutes.cancelStay);
  const press = async () => {
    const answer = await cancel.send({ bookingId, expectedRefundFen: refundFen });
    if (!answer) return;
    setOpen(false);
    keepPage(stayRoutes.stayBooking, { bookingId }, answer);
  };
  return (
    <>
      <Button id="cancel-stay" wide kind="line" onPress={() => setOpen(true)}>去不了，取消</Button>
      <Sheet id="cancel-stay-sheet" open={open} title="取消住宿" onClose={() => setOpen(false)} action={<Button id="cancel-stay-now" wide busy={cancel.busy && '正在取消…'} onPress={() => void press()}>取消住宿</Button>}>
        <View id="cancel-stay-sum" className="t-lead num">{refundFen > 0 ? `现在取消退 ${formatPrice(fen(refundFen))}，原路退回` : '现在取消不退钱'}</View>
        {cancel.sentence && <ErrorState title="没取消成" note={cancel.sentence} />}
      </Sheet>
    </>
  );
}
