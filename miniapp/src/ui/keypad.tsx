import { View } from '@tarojs/components';
import { Icon } from './icon';
import type { KeypadKey } from './keypad-entry';
import { pressable } from './pressable';

export interface KeypadProps {
  /** Left of the 0: 清空 for codes and counts, a point for weights. */
  corner?: 'clear' | 'point';
  /** 48 px keys, where the list above needs the room. */
  compact?: boolean;
  onKey: (key: KeypadKey) => void;
}

const DIGITS: readonly KeypadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const NAMES: Partial<Record<KeypadKey, string>> = { point: '点', clear: '清空', delete: '删除' };

/** 56 (elder 72) px keys; fold the presses with keypadEntry(). Ids: `key-1` … `key-delete`. */
export function Keypad({ corner = 'clear', compact = false, onKey }: KeypadProps) {
  const keys: readonly KeypadKey[] = [...DIGITS, corner, '0', 'delete'];
  return (
    <View className={`keypad num ${compact ? 'compact' : ''}`}>
      {keys.map((key) => (
        <View key={key} id={`key-${key}`} className={`key ${key}`} {...pressable(NAMES[key])} onClick={() => onKey(key)}>
          {key === 'delete' ? <Icon name="delete" size="large" /> : key === 'point' ? '.' : (NAMES[key] ?? key)}
        </View>
      ))}
    </View>
  );
}
