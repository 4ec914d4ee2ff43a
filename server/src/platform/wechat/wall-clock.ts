import type { WallClock } from './signed-client';

/** The machine's clock, for the freshness of messages alone. Everything of the business day asks the one clock. */
export const wallClock: WallClock = () => Date.now();
