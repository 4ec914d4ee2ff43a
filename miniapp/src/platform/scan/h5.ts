import type { ScanPort } from './port';

/** Browsers share no camera scanner we could rely on. */
export const h5Scan: ScanPort = { can: false, read: async () => null };
