import { addDays, businessDate, businessDateOf, dateText, fen, formatPrice, type StayRoomCard, stayRoutes, weekdayOf } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openPhotoUrl, usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { stayDates } from '@/features/stays/stay-words';
import { openPage, openTab } from '@/platform/navigation';
import { serverNowMs } from '@/state/session';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { PhotoStrip } from '@/ui/photo-strip';
import { pressable } from '@/ui/pressable';
import { Screen } from '@/ui/screen';
import { Stepper } from '@/ui/stepper';

type When = 'any' | 'weekend' | 'next' | 'own';

interface Own {
  /** Days from today. */
  readonly ahead: number;
  readonly nights: number;
}

const MOST_AHEAD = 180;
const MOST_NIGHTS = 30;

/** 住一晚: rooms of the villages, by dates and people. */
export default function StaysScreen() {
  const [when, setWhen] = useState<When>('any');
  const [people, setPeople] = useState(2);
  const [own, setOwn] = useState<Own>({ ahead: 1, nights: 1 });
  const dates = datesOf(when, own);
  const page = usePage(stayRoutes.stays, dates ? { ...dates, people } : {}, { keep: true });
  return (
    <Screen title="住一晚" onBack={() => openTab(PLACES.visits)}>
      <DemoStrip />
      <ChipRow options={[{ key: 'any', text: '都看看' }, { key: 'weekend', text: '这周末' }, { key: 'next', text: '下周末' }, { key: 'own', text: '别的日子' }]} value={when} onChange={setWhen} />
      {when === 'own' && dates && <OwnDates own={own} from={dates.from} onChange={setOwn} />}
      <View className="row between"><View>几个人</View><Stepper id="people" name="人" value={people} min={1} max={20} onChange={setPeople} /></View>
      {dates && <View className="t-cap num">{stayDates(dates)}</View>}
      <PageBody page={page} skeleton="rows">
        {({ rooms }) => rooms.length === 0 ? <EmptyState title="村里还没有房间" note="有人家开了房间会出现在这里" /> : <View className="stack">{rooms.map((room) => <Room key={room.roomId} room={room} />)}</View>}
      </PageBody>
    </Screen>
  );
}

function OwnDates({ own, from, onChange }: { own: Own; from: string; onChange: (own: Own) => void }) {
  return (
    <Card>
      <View className="stack">
        <View className="row between"><View>哪天来</View><Stepper id="ahead" name="天" value={own.ahead} min={0} max={MOST_AHEAD} text={dateText(businessDate(from))} onChange={(ahead) => onChange({ ...own, ahead })} /></View>
        <View className="row between"><View>住几晚</View><Stepper id="nights" name="晚" value={own.nights} min={1} max={MOST_NIGHTS} onChange={(nights) => onChange({ ...own, nights })} /></View>
      </View>
    </Card>
  );
}

function Room({ room }: { room: StayRoomCard }) {
  return (
    <View id={`room-${room.roomId}`} {...pressable()} onClick={() => openPage(PLACES.stayRoom(room.roomId))}>
      <Card>
        <View className="row between"><View className="t-lead grow">{room.householdName}，{room.name}</View><View className="price">{room.totalFen === null ? `${formatPrice(fen(room.weekdayFen))}起/晚` : formatPrice(fen(room.totalFen))}</View></View>
        <View className="t-cap num">{[`睡 ${room.beds} 人`, `${room.minNights} 晚起`, ...room.amenities].join('·')}</View>
        {room.photoIds.length > 0 && <PhotoStrip photos={room.photoIds.slice(0, 3).map((photoId) => ({ key: photoId, source: openPhotoUrl(photoId) }))} />}
        {room.obstacle && <View className="c-brick">{room.obstacle}</View>}
      </Card>
    </View>
  );
}

/** Friday to Sunday, or as many nights from a day as wanted. */
function datesOf(when: When, { ahead, nights }: Own): { from: string; to: string } | null {
  if (when === 'any') return null;
  const today = businessDateOf(new Date(serverNowMs()));
  if (when === 'own') return { from: addDays(today, ahead), to: addDays(today, ahead + nights) };
  const friday = addDays(today, ((5 - weekdayOf(today) + 7) % 7) + (when === 'next' ? 7 : 0));
  return { from: friday, to: addDays(friday, 2) };
}
