import { businessDateOf, dateText, tripAfterRoutes, type TripAfterPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { photoSource, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { PhotoStrip } from '@/ui/photo-strip';
import { Sheet } from '@/ui/sheet';
import { useChosenPhotos } from '../claims/use-chosen-photos';
import { usePictures } from './use-pictures';

const MOST_AT_ONCE = 9;

/** 照片: put up by the leader once the guardians agreed, and taken down when one of them does not any more. */
export function TripAlbum({ after, onDone }: { after: TripAfterPage; onDone: (page: TripAfterPage) => void }) {
  const [dropping, setDropping] = useState<string | null>(null);
  const photos = usePictures(after.leads ? after.photoIds : [], photoSource);
  if (!after.leads) return <Card><View>照片 {after.photoIds.length} 张，只有领队和去了的人家看得到</View></Card>;
  return (
    <Card id="album">
      <View className="stack">
        <View className="t-lead">照片 {after.photoIds.length} 张</View>
        {photos.length > 0 && <PhotoStrip photos={photos} onPress={setDropping} pressLabel="拿掉这张" />}
        <View className="t-cap">只给去了的人家看，{dateText(businessDateOf(new Date(after.until)))}删掉。点一张可以拿掉</View>
        {after.over && <AddPhotos tripId={after.tripId} onDone={onDone} />}
        {dropping && <DropPhoto tripId={after.tripId} photoId={dropping} onDone={(page) => { setDropping(null); onDone(page); }} onClose={() => setDropping(null)} />}
      </View>
    </Card>
  );
}

interface Doing {
  tripId: string;
  onDone: (page: TripAfterPage) => void;
}

function AddPhotos({ tripId, onDone }: Doing) {
  const [agreed, setAgreed] = useState(false);
  const photos = useChosenPhotos(MOST_AT_ONCE);
  const add = useWrite(tripAfterRoutes.addTripPhotos);
  const press = async () => {
    const answer = await add.send({ tripId, photoIds: photos.photoIds, guardiansAgreed: agreed });
    if (!answer) return;
    photos.clear();
    setAgreed(false);
    onDone(answer);
  };
  return (
    <View className="stack">
      <PhotoStrip photos={photos.chosen} onPress={photos.drop} pressLabel="不要这张" onAdd={photos.add && (() => void photos.add?.())} />
      <Chip id="guardians-agreed" text="照片里的孩子，监护人都同意了" on={agreed} onPress={() => setAgreed(!agreed)} />
      {(add.sentence ?? photos.sentence) && <ErrorState title="没放上" note={add.sentence ?? photos.sentence ?? ''} />}
      <Button id="add-photos" wide disabled={(photos.photoIds.length === 0 && '先选照片') || (photos.sending && '照片还在传') || (!agreed && '先问过监护人')} busy={add.busy && '正在放…'} onPress={() => void press()}>放上 {photos.photoIds.length} 张</Button>
    </View>
  );
}

function DropPhoto({ tripId, photoId, onDone, onClose }: Doing & { photoId: string; onClose: () => void }) {
  const remove = useWrite(tripAfterRoutes.removeTripPhoto);
  const press = async () => {
    const answer = await remove.send({ tripId, photoId });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="drop-photo" open title="拿掉这张照片" onClose={onClose} action={<Button id="drop-now" wide busy={remove.busy && '正在拿…'} onPress={() => void press()}>拿掉</Button>}>
      <View>马上谁也看不到，文件也删掉，找不回来。</View>
      {remove.sentence && <ErrorState title="没拿掉" note={remove.sentence} />}
    </Sheet>
  );
}
