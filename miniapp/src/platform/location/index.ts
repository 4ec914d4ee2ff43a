import { h5ShowPlace } from './h5';
import { weappShowPlace } from './weapp';
import type { Place } from './port';

export type { Place } from './port';

/** Opens the phone's map at a place; where the phone itself is does not matter. */
export const showPlace: (place: Place) => void = process.env.TARO_ENV === 'weapp' ? weappShowPlace : h5ShowPlace;
