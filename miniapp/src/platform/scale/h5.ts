import { type ScalePort, textOf, UART } from './port';

interface Characteristic {
  readonly value?: DataView;
  startNotifications(): Promise<Characteristic>;
  addEventListener(kind: 'characteristicvaluechanged', listen: (event: { target: Characteristic }) => void): void;
}
interface Gatt {
  connect(): Promise<{ getPrimaryService(id: string): Promise<{ getCharacteristic(id: string): Promise<Characteristic> }> }>;
  disconnect(): void;
}
interface Bluetooth {
  requestDevice(wish: object): Promise<{ readonly gatt: Gatt }>;
}

const bluetooth = (): Bluetooth | undefined => (typeof navigator === 'undefined' ? undefined : (navigator as { bluetooth?: Bluetooth }).bluetooth);

/** Web Bluetooth, where the browser has it. */
export const h5Scale: ScalePort = {
  get can() {
    return bluetooth() !== undefined;
  },
  async connect(onText) {
    try {
      const { gatt } = await bluetooth()!.requestDevice({ filters: [{ services: [UART.service] }] });
      const line = await (await (await gatt.connect()).getPrimaryService(UART.service)).getCharacteristic(UART.fromScale);
      line.addEventListener('characteristicvaluechanged', ({ target: { value } }) => value && onText(textOf(new Uint8Array(value.buffer))));
      await line.startNotifications();
      return () => gatt.disconnect();
    } catch {
      return null;
    }
  },
};
