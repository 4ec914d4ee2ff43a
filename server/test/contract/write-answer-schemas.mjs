import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeAnswerSchemas } from '../../../scripts/contract/answer-schemas.mjs';
import { cacheDir } from '../../../scripts/steps/paths.mjs';

/** The contract's types as data, for every test file of this jest run. */
export default function write() {
  mkdirSync(cacheDir, { recursive: true });
  process.env.CUNSHE_TEST_ANSWERS = join(cacheDir, 'test-answers.json');
  writeAnswerSchemas(process.env.CUNSHE_TEST_ANSWERS);
}
