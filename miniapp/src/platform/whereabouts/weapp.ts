import Taro from '@tarojs/taro';
import type { WhereaboutsPort } from './port';

export const weappWhereabouts: WhereaboutsPort = {
  now: () => Taro.getLocation({ type: 'gcj02' }).then(({ latitude, longitude }) => ({ latitude, longitude, datum: 'gcj02' as const }), () => null),
};
