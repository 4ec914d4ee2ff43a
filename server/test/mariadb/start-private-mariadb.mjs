import { startPrivateMariadb } from '../../../scripts/test/provision/private-mariadb.mjs';

/** One MariaDB for the whole jest run, unless the test command has started one already. */
export default async function start() {
  if (process.env.CUNSHE_TEST_MARIADB_URL) return;
  const mariadb = await startPrivateMariadb();
  process.env.CUNSHE_TEST_MARIADB_URL = mariadb.url;
  globalThis.privateMariadb = mariadb;
}
