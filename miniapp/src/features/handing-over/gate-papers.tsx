import { type PointPage, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { degreesText } from '../driving/degrees';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';

/** What comes with the bags: how warm the van was from the door to the gate, and who signed for them. */
export function GatePapers({ point: { cold, signed, bags } }: { point: PointPage }) {
  if (cold.length === 0 && !signed) return null;
  return (
    <Card id="gate-papers">
      {signed && <KeyValue label={`${signed.by} ${timeOfDay(new Date(signed.at))} 签收`} value={signedText(bags)} />}
      {cold.length > 0 && <View className="t-cap">车厢温度：{cold.map(({ title, temperature }) => `${title} ${degreesText(temperature)}`).join('，')}</View>}
    </Card>
  );
}

function signedText(bags: PointPage['bags']): string {
  const [missing, flawed] = [bags.filter(({ state }) => state === 'short').length, bags.filter(({ flaws }) => flaws.length > 0).length];
  return [`${bags.length - missing} 袋`, ...(missing > 0 ? [`缺 ${missing} 袋`] : []), ...(flawed > 0 ? [`${flawed} 袋有问题`] : [])].join('，');
}
