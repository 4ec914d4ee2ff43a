import { fen, type HostStaysPage, type SpecialPrice, spokenYuan, stayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openPhotoUrl, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { PhotoStrip } from '@/ui/photo-strip';
import { Sheet } from '@/ui/sheet';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';
import { useChosenPhotos } from '../claims/use-chosen-photos';
import { ElderSpeak } from '../speaking/elder-speak';
import { RoomTerms } from './room-terms';
import { SpecialPrices } from './special-prices';

type Room = Omit<HostStaysPage['rooms'][number], 'roomId' | 'revision' | 'photoIds'>;

const MOST_PHOTOS = 6;
const NEW_ROOM: Room = { name: '', beds: 2, amenities: ['热水'], minNights: 1, weekdayFen: 8_000, weekendFen: 10_000, specials: [], depositFen: 5_000, needsIdentity: false, policy: [{ daysBefore: 1, time: '18:00', percent: 100 }] };

interface RoomSheetProps {
  householdId: string;
  /** Null for a new one. */
  room: HostStaysPage['rooms'][number] | null;
  onDone: (answer: HostStaysPage) => void;
  onClose: () => void;
}

/** A room: what it is called, who sleeps there, what it costs, how it looks. Who has booked keeps the price as it was. */
export function RoomSheet({ householdId, room, onDone, onClose }: RoomSheetProps) {
  const { roomId, revision, photoIds, ...fields } = room ?? { roomId: undefined, revision: 0, photoIds: [], ...NEW_ROOM };
  const [draft, setDraft] = useState<Room>(fields);
  const [kept, setKept] = useState<readonly string[]>(photoIds);
  const photos = useChosenPhotos(MOST_PHOTOS - kept.length);
  const save = useWrite(stayRoutes.saveRoom);
  const change = (part: Partial<Room>) => setDraft((before) => ({ ...before, ...part }));
  const press = async () => {
    const answer = await save.send({ householdId, ...(roomId ? { roomId } : {}), revision, ...draft, name: draft.name.trim(), photoIds: [...kept, ...photos.photoIds] });
    if (answer) onDone(answer);
  };
  const yuan = (price: number) => spokenYuan(fen(price));
  const missing = draft.name.trim() === '' ? '先给房间起个名' : photos.sending && '照片还在传';
  return (
    <Sheet id="room-sheet" open title={room ? `改${room.name}` : '加一间房'} aside={<ElderSpeak words={roomWords(draft)} />} onClose={onClose} action={<Button id="save-room" wide tall disabled={missing} busy={save.busy && '正在存…'} onPress={() => void press()}>存下</Button>}>
      <View className="stack">
        <TextField id="room-name" label="叫什么" placeholder="西厢房" maxLength={30} value={draft.name} onChange={(name) => change({ name })} />
        <View className="row between"><View>睡几个人</View><Stepper id="beds" name="人" value={draft.beds} min={1} max={20} onChange={(beds) => change({ beds })} /></View>
        <View className="row between"><View>最少住几晚</View><Stepper id="min-nights" name="晚" value={draft.minNights} min={1} max={14} onChange={(minNights) => change({ minNights })} /></View>
        <View className="row between"><View>平时一晚</View><Stepper id="weekday" name="价钱" value={draft.weekdayFen} min={1_000} step={1_000} text={yuan(draft.weekdayFen)} onChange={(weekdayFen) => change({ weekdayFen })} /></View>
        <View className="row between"><View>周末一晚</View><Stepper id="weekend" name="价钱" value={draft.weekendFen} min={1_000} step={1_000} text={yuan(draft.weekendFen)} onChange={(weekendFen) => change({ weekendFen })} /></View>
        <SpecialPrices specials={draft.specials} onChange={(specials: readonly SpecialPrice[]) => change({ specials })} />
        <View className="chip-row"><Chip id="needs-identity" text="派出所要登记身份证" on={draft.needsIdentity} onPress={() => change({ needsIdentity: !draft.needsIdentity })} /></View>
        <PhotoStrip
          photos={[...kept.map((photoId) => ({ key: photoId, source: openPhotoUrl(photoId) })), ...photos.chosen]} pressLabel="不要这张"
          onPress={(key) => (kept.includes(key) ? setKept(kept.filter((each) => each !== key)) : photos.drop(key))} onAdd={photos.add && (() => void photos.add?.())}
        />
        <RoomTerms terms={draft} onChange={change} />
        <View className="t-cap">订过的按订的时候的价钱和规矩</View>
        {(save.sentence ?? photos.sentence) && <ErrorState title="没存上" note={save.sentence ?? photos.sentence ?? ''} />}
      </View>
    </Sheet>
  );
}

function roomWords({ name, beds, minNights, weekdayFen, weekendFen, depositFen }: Room): string {
  const [weekday, weekend, deposit] = [weekdayFen, weekendFen, depositFen].map((sum) => spokenYuan(fen(sum)));
  return `${name || '新房间，先起个名'}。睡 ${beds} 个人，最少住 ${minNights} 晚，平时一晚 ${weekday}，周末 ${weekend}，定金 ${deposit}。`;
}
