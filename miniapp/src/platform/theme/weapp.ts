import Taro from '@tarojs/taro';
import type { ThemePort } from './port';

export const weappTheme: ThemePort = {
  read: () => (Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'),
  watch(onChange) {
    const listen = ({ theme }: { theme: string }) => onChange(theme === 'dark' ? 'dark' : 'light');
    Taro.onThemeChange(listen);
    return () => Taro.offThemeChange(listen);
  },
};
