import { h5FontScale } from './h5';
import { weappFontScale } from './weapp';

/** The user's own text size relative to the system's normal one; unclamped. */
export const systemFontScale: () => number = process.env.TARO_ENV === 'weapp' ? weappFontScale : h5FontScale;
