import { Text, View } from '@tarojs/components';
import { Icon } from '@/ui/icon';
import { SmallButton } from '@/ui/small-button';
import { useOnline } from '@/ui/use-online';
import { readBackOf } from './use-read-back';

interface ConfirmLineProps {
  farmerName: string;
  totalFen: number;
  heard: boolean;
  /** Has she digits of her own? */
  hasPin: boolean;
  onPin: () => void;
}

/** How she says yes: the sum is read to her and she nods, or she types her digits. */
export function ConfirmLine({ farmerName, totalFen, heard, hasPin, onPin }: ConfirmLineProps) {
  const online = useOnline();
  return (
    <View className="row between">
      <View className="row grow" id="read-back"><Icon name="sound" size="small" /><Text className="t-cap num">{heard ? `念过了，${farmerName}点头再按` : `会念给${farmerName}听：“${readBackOf(totalFen)}”`}</Text></View>
      {hasPin && (online ? <SmallButton id="by-pin" kind="line" onPress={onPin}>输四位数</SmallButton> : <View className="t-cap">没信号，点头就行</View>)}
    </View>
  );
}
