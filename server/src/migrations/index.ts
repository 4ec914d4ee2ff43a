import { Platform1700000000001 } from './0001-platform';

/** In the order they run. Append only: what has run somewhere is never changed. */
export const migrations = [Platform1700000000001];
