import { View } from '@tarojs/components';
import { SmallButton } from '@/ui/small-button';

/** ‹ 11 月 23 日 › */
export function DateSteps({ text, onStep, last }: { text: string; onStep: (by: 1 | -1) => void; last: boolean }) {
  return (
    <View className="row between">
      <SmallButton id="step-back" kind="plain" icon="left" label="往前" onPress={() => onStep(-1)} />
      <View id="span" className="t-title num">{text}</View>
      {last ? <View className="t-cap">到今天</View> : <SmallButton id="step-on" kind="plain" icon="right" label="往后" onPress={() => onStep(1)} />}
    </View>
  );
}
