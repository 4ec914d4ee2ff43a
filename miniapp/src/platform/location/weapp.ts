import Taro from '@tarojs/taro';
import type { Place } from './port';

export const weappShowPlace = (place: Place): void => void Taro.openLocation({ ...place, scale: 16 });
