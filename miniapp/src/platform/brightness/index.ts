import { h5Brighten } from './h5';
import { weappBrighten } from './weapp';

/** Full brightness while a code is shown to a scanner; the answer puts it back. */
export const brighten: () => () => void = process.env.TARO_ENV === 'weapp' ? weappBrighten : h5Brighten;
