import { cancelWords, fen, formatPrice, type StayRoomPage, stayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openPhotoUrl, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { type Chosen, NightPicker } from '@/features/stays/night-picker';
import { stayDates } from '@/features/stays/stay-words';
import { goBack, replacePage, usePageParams } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { PhotoStrip } from '@/ui/photo-strip';
import { Screen } from '@/ui/screen';
import { Stepper } from '@/ui/stepper';

/** One room: its nights, what they cost, and booking them. */
export default function StayRoomScreen() {
  const { roomId = '' } = usePageParams();
  const page = usePage(stayRoutes.stayRoom, { roomId }, { keep: true });
  return (
    <Screen title="房间" onBack={goBack}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">{(room) => <Room room={room} />}</PageBody>
    </Screen>
  );
}

function Room({ room }: { room: StayRoomPage }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [people, setPeople] = useState(Math.min(2, room.beds));
  const book = useWrite(stayRoutes.bookStay);
  const totalFen = chosen ? room.nights.filter(({ date }) => chosen.from <= date && date < chosen.to).reduce((sum, night) => sum + night.fen, 0) : 0;
  const press = async () => {
    const answer = await book.send({ roomId: room.roomId, from: chosen!.from, to: chosen!.to, people, expectedTotalFen: totalFen });
    if (answer) replacePage(PLACES.stayBooking(answer.bookingId));
  };
  return (
    <View className="stack">
      <View className="t-display">{room.householdName}，{room.name}</View>
      <View className="c-sub num">{[`睡 ${room.beds} 人`, `${room.minNights} 晚起`, ...room.amenities].join('·')}</View>
      {room.photoIds.length > 0 && <PhotoStrip photos={room.photoIds.map((photoId) => ({ key: photoId, source: openPhotoUrl(photoId) }))} />}
      <View className="t-lead">点第一晚，再点最后一晚</View>
      <NightPicker nights={room.nights} chosen={chosen} onChange={setChosen} />
      <Card>
        <View className="row between"><View>几个人</View><Stepper id="people" name="人" value={people} min={1} max={room.beds} onChange={setPeople} /></View>
        {chosen && <KeyValue label={stayDates(chosen)} value={formatPrice(fen(totalFen))} look="price" />}
        <KeyValue label="现在付定金" value={formatPrice(fen(room.depositFen))} />
        <View className="t-cap">{cancelWords(room.policy)}。农户点头前取消全退，剩下的房钱到了再付</View>
        {room.needsIdentity && <View className="t-cap">住店要登记身份证，付了定金再填</View>}
      </Card>
      {book.sentence && <ErrorState title="没订上，没有扣钱" note={book.sentence} />}
      <Button id="book-stay" wide tall disabled={!chosen && '先选晚上'} busy={book.busy && '正在订…'} onPress={() => void press()}>就订这几晚</Button>
    </View>
  );
}
