import { plaqueRoutes, type PlaquesPage, type PlaqueView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { PhotoStrip } from '@/ui/photo-strip';
import { Sheet } from '@/ui/sheet';
import { useChosenPhotos } from '../claims/use-chosen-photos';

const MOST_PHOTOS = 6;

interface InspectSheetProps {
  page: PlaquesPage;
  plaque: PlaqueView;
  onDone: (page: PlaquesPage) => void;
  onClose: () => void;
}

/** 检查: item by item of the list in force, with photos; the score adds itself up. */
export function InspectSheet({ page, plaque, onDone, onClose }: InspectSheetProps) {
  const [fulfilled, setFulfilled] = useState<readonly string[]>([]);
  const photos = useChosenPhotos(MOST_PHOTOS);
  const inspect = useWrite(plaqueRoutes.inspectPlaque);
  const score = page.checklist.filter(({ key }) => fulfilled.includes(key)).reduce((sum, { points }) => sum + points, 0);
  const toggle = (key: string) => setFulfilled((before) => (before.includes(key) ? before.filter((each) => each !== key) : [...before, key]));
  const press = async () => {
    const answer = await inspect.send({ plaqueId: plaque.plaqueId, revision: plaque.revision, checklistVersion: page.checklistVersion, fulfilled: [...fulfilled], photoIds: photos.photoIds });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="inspect-sheet" open title={`检查 ${plaque.name}`} onClose={onClose} action={<Button id="save-inspection" wide disabled={photos.sending && '照片还在传'} busy={inspect.busy && '正在记…'} onPress={() => void press()}>记下，{score} 分</Button>}>
      <View className="t-cap">做到的点一下；80 分合格，带星的一样都不能少</View>
      {page.checklist.map(({ key, text, points, must }) => <Chip key={key} id={`item-${key}`} text={`${must ? '★ ' : ''}${text} ${points} 分`} on={fulfilled.includes(key)} onPress={() => toggle(key)} />)}
      <PhotoStrip photos={photos.chosen} onPress={photos.drop} pressLabel="不要这张" onAdd={photos.add && (() => void photos.add?.())} />
      {(inspect.sentence ?? photos.sentence) && <ErrorState title="没记上" note={inspect.sentence ?? photos.sentence ?? ''} />}
    </Sheet>
  );
}
