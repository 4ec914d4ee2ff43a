import { h5Network } from './h5';
import { weappNetwork } from './weapp';

export interface NetworkPort {
  /** Whether the phone believes it has a network now. */
  read(): Promise<boolean>;
  watch(onChange: (online: boolean) => void): () => void;
}

export const network: NetworkPort = process.env.TARO_ENV === 'weapp' ? weappNetwork : h5Network;
