import { h5Scan } from './h5';
import { weappScan } from './weapp';
import type { ScanPort } from './port';

export type { ScanPort } from './port';

export const scan: ScanPort = process.env.TARO_ENV === 'weapp' ? weappScan : h5Scan;
