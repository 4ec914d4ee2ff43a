import { h5Scale } from './h5';
import { weappScale } from './weapp';
import type { ScalePort } from './port';

export type { ScalePort } from './port';
export { simulatedScale } from './simulated';

export const scale: ScalePort = process.env.TARO_ENV === 'weapp' ? weappScale : h5Scale;
