import { h5Network } from './h5';
import { weappNetwork } from './weapp';
import type { NetworkPort } from './port';

export type { NetworkPort } from './port';

export const network: NetworkPort = process.env.TARO_ENV === 'weapp' ? weappNetwork : h5Network;
