import { Image, View } from '@tarojs/components';
import { Icon } from './icon';
import { pressable } from './pressable';

export interface PhotoStripProps {
  /** Each with something an image can show; null while it is on its way. */
  photos: readonly { readonly key: string; readonly source: string | null }[];
  /** Tap on a photo: a larger look, or away with it. */
  onPress?: (key: string) => void;
  pressLabel?: string;
  /** Absent: no more may be added. */
  onAdd?: () => void;
}

/** Small photos in a row, and a place for one more. Ids: `photo-<n>`, `add-photo`. */
export function PhotoStrip({ photos, onPress, pressLabel = '看大图', onAdd }: PhotoStripProps) {
  return (
    <View className="photo-strip">
      {photos.map(({ key, source }, place) => (
        <View key={key} id={`photo-${place + 1}`} className="photo" {...(onPress ? pressable(pressLabel) : {})} onClick={() => onPress?.(key)}>
          {source && <Image className="photo-image" src={source} mode="aspectFill" />}
        </View>
      ))}
      {onAdd && (
        <View id="add-photo" className="photo add" {...pressable('加一张照片')} onClick={onAdd}>
          <Icon name="plus" />
          <View className="t-cap">照片</View>
        </View>
      )}
    </View>
  );
}
