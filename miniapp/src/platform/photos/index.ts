import { h5Photos } from './h5';
import type { PhotosPort } from './port';
import { weappPhotos } from './weapp';

export type { PhotosPort } from './port';

export const photos: PhotosPort = process.env.TARO_ENV === 'weapp' ? weappPhotos : h5Photos;
