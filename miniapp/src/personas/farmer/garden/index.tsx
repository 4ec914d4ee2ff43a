import { type GardenProfile, storyRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { openPhotoUrl, usePage } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { SpeakButton } from '@/features/speaking/speak-button';
import { CropNaming } from '@/features/stories/crop-naming';
import { useGardenEdit } from '@/features/stories/use-garden-edit';
import { useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Phrases } from '@/ui/phrases';
import { PhotoStrip } from '@/ui/photo-strip';
import { Screen } from '@/ui/screen';
import { TextArea } from '@/ui/text-area';

/** 我的菜园: what residents read of her garden; she says it, or who helps her with it. */
export default function FarmerGardenPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(storyRoutes.gardenProfile, { householdId }, { enabled: householdId !== '' });
  return (
    <Screen elder={useLargeText()} title="我的菜园">
      <PageBody page={page} skeleton="rows">{(profile) => <Editor key={profile.revision} profile={profile} />}</PageBody>
    </Screen>
  );
}

function Editor({ profile }: { profile: GardenProfile }) {
  const edit = useGardenEdit(profile);
  const photos = [...edit.kept.map((photoId) => ({ key: photoId, source: openPhotoUrl(photoId) })), ...edit.added.chosen.map(({ key, source }) => ({ key, source }))];
  const drop = (key: string) => (edit.kept.includes(key) ? edit.drop(key) : edit.added.drop(key));
  return (
    <View className="stack">
      <View className="row between wrap"><View className="grow t-title"><Phrases text="您的菜园，您来说" /></View><SpeakButton words={profile.story || '还没有说过。点一点格子，按键盘上的话筒说几句。'} /></View>
      <TextArea id="garden-words" label="点这里，按键盘上的话筒说" placeholder="种了几十年菜，用什么肥" maxLength={600} value={edit.text} onChange={edit.say} />
      {profile.story !== '' && <Card look="sunk"><View id="garden-story">{profile.story}</View></Card>}
      <View className="bold">照片</View>
      <PhotoStrip photos={photos} onPress={drop} pressLabel="拿掉这张" onAdd={edit.added.add && (() => void edit.added.add?.())} />
      {edit.sentence && <ErrorState title="没存上" note={edit.sentence} />}
      {edit.saved && <View id="garden-saved" className="bold c-green">存好了，住户看得到了</View>}
      <Button id="save-garden" wide tall icon="check" busy={(edit.busy && '正在存…') || (edit.added.sending && '照片还在传…')} disabled={edit.text.trim() === '' && '先说几句'} onPress={() => void edit.save()}>存好</Button>
      {profile.names.length > 0 && <Card look="sunk">{profile.names.map(({ cropName, name }) => <View key={cropName}>{cropName}叫“{name}”</View>)}</Card>}
      <CropNaming householdId={profile.householdId} />
    </View>
  );
}
