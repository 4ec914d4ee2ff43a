import { h5Theme } from './h5';
import { weappTheme } from './weapp';
import type { ThemePort } from './port';

export type { Theme, ThemePort } from './port';

export const theme: ThemePort = process.env.TARO_ENV === 'weapp' ? weappTheme : h5Theme;
