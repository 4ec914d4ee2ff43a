import { memo, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import { named } from './named';

/** The van's stops in order, on one line. */
export function RouteRail({ children }: { children: ReactNode }) {
  return <View className="route-rail">{children}</View>;
}

export interface RailStopProps {
  id?: string;
  number: number;
  state: 'done' | 'now' | 'todo' | 'skipped';
  children: ReactNode;
}

export const RailStop = memo(function RailStop({ id, number, state, children }: RailStopProps) {
  return (
    <View {...named(id)} className={`rail-stop ${state}`}>
      <View className="rail-number num">
        {state === 'done' ? <Icon name="check" size="small" /> : state === 'skipped' ? <Icon name="close" size="small" /> : number}
      </View>
      {children}
    </View>
  );
});

export interface StopRowProps {
  /** 07 号园 陈桂香 */
  title: string;
  /** 29 把，已付现金 */
  note: string;
  /** 15:31 or ¥86.50 */
  aside?: string;
  /** Money paid: bold green. */
  paid?: boolean;
  onOpen?: () => void;
}

/** A stop that is not the current one. */
export function StopRow({ title, note, aside, paid = false, onOpen }: StopRowProps) {
  return (
    <View className="stop-row" onClick={onOpen}>
      <View className="grow">
        <View className="bold">{title}</View>
        <View className="t-cap">{note}</View>
      </View>
      {aside && <View className={paid ? 'num bold c-green' : 'num t-cap'}>{aside}</View>}
    </View>
  );
}
