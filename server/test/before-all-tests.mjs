import writeAnswerSchemas from './contract/write-answer-schemas.mjs';
import startPrivateMariadb from './mariadb/start-private-mariadb.mjs';

/** What every test file of a jest run shares. */
export default async function prepare() {
  writeAnswerSchemas();
  await startPrivateMariadb();
}
