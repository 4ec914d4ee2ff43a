import Taro from '@tarojs/taro';

const NORMAL_PX = 17;

interface FontSettings { fontSizeScaleFactor?: number; fontSizeSetting?: number }

/** fontSizeScaleFactor is young; before it, fontSizeSetting gives the size in px. */
export function weappFontScale(): number {
  const info = Taro.getAppBaseInfo() as FontSettings;
  return info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? NORMAL_PX) / NORMAL_PX;
}
