import { h5Scan } from './h5';
import { weappScan } from './weapp';

export interface ScanPort {
  /** Where it is false, hide the button: typing always works. */
  readonly can: boolean;
  /** The text of a QR code; null when the person went back without one. */
  read(): Promise<string | null>;
}

export const scan: ScanPort = process.env.TARO_ENV === 'weapp' ? weappScan : h5Scan;
