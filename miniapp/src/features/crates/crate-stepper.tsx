import { View } from '@tarojs/components';
import { Stepper } from '@/ui/stepper';

interface CrateStepperProps {
  id: string;
  label: string;
  value: number;
  onChange: (value: number) => void;
}

const MOST = 500;

/** 大箱 − 3 ＋ */
export function CrateStepper({ id, label, value, onChange }: CrateStepperProps) {
  return (
    <View className="row between">
      <View className="grow">{label}</View>
      <Stepper id={id} name={label} value={value} max={MOST} onChange={onChange} />
    </View>
  );
}
