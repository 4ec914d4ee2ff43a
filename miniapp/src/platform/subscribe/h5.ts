import type { SubscribePort } from './port';

/** Browsers have no subscription messages. */
export const h5Subscribe: SubscribePort = { can: false, ask: async () => null };
