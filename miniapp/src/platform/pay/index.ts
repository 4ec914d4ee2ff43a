import { payInH5 } from './h5';
import { payInWechat } from './weapp';
import type { Pay } from './port';

export type { PaymentPlaces, Pay } from './port';

export const pay: Pay = process.env.TARO_ENV === 'weapp' ? payInWechat : payInH5;
