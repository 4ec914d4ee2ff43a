import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../steps/paths.mjs';
import { emptyResult } from './result.mjs';

/** Reads what node-test-reporter.mjs wrote. @type {import('./result.mjs').Reader} */
export function readNodeTestResult(resultFile) {
  const result = emptyResult();
  if (!fs.existsSync(resultFile)) return result;
  for (const line of fs.readFileSync(resultFile, 'utf8').split('\n').filter(Boolean)) {
    const { status, name, file, message } = JSON.parse(line);
    if (status === 'passed') result.passed += 1;
    else if (status === 'pending') result.pending += 1;
    else result.failures.push({ test: `${path.relative(root, file ?? root)} › ${name}`, message });
  }
  return result;
}
