import { h5Theme } from './h5';
import { weappTheme } from './weapp';

export type Theme = 'light' | 'dark';

export interface ThemePort {
  read(): Theme;
  /** Calls back on every change; the answer stops it. */
  watch(onChange: (theme: Theme) => void): () => void;
}

export const theme: ThemePort = process.env.TARO_ENV === 'weapp' ? weappTheme : h5Theme;
