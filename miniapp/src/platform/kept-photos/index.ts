import { h5KeptPhotos } from './h5';
import type { KeptPhotosPort } from './port';
import { weappKeptPhotos } from './weapp';

export type { KeptPhotosPort } from './port';

export const keptPhotos: KeptPhotosPort = process.env.TARO_ENV === 'weapp' ? weappKeptPhotos : h5KeptPhotos;
