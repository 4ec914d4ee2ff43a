import Taro from '@tarojs/taro';
import type { KeptPhotosPort } from './port';

/** WeChat's folder for an app's own files: what lies there outlives it. */
export const weappKeptPhotos: KeptPhotosPort = {
  keep: (source) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().saveFile({ tempFilePath: source, success: ({ savedFilePath }) => resolve(savedFilePath), fail: () => resolve(null) });
    }),
  source: (name) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().access({ path: name, success: () => resolve(name), fail: () => resolve(null) });
    }),
  forget: (name) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().removeSavedFile({ filePath: name, complete: () => resolve() });
    }),
};
