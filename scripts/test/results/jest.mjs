import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../steps/paths.mjs';
import { emptyResult } from './result.mjs';

/** Reads jest's --json file. @type {import('./result.mjs').Reader} */
export function readJestResult(resultFile) {
  const result = emptyResult();
  if (!fs.existsSync(resultFile)) return result;
  for (const file of JSON.parse(fs.readFileSync(resultFile, 'utf8')).testResults) countFile(result, file);
  return result;
}

/**
 * @param {import('./result.mjs').Result} result
 * @param {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }} file
 */
function countFile(result, file) {
  const name = path.relative(root, file.name);
  let failed = 0;
  for (const { status, fullName, failureMessages = [] } of file.assertionResults) {
    if (status === 'passed') result.passed += 1;
    else if (status !== 'failed') result.pending += 1;
    else {
      failed += 1;
      result.failures.push({ test: `${name} › ${fullName}`, message: failureMessages.join('\n') });
    }
  }
  // A file that could not be loaded, or failed outside its tests, has no failed assertion.
  if (file.status === 'failed' && failed === 0) result.failures.push({ test: name, message: file.message });
}
