import { h5Frame } from './h5';
import { weappFrame } from './weapp';
import type { Frame } from './port';

export type { Frame } from './port';

/** Measured once a run: none of it changes while the program is open. */
export const readFrame: () => Frame = process.env.TARO_ENV === 'weapp' ? weappFrame : h5Frame;
