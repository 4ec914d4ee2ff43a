import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { landmark } from '@/platform/accessibility';
import { readFrame } from '@/platform/frame';
import { goBack } from '@/platform/navigation';
import { Icon } from './icon';
import { pressable } from './pressable';

interface NavBarProps {
  title?: string;
  left?: ReactNode;
  root?: boolean;
  onBack?: () => void;
  overlay?: boolean;
}

/** Title and back arrow beside WeChat's capsule; nothing tappable comes within 8 px of it. */
export function NavBar({ title, left, root = false, onBack = goBack, overlay = false }: NavBarProps) {
  const { statusBar, navBar, capsule } = readFrame();
  return (
    <View className={`nav ${overlay ? 'overlay' : ''}`} {...landmark('banner')} style={{ paddingTop: `${statusBar}px`, marginBottom: overlay ? `-${statusBar + navBar}px` : undefined }}>
      <View className="nav-row" style={{ minHeight: `${navBar}px`, paddingRight: left ? `${capsule}px` : undefined }}>
        {!root && !left && (
          <View id="back" className="nav-back" {...pressable('返回')} onClick={onBack}><Icon name="left" size="large" /></View>
        )}
        {left}
        {title && !left && (
          <View className="nav-title" style={{ padding: `0 ${Math.max(52, capsule)}px` }}>{title}</View>
        )}
      </View>
    </View>
  );
}
