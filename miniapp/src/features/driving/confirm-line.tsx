import { fen, spokenYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { speech } from '@/platform/speech';
import { SmallButton } from '@/ui/small-button';
import { useOnline } from '@/ui/use-online';

interface ConfirmLineProps {
  farmerName: string;
  totalFen: number;
  /** Has she digits of her own? */
  hasPin: boolean;
  onPin: () => void;
}

/** How she says yes: the sum is read to her and she nods, or she types her digits. */
export function ConfirmLine({ farmerName, totalFen, hasPin, onPin }: ConfirmLineProps) {
  const online = useOnline();
  const [heardFen, setHeardFen] = useState<number | null>(null);
  const words = `一共 ${spokenYuan(fen(totalFen))}，请点一下。`;
  const read = () => {
    if (speech.can) void speech.say(words);
    setHeardFen(totalFen);
  };
  return (
    <View className="stack">
      <View className="row between">
        <View className="grow t-cap">{heardFen === totalFen ? '念过了，他点头了再按下面' : `念给${farmerName}听`}：“{words}”</View>
        <SmallButton id="read-total" kind="soft" icon="sound" onPress={read}>{heardFen === totalFen ? '再念' : '念'}</SmallButton>
      </View>
      {hasPin && totalFen > 0 && (online ? <SmallButton id="by-pin" kind="line" onPress={onPin}>{farmerName}自己输四位数</SmallButton> : <View className="t-cap">没信号验不了四位数，念给他听、点头就行</View>)}
    </View>
  );
}
