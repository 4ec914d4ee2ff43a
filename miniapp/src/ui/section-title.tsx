import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface SectionTitleProps {
  /** 滨湖新村·今日采摘 */
  title: string;
  /** 23 个菜园 */
  aside?: ReactNode;
  onMore?: () => void;
}

export function SectionTitle({ title, aside, onMore }: SectionTitleProps) {
  return (
    <View className="section-title">
      <View className="t-title">{title}</View>
      {aside && <View className="section-aside t-cap" onClick={onMore}>{aside}{onMore && <Icon name="right" size="small" />}</View>}
    </View>
  );
}
