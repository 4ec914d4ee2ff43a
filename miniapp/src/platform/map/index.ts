import type { ComponentType } from 'react';
import { H5WayMap } from './h5';
import { WeappWayMap } from './weapp';
import type { WayMapProps } from './port';

export type { MapWay } from './port';

/** The phone's own map; null where there is none, and the drawn sketch has to do. */
export const WayMap: ComponentType<WayMapProps> | null = process.env.TARO_ENV === 'weapp' ? WeappWayMap : H5WayMap;
