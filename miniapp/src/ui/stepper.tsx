import { View } from '@tarojs/components';
import { Icon } from './icon';
import { pressable } from './pressable';

export interface StepperProps {
  /** When several stand on one page: `less-<id>`, `more-<id>`. */
  id?: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  /** What is counted, for the screen reader. */
  name: string;
  /** Shown in place of the number; '' shows nothing (elder price, said beside it). */
  text?: string;
  onChange: (value: number) => void;
  /** Tap on the number. */
  onValue?: () => void;
}

/** − n ＋. Ids: `less`, `more`, with the stepper's own behind them when it has one. */
export function Stepper(props: StepperProps) {
  const { value, min = 0, max = Number.MAX_SAFE_INTEGER, step = 1, name, id, text = String(value) } = props;
  const keyed = (key: string) => (id ? `${key}-${id}` : key);
  const to = (next: number) => { if (next >= min && next <= max) props.onChange(next); };
  return (
    <View className="stepper">
      <View id={keyed('less')} className={`stepper-key ${value - step < min ? 'end' : ''}`} {...pressable(`少一点${name}`)} onClick={() => to(value - step)}>
        <Icon name="minus" />
      </View>
      {text && <View className="stepper-value num" onClick={props.onValue}>{text}</View>}
      <View id={keyed('more')} className={`stepper-key ${value + step > max ? 'end' : ''}`} {...pressable(`多一点${name}`)} onClick={() => to(value + step)}>
        <Icon name="plus" />
      </View>
    </View>
  );
}
