import { h5Whereabouts } from './h5';
import type { WhereaboutsPort } from './port';
import { weappWhereabouts } from './weapp';

/** Only asked after the person has said yes to what it is for. */
export const whereabouts: WhereaboutsPort = process.env.TARO_ENV === 'weapp' ? weappWhereabouts : h5Whereabouts;
