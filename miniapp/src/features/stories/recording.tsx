import { View } from '@tarojs/components';
import { useRecording } from '@/platform/sound';
import { Button } from '@/ui/button';

/** Somebody of the village tells it. */
export function Recording({ id, source }: { id: string; source: string }) {
  const { playing, failed, toggle } = useRecording(source);
  return (
    <View className="stack">
      <Button id={`play-${id}`} kind="soft" wide icon="play" onPress={toggle}>{playing ? '停' : '听村里人讲'}</Button>
      {failed && <View className="c-brick">这段放不出来，等会儿再点</View>}
    </View>
  );
}
