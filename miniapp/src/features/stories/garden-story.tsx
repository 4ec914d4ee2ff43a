import { storyRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { openPhotoUrl, usePage } from '@/api';
import { openPage, openTab } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { IconRow } from '@/ui/icon-row';
import { KeyValue } from '@/ui/key-value';
import { PhotoStrip } from '@/ui/photo-strip';
import { SectionTitle } from '@/ui/section-title';
import { PLACES } from '../shell/places';
import { SpeakButton } from '../speaking/speak-button';

/** What a garden tells of itself: its story, photos, plots, certificates and table plaque; and the way to visit it. */
export function GardenStory({ householdId }: { householdId: string }) {
  const page = usePage(storyRoutes.gardenProfile, { householdId }, { keep: true, enabled: householdId !== '' });
  if (!page.data) return null;
  const { story, photoIds, plots, certificates, names, fresh, plaque } = page.data;
  return (
    <>
      {fresh.length > 0 && <SectionTitle title="今天拍的" aside={fresh.map(({ cropName }) => cropName).join('、')} />}
      {fresh.length > 0 && <PhotoStrip photos={fresh.map(({ photoId }) => ({ key: photoId, source: openPhotoUrl(photoId) }))} />}
      {story !== '' && <Card><View className="row between wrap"><View className="grow bold">这家的菜园</View><SpeakButton id="speak-story" words={story} /></View><View id="garden-story">{story}</View></Card>}
      {photoIds.length > 0 && <PhotoStrip photos={photoIds.map((photoId) => ({ key: photoId, source: openPhotoUrl(photoId) }))} />}
      {names.length > 0 && <Card>{names.map(({ cropName, name }) => <KeyValue key={cropName} label={cropName} value={`这家叫“${name}”`} />)}</Card>}
      {plots.length > 0 && <Card><KeyValue id="plots" label="菜地" value={plots.join('、')} /></Card>}
      {certificates.length > 0 && <SectionTitle title="承诺达标合格证" aside={`最近 ${certificates.length} 张`} />}
      {certificates.map(({ number, cropName, issuedOn }) => <IconRow key={number} id={`certificate-${number}`} icon="certificate" tone="plain" title={cropName} note={`${issuedOn} 开，编号 ${number}`} action="看" onPress={() => openPage(PLACES.certificate(number))} />)}
      {plaque && <IconRow id="table-plaque" icon="bowl" tone="plain" title="农家餐桌牌" note={`${plaque}，有效`} action="看" onPress={() => openPage(PLACES.tablePlaque(plaque))} />}
      <IconRow id="visit" icon="home" title="去看看这片菜地" note="村游的日子和名额" action="看村游" onPress={() => openTab(PLACES.visits)} />
    </>
  );
}
