import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { systemFontScale } from '@/platform/font-scale';
import { type FontScale, fontScaleOf } from './font-scale';

/** Read again on every return to the page: people change it in WeChat's settings and come back. */
export function useFontScale(elder: boolean): FontScale {
  const [system, setSystem] = useState(systemFontScale);
  useDidShow(() => setSystem(systemFontScale()));
  return fontScaleOf(system, elder);
}
