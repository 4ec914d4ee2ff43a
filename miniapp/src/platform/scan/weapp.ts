import Taro from '@tarojs/taro';
import type { ScanPort } from '.';

export const weappScan: ScanPort = {
  can: true,
  read: () => Taro.scanCode({ scanType: ['qrCode', 'wxCode'] }).then(({ result }) => result, () => null),
};
