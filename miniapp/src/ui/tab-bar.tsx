import Taro from '@tarojs/taro';
import { Image, View } from '@tarojs/components';
import { landmark, roleOf } from '@/platform/accessibility';
import { type Tab, type TabKey, TABS } from './tabs';
import { useTheme } from './use-theme';

export interface TabBarProps {
  current: TabKey;
  /** The tab where something new waits. */
  dot?: TabKey;
}

/** The resident's tab bar, drawn by each tab page in Screen's `bottom`. */
export function TabBar({ current, dot }: TabBarProps) {
  const suffix = useTheme() === 'dark' ? '-dark' : '';
  return (
    <View className="tab-bar" {...landmark('navigation')}>
      {TABS.map((tab) => <TabItem key={tab.key} tab={tab} on={tab.key === current} dot={tab.key === dot} suffix={suffix} />)}
    </View>
  );
}

function TabItem({ tab, on, dot, suffix }: { tab: Tab; on: boolean; dot: boolean; suffix: string }) {
  const open = () => { if (!on) void Taro.switchTab({ url: `/${tab.page}` }); };
  return (
    <View id={`tab-${tab.key}`} className={`tab ${on ? 'on' : ''}`} {...roleOf('button')} aria-current={on ? 'page' : undefined} onClick={open}>
      <Image className="tab-icon" aria-hidden="true" src={`/assets/tabbar/${tab.icon}${on ? '-active' : ''}${suffix}.png`} />
      {tab.text}
      {dot && <View id="unread-dot" className="tab-dot" aria-label="有新消息" />}
    </View>
  );
}
