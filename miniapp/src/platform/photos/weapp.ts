import Taro from '@tarojs/taro';
import type { PhotosPort } from './port';

export const weappPhotos: PhotosPort = {
  choose: (most) =>
    Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] }).then(
      ({ tempFiles }) => tempFiles.map(({ tempFilePath }) => tempFilePath),
      () => [],
    ),
  /** From a chat: WeChat lets no program look into the phone's folders. */
  chooseSheet: () =>
    Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }).then(
      ({ tempFiles }) => tempFiles[0]?.path ?? null,
      () => null,
    ),
};
