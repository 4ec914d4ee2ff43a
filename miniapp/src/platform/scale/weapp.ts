import Taro from '@tarojs/taro';
import { type ScalePort, textOf, UART } from './port';

const SEARCH_MS = 8_000;

/** WeChat's Bluetooth: the first scale in reach. */
export const weappScale: ScalePort = {
  can: true,
  async connect(onText) {
    try {
      await Taro.openBluetoothAdapter();
      const deviceId = await firstScale();
      if (!deviceId) return null;
      await Taro.createBLEConnection({ deviceId });
      Taro.onBLECharacteristicValueChange(({ value }) => onText(textOf(new Uint8Array(value))));
      await Taro.notifyBLECharacteristicValueChange({ deviceId, serviceId: UART.service.toUpperCase(), characteristicId: UART.fromScale.toUpperCase(), state: true });
      return () => void Taro.closeBLEConnection({ deviceId }).catch(() => undefined);
    } catch {
      return null;
    }
  },
};

async function firstScale(): Promise<string | null> {
  const found = new Promise<string | null>((resolve) => {
    Taro.onBluetoothDeviceFound(({ devices }) => devices[0] && resolve(devices[0].deviceId));
    setTimeout(() => resolve(null), SEARCH_MS);
  });
  await Taro.startBluetoothDevicesDiscovery({ services: [UART.service.toUpperCase()] });
  const deviceId = await found;
  await Taro.stopBluetoothDevicesDiscovery();
  return deviceId;
}
