import Taro from '@tarojs/taro';
import type { NetworkPort } from './port';

export const weappNetwork: NetworkPort = {
  read: async () => (await Taro.getNetworkType()).networkType !== 'none',
  watch(onChange) {
    const listen = ({ isConnected }: { isConnected: boolean }) => onChange(isConnected);
    Taro.onNetworkStatusChange(listen);
    return () => Taro.offNetworkStatusChange(listen);
  },
};
