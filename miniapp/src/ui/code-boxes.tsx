import { View } from '@tarojs/components';
import { Icon } from './icon';
import { pressable } from './pressable';

export interface CodeBoxesProps {
  /** Up to six digits. */
  value: string;
  /** Wrong code: brick borders; say why below. */
  wrong?: boolean;
  onScan?: () => void;
}

const PLACES = [0, 1, 2, 3, 4, 5];

/** Six boxes in two groups of three, and scan. */
export function CodeBoxes({ value, wrong = false, onScan }: CodeBoxesProps) {
  return (
    <View className={`code-boxes ${wrong ? 'wrong' : ''}`}>
      <View id="code" className="code-digits" aria-label={[...value].join(' ')}>
        {PLACES.map((i) => (
          <View key={i} className={`code-box ${value[i] ? 'filled' : ''} ${i === value.length ? 'next' : ''}`}>{value[i] ?? ''}</View>
        ))}
      </View>
      {onScan && <View id="scan" className="code-scan" {...pressable('扫码')} onClick={onScan}><Icon name="scan" size="huge" /></View>}
    </View>
  );
}
