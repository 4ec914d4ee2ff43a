import { Fragment } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface WeighRuleProps {
  /** Three steps: 先付约价 · 花菜约 1.6 斤 → 门口过秤 · 比如 1.42 斤 → 轻了就退 · 退 ¥0.63. */
  steps: readonly { title: string; note: string }[];
  /** 称重了不多收，差价当天原路退回。 */
  note: string;
}

/** Always above the pay button when something is priced by weight. */
export function WeighRule({ steps, note }: WeighRuleProps) {
  return (
    <View id="weigh-rule" className="weigh-rule">
      <View className="row c-rice"><Icon name="scale" /><View className="bold">论斤的菜：多退少不补</View></View>
      <View className="weigh-steps">
        {steps.map((step, i) => (
          <Fragment key={step.title}>
            {i > 0 && <Icon name="right" size="small" className="c-rice" />}
            <View className="weigh-step">
              <View className="weigh-title">{step.title}</View>
              <View className="t-cap num">{step.note}</View>
            </View>
          </Fragment>
        ))}
      </View>
      <View className="t-cap">{note}</View>
    </View>
  );
}
