import { fen, type HostStaysPage, spokenYuan, stayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, openPhotoUrl, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { SpeakButton } from '@/features/speaking/speak-button';
import { GuestList } from '@/features/stays/guest-list';
import { OwnNights } from '@/features/stays/own-nights';
import { RoomSheet } from '@/features/stays/room-sheet';
import { STAY_WORDS, stayDates } from '@/features/stays/stay-words';
import { openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { PhotoStrip } from '@/ui/photo-strip';
import { Screen } from '@/ui/screen';

type Booking = HostStaysPage['bookings'][number];
type Room = HostStaysPage['rooms'][number];

/** 家里的房间: who wants to sleep here, with two buttons; and the rooms. */
export default function RoomsPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(stayRoutes.hostStays, { householdId }, { keep: true, enabled: householdId !== '' });
  const [editing, setEditing] = useState<Room | 'new' | null>(null);
  const [keeping, setKeeping] = useState<Room | null>(null);
  const keep = (answer: HostStaysPage | null) => answer && keepPage(stayRoutes.hostStays, { householdId }, answer);
  return (
    <Screen elder title="家里的房间" onBack={() => openPage(PLACES.farmerHome)} overlay={keeping ? <OwnNights roomId={keeping.roomId} name={keeping.name} onClose={() => setKeeping(null)} /> : editing && <RoomSheet householdId={householdId} room={editing === 'new' ? null : editing} onDone={(answer) => { keep(answer); setEditing(null); }} onClose={() => setEditing(null)} />}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {({ rooms, bookings }) => (
          <View className="stack">
            <View className="row between wrap"><View className="grow t-title">谁来住</View><SpeakButton words={roomWords(bookings)} /></View>
            {bookings.map((booking) => <Guest key={booking.bookingId} booking={booking} onDone={keep} />)}
            {rooms.length === 0 && <EmptyState title="还没有房间" note="有空房，点“加一间”，城里人就能来住" />}
            {rooms.map((room) => <RoomCard key={room.roomId} room={room} onEdit={() => setEditing(room)} onNights={() => setKeeping(room)} />)}
            <Button id="add-room" wide kind="line" onPress={() => setEditing('new')}>加一间</Button>
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

/** Who has asked for a room, as it is read aloud. */
function roomWords(bookings: readonly Booking[]): string {
  if (bookings.length === 0) return '没有人来住。有空房，点“加一间”。';
  return bookings.map(({ guest, people, roomName, state, ...stay }) => `${guest}，${people} 个人，${stayDates(stay)}，住${roomName}，${state === 'paid' ? '等您答应' : STAY_WORDS[state]}。`).join('');
}

function RoomCard({ room, onEdit, onNights }: { room: Room; onEdit: () => void; onNights: () => void }) {
  return (
    <Card id={`room-${room.roomId}`}>
      <View className="stack">
        <View className="t-title">{room.name}</View>
        <View className="num">睡 {room.beds} 人，平时 {spokenYuan(fen(room.weekdayFen))}，周末 {spokenYuan(fen(room.weekendFen))}</View>
        {room.specials.length > 0 && <View className="num">节日价 {room.specials.length} 段</View>}
        {room.photoIds.length > 0 && <PhotoStrip photos={room.photoIds.map((photoId) => ({ key: photoId, source: openPhotoUrl(photoId) }))} />}
        <Button id={`edit-${room.roomId}`} wide kind="line" onPress={onEdit}>改价钱、照片</Button>
        <Button id={`nights-${room.roomId}`} wide kind="line" onPress={onNights}>哪晚不接客</Button>
      </View>
    </Card>
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
        <View className="num">{booking.roomName}，一共 {spokenYuan(fen(booking.totalFen))}，定金付了 {spokenYuan(fen(booking.depositFen))}</View>
        {booking.state === 'paid' && <Button id="accept-stay" wide tall busy={send.busy && '正在记…'} onPress={() => void press('accept')}>可以，来吧</Button>}
        {booking.state === 'paid' && <Button id="decline-stay" wide tall kind="line" onPress={() => void press('decline')}>不行，退给他</Button>}
        {booking.state !== 'paid' && <View className="bold">{STAY_WORDS[booking.state]}</View>}
        <GuestList booking={booking} />
        {booking.state === 'confirmed' && <Button id="check-in-stay" wide tall onPress={() => void press('check_in')}>人到了</Button>}
        {booking.state === 'no_show' && <Button id="came-stay" wide tall kind="line" busy={send.busy && '正在改…'} onPress={() => void press('check_in')}>他来了</Button>}
        {booking.state === 'checked_in' && <Button id="check-out-stay" wide tall onPress={() => void press('check_out')}>人走了</Button>}
        {send.sentence && <ErrorState title="没办成" note={send.sentence} />}
      </View>
    </Card>
  );
}
