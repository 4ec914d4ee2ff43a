import Taro from '@tarojs/taro';

/** One short tap: a code accepted. Phones without a motor stay still. */
export function vibrate(): void {
  Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
}
