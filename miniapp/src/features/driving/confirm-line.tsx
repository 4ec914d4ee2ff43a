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
  const read = () => {
    if (speech.can) void speech.say(`一共 ${spokenYuan(fen(totalFen))}，请点一下。`);
    setHeardFen(totalFen);
  };
  return (
    <View className="row between">
      <SmallButton id="read-total" kind="plain" icon="sound" onPress={read}>{heardFen === totalFen ? '念过了，点头再记' : `念给${farmerName}听`}</SmallButton>
      {hasPin && (online ? <SmallButton id="by-pin" kind="line" onPress={onPin}>输四位数</SmallButton> : <View className="t-cap">没信号，点头就行</View>)}
    </View>
  );
}
