import { ApiFailure, asyncApi, type WxApis } from './api';

/** Where the phone is; null while its owner does not allow the mini-program to know. */
export type Place = () => { readonly latitude: number; readonly longitude: number } | null;

/** `getLocation`, only as the degrees that Chinese maps use. */
export function locationApis(place: Place): WxApis {
  return {
    getLocation: asyncApi('getLocation', ({ type = 'wgs84' }: { type?: string }) => {
      const here = place();
      if (!here) throw new ApiFailure('auth deny');
      if (type !== 'gcj02') throw new ApiFailure('parameter error: a map of China needs gcj02');
      return { ...here, speed: -1, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 };
    }),
  };
}
