import { fen, formatPrice, type HostStaysPage, stayRoutes, yuanText } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { STAY_WORDS, stayDates } from '@/features/stays/stay-words';
import { openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';

type Booking = HostStaysPage['bookings'][number];

/** 家里的房间: who wants to sleep here, with two buttons; and the rooms. */
export default function RoomsPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(stayRoutes.hostStays, { householdId }, { keep: true, enabled: householdId !== '' });
  const [adding, setAdding] = useState(false);
  const keep = (answer: HostStaysPage | null) => answer && keepPage(stayRoutes.hostStays, { householdId }, answer);
  return (
    <Screen elder title="家里的房间" onBack={() => openPage(PLACES.farmerHome)} overlay={adding && <RoomSheet householdId={householdId} onDone={(answer) => { keep(answer); setAdding(false); }} onClose={() => setAdding(false)} />}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {({ rooms, bookings }) => (
          <View className="stack">
            {bookings.map((booking) => <Guest key={booking.bookingId} booking={booking} onDone={keep} />)}
            {rooms.length === 0 && <EmptyState title="还没有房间" note="有空房，点“加一间”，城里人就能来住" />}
            {rooms.map((room) => <Card key={room.roomId} id={`room-${room.roomId}`}><View className="t-title">{room.name}</View><View className="num">睡 {room.beds} 人，平时 {formatPrice(fen(room.weekdayFen))}，周末 {formatPrice(fen(room.weekendFen))}</View></Card>)}
            <Button id="add-room" wide kind="line" onPress={() => setAdding(true)}>加一间</Button>
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Guest({ booking, onDone }: { booking: Booking; onDone: (answer: HostStaysPage | null) => void }) {
  const send = useWrite(stayRoutes.answerStay);
  const press = async (answer: 'accept' | 'decline' | 'check_in' | 'check_out') => onDone(await send.send({ bookingId: booking.bookingId, answer }));
  return (
    <Card id={`stay-${booking.bookingId}`} look={booking.state === 'paid' ? 'rice' : 'surface'}>
      <View className="stack">
        <View className="t-title">{booking.guest}，{booking.people} 个人</View>
        <View className="t-lead num">{stayDates(booking)}</View>
        <View className="num">{booking.roomName}，一共 {yuanText(fen(booking.totalFen))} 块，定金付了 {yuanText(fen(booking.depositFen))} 块</View>
        {booking.state === 'paid' && <Button id="accept-stay" wide tall busy={send.busy && '正在记…'} onPress={() => void press('accept')}>可以，来吧</Button>}
        {booking.state === 'paid' && <Button id="decline-stay" wide tall kind="line" onPress={() => void press('decline')}>不行，退给他</Button>}
        {booking.state !== 'paid' && <View className="bold">{STAY_WORDS[booking.state]}</View>}
        {booking.state === 'confirmed' && <Button id="check-in-stay" wide tall onPress={() => void press('check_in')}>人到了</Button>}
        {booking.state === 'checked_in' && <Button id="check-out-stay" wide tall onPress={() => void press('check_out')}>人走了</Button>}
        {send.sentence && <ErrorState title="没办成" note={send.sentence} />}
      </View>
    </Card>
  );
}

/** A room with what most rooms have; the rest the committee's helper fills in later. */
function RoomSheet({ householdId, onDone, onClose }: { householdId: string; onDone: (answer: HostStaysPage) => void; onClose: () => void }) {
  const [name, setName] = useState('');
  const [beds, setBeds] = useState(2);
  const [weekdayFen, setWeekday] = useState(8_000);
  const [weekendFen, setWeekend] = useState(10_000);
  const save = useWrite(stayRoutes.saveRoom);
  const press = async () => {
    const answer = await save.send({
      householdId, revision: 0, name: name.trim(), beds, amenities: ['热水'], minNights: 1, weekdayFen, weekendFen, specials: [], depositFen: 5_000, policy: [{ daysBefore: 1, time: '18:00', percent: 100 }], photoIds: [],
    });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="room-sheet" open title="加一间房" onClose={onClose} action={<Button id="save-room" wide tall disabled={name.trim() === '' && '先给房间起个名'} busy={save.busy && '正在存…'} onPress={() => void press()}>存下</Button>}>
      <TextField id="room-name" label="叫什么" placeholder="西厢房" maxLength={30} value={name} onChange={setName} />
      <View className="row between"><View>睡几个人</View><Stepper id="beds" name="人" value={beds} min={1} max={20} onChange={setBeds} /></View>
      <View className="row between"><View>平时一晚</View><Stepper id="weekday" name="价钱" value={weekdayFen} min={1_000} step={1_000} text={formatPrice(fen(weekdayFen))} onChange={setWeekday} /></View>
      <View className="row between"><View>周末一晚</View><Stepper id="weekend" name="价钱" value={weekendFen} min={1_000} step={1_000} text={formatPrice(fen(weekendFen))} onChange={setWeekend} /></View>
      <View className="t-cap">定金 50 块，前一天 18:00 前取消全退</View>
      {save.sentence && <ErrorState title="没存上" note={save.sentence} />}
    </Sheet>
  );
}
