import Taro from '@tarojs/taro';

/**
 * What survives closing the app, on this device only. WeChat keeps 1 MB a key and 10 MB in all
 * (wx.setStorage); a full store loses the new value, never an old one.
 */
export const storage = {
  get<T>(key: string): T | null {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' || value === undefined || value === null ? null : (value as T);
  },

  /** False when there was no room. */
  set(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(key, value);
      return true;
    } catch {
      return false;
    }
  },

  remove(key: string): void {
    Taro.removeStorageSync(key);
  },
};
