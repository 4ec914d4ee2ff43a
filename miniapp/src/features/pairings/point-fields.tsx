import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { SmallButton } from '@/ui/small-button';
import { TextField } from '@/ui/text-field';
import type { PointDraft } from './set-up-words';

const FIELDS = [
  { key: 'compoundName', label: '小区', placeholder: '如：新姚花园', maxLength: 40 },
  { key: 'name', label: '在哪取', placeholder: '如：新姚花园北门岗亭', maxLength: 60 },
  { key: 'keeperName', label: '站长', placeholder: '如：老魏', maxLength: 20 },
  { key: 'keeperPhone', label: '站长电话', placeholder: '11 位手机号', maxLength: 11 },
  { key: 'place', label: '经纬度', placeholder: '28.11, 112.97', maxLength: 30 },
] as const;

/** One pickup point of a new pairing. */
export function PointFields({ place, point, onChange, onRemove }: { place: number; point: PointDraft; onChange: (point: PointDraft) => void; onRemove?: () => void }) {
  return (
    <Card>
      <View className="stack">
        <View className="row between"><View className="bold">第 {place + 1} 个</View>{onRemove && <SmallButton id={`remove-point-${place}`} kind="plain" onPress={onRemove}>去掉</SmallButton>}</View>
        {FIELDS.map(({ key, ...field }) => <TextField key={key} id={`${key}-${place}`} {...field} value={point[key]} onChange={(text) => onChange({ ...point, [key]: text })} />)}
      </View>
    </Card>
  );
}
