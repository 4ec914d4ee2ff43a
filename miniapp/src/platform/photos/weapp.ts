import Taro from '@tarojs/taro';
import type { PhotosPort } from './port';

export const weappPhotos: PhotosPort = {
  choose: (most) =>
    Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] }).then(
      ({ tempFiles }) => tempFiles.map(({ tempFilePath }) => tempFilePath),
      () => [],
    ),
  /** From a chat: WeChat lets no program look into the phone's folders. */
  chooseSheet: () => fromChat(['xlsx', 'ics']),
  chooseSound: () => fromChat(['mp3']),
  choosePaper: () => fromChat(['pdf', 'jpg', 'jpeg', 'png', 'webp']),
};

function fromChat(extension: string[]): Promise<string | null> {
  return Taro.chooseMessageFile({ count: 1, type: 'file', extension }).then(
    ({ tempFiles }) => tempFiles[0]?.path ?? null,
    () => null,
  );
}
