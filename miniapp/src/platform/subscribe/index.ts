import { h5Subscribe } from './h5';
import type { SubscribePort } from './port';
import { weappSubscribe } from './weapp';

export type { SubscribeAnswer, SubscribePort } from './port';

export const subscribe: SubscribePort = process.env.TARO_ENV === 'weapp' ? weappSubscribe : h5Subscribe;
