import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Phrases } from './phrases';
import { pressable } from './pressable';

export interface ReadBackProps {
  /** `text`: this phone cannot read aloud, so the words themselves are shown large. */
  state: 'speaking' | 'spoken' | 'muted' | 'text';
  /** What is said. */
  words: string;
  onAgain: () => void;
}

const SAID = { speaking: '正在念……', spoken: '念完了', muted: '手机静音了，看字也行' } as const;
const WAVE = [10, 20, 14, 24, 12, 18, 8];

/** Every publish is read back before 对，挂出去. */
export function ReadBack({ state, words, onAgain }: ReadBackProps) {
  if (state === 'text') return <View id="read-back" className="read-back words">{words}</View>;
  return (
    <View id="read-back" className="read-back">
      <View className="read-back-speaker"><Icon name="sound" size="huge" /></View>
      <View className="grow">
        <View className="bold"><Phrases text={SAID[state]} /></View>
        <View className={`read-back-wave ${state}`} aria-hidden="true">
          {WAVE.map((height, i) => <View key={i} className="read-back-bar" style={{ height: `${height}px` }} />)}
        </View>
      </View>
      <View id="again" className="btn read-back-again" {...pressable()} onClick={onAgain}>再听</View>
    </View>
  );
}
