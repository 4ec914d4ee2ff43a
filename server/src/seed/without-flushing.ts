import type { Database } from '../platform';

/**
 * An unfinished seed is started over, so its commits need not each reach the disk: on SQLite that is most of its time.
 * The checkpoint at the end brings everything there at once.
 */
export async function withoutFlushing<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.dialect !== 'sqlite') return work();
  const pragma = (text: string): Promise<unknown> => database.serialised(() => database.writer.query(`PRAGMA ${text}`));
  await pragma('synchronous = OFF');
  try {
    return await work();
  } finally {
    await pragma('synchronous = FULL');
    await pragma('wal_checkpoint(TRUNCATE)');
  }
}
