import { h5Files } from './h5';
import { weappFiles } from './weapp';
import type { FilesPort } from './port';

export type { FilesPort } from './port';

export const files: FilesPort = process.env.TARO_ENV === 'weapp' ? weappFiles : h5Files;
