import Taro from '@tarojs/taro';
import type { ScanPort } from './port';

export const weappScan: ScanPort = {
  can: true,
  read: () => Taro.scanCode({ scanType: ['qrCode'] }).then(({ result }) => result, () => null),
};
