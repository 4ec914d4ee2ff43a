import { h5ShowPlace } from './h5';
import { weappShowPlace } from './weapp';

export interface Place {
  /** GCJ-02 degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly address?: string;
}

/** Opens the phone's map at a place. Our own position is never asked for. */
export const showPlace: (place: Place) => void = process.env.TARO_ENV === 'weapp' ? weappShowPlace : h5ShowPlace;
