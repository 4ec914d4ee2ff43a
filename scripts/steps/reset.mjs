import fs from 'node:fs';
import path from 'node:path';
import { inRepo } from './paths.mjs';

/**
 * Starts the demo over. The embedded database is ours alone and goes; any other is the server's to clear,
 * which does so only when the demo itself made it.
 * @param {{ DATABASE_URL?: string, DATA_DIR?: string }} environment as the server will read it
 * @returns {{ env: Record<string, string>, said: string }}
 */
export function resetDemo({ DATABASE_URL, DATA_DIR }) {
  if (DATABASE_URL) return { env: { CUNSHE_RESET: '1' }, said: 'the server clears the database if the demo made it' };
  if (!DATA_DIR) {
    fs.rmSync(inRepo('data'), { recursive: true, force: true });
    return { env: {}, said: 'removed data/' };
  }
  // A folder that somebody named may hold more than the demo.
  for (const name of ['cunshe.db', 'cunshe.db-wal', 'cunshe.db-shm']) fs.rmSync(path.resolve(inRepo(), DATA_DIR, name), { force: true });
  return { env: {}, said: `removed cunshe.db in ${DATA_DIR}` };
}
