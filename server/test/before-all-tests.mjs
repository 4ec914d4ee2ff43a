import fs from 'node:fs';
import path from 'node:path';
import { scratchInMemory } from '../../scripts/test/provision/scratch-in-memory.mjs';
import writeAnswerSchemas from './contract/write-answer-schemas.mjs';
import startPrivateMariadb from './mariadb/start-private-mariadb.mjs';

/** What every test file of a jest run shares. */
export default async function prepare() {
  const scratch = scratchInMemory();
  process.env.CUNSHE_TEST_TEMPLATES = fs.mkdtempSync(path.join(scratch, 'cunshe-templates-'));
  writeAnswerSchemas();
  await startPrivateMariadb();
}
