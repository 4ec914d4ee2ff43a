import Taro from '@tarojs/taro';

/** Puts a text where it can be pasted into a chat; false where the device forbids it. WeChat says itself that it is copied. */
export function copyText(text: string): Promise<boolean> {
  return Taro.setClipboardData({ data: text }).then(() => true, () => false);
}
