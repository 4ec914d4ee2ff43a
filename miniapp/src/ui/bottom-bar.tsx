import type { ReactNode } from 'react';
import { View } from '@tarojs/components';

/** For Screen's `bottom`: a Total or short note at the left, the button at the right; or two buttons. */
export function BottomBar({ children }: { children: ReactNode }) {
  return <View className="bottom-bar">{children}</View>;
}

/** Elder steps: buttons stacked, one big one, no line above. */
export function ElderBar({ children }: { children: ReactNode }) {
  return <View className="bottom-bar stacked">{children}</View>;
}

export interface TotalProps {
  /** 合计，约重价 */
  label: string;
  /** ¥25.60 */
  value: string;
  /** Plain ink instead of the money colour. */
  quiet?: boolean;
}

export function Total({ label, value, quiet = false }: TotalProps) {
  return (
    <View className="grow">
      <View className="t-cap">{label}</View>
      <View id="total" className={`total num ${quiet ? 'quiet' : ''}`}>{value}</View>
    </View>
  );
}
