import { View } from '@tarojs/components';
import { SmallButton } from '@/ui/small-button';
import { useHeart } from './use-favourites';

/** 喜欢: the garden comes first on 今天, and a message says when it lists. */
export function Heart({ householdId }: { householdId: string }) {
  const { on, press, sentence } = useHeart(householdId);
  return (
    <View>
      <SmallButton id="heart" icon="star" kind={on ? 'primary' : 'line'} label={on ? '不再喜欢这个菜园' : '喜欢这个菜园'} onPress={() => void press()}>{on ? '喜欢了' : '喜欢'}</SmallButton>
      {sentence && <View className="t-cap c-brick">{sentence}</View>}
    </View>
  );
}
