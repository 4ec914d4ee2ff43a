import { View } from '@tarojs/components';

export interface StepProgressProps {
  /** From 1. */
  step: number;
  total?: number;
}

export function StepProgress({ step, total = 3 }: StepProgressProps) {
  return (
    <View id="step" className="step-progress">
      {Array.from({ length: total }, (_, i) => <View key={i} className={`step-bar ${i < step ? 'on' : ''}`} />)}
      <View className="step-words num">第 {step} 步</View>
    </View>
  );
}
