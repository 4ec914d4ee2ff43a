import Taro from '@tarojs/taro';

/** Opens the phone's dialler with a number; the person decides whether to call. */
export function callPhone(phoneNumber: string): void {
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
