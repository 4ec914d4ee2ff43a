import Taro from '@tarojs/taro';
import type { PhotosPort } from './port';

export const weappPhotos: PhotosPort = {
  choose: (most) =>
    Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] }).then(
      ({ tempFiles }) => tempFiles.map(({ tempFilePath }) => tempFilePath),
      () => [],
    ),
};
