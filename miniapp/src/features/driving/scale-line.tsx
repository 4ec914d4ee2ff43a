import { grams, jinText } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { SmallButton } from '@/ui/small-button';
import { Tag } from '@/ui/tag';
import type { Scale } from './use-scale';

/** 蓝牙秤已连: in the sheet's head. */
export function ScaleTag({ scale }: { scale: Scale }) {
  if (scale.state === 'on') return <Tag tone="lake" icon="scale" large>蓝牙秤已连</Tag>;
  if (!scale.can) return null;
  return <SmallButton id="connect-scale" kind="line" icon="scale" onPress={() => void scale.connect()}>{scale.state === 'seeking' ? '正在找秤…' : scale.state === 'none' ? '没找到秤，再找' : '连蓝牙秤'}</SmallButton>;
}

/** What lies on the scale; taken over only when it has come to rest. The keypad below always works too. */
export function ScaleLine({ scale, onTake }: { scale: Scale; onTake: (jin: string) => void }) {
  if (scale.state !== 'on' || !scale.reading) return null;
  const jin = jinText(grams(scale.reading.grams));
  return (
    <View id="scale-line" className="row between">
      <Text className="num bold">秤上 {jin} 斤{scale.reading.stable ? '' : '，还在晃'}</Text>
      <SmallButton id="take-weight" kind={scale.reading.stable ? 'primary' : 'plain'} onPress={() => { if (scale.reading?.stable) onTake(jin); }}>{scale.reading.stable ? '就用这个数' : '等它稳住'}</SmallButton>
    </View>
  );
}
