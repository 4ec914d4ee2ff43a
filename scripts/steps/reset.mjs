import fs from 'node:fs';
import { inRepo } from './paths.mjs';

/**
 * Starts the demo over. The embedded database is a folder and goes; another database is the server's to clear,
 * which does so only when the demo itself made it.
 * @param {string | undefined} databaseUrl
 * @returns {{ env: Record<string, string>, said: string }}
 */
export function resetDemo(databaseUrl) {
  if (databaseUrl) return { env: { CUNSHE_RESET: '1' }, said: 'asks the server to clear the demo database' };
  fs.rmSync(inRepo('data'), { recursive: true, force: true });
  return { env: {}, said: 'removed data/' };
}
