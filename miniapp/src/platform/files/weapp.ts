import Taro from '@tarojs/taro';
import type { FilesPort } from './port';

/** WeChat shows documents, not text with commas. */
export const weappFiles: FilesPort = {
  opens: ['pdf', 'xlsx'],
  keepsZip: false,
  open: async (name, bytes) => {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    await new Promise<void>((resolve, reject) => {
      Taro.getFileSystemManager().writeFile({ filePath, data: bytes, success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) });
    });
    await Taro.openDocument({ filePath, showMenu: true });
  },
};
