import fs from 'node:fs';
import { emptyResult } from './result.mjs';

/** Reads what `scripts/check.mjs --result=…` wrote. @type {import('./result.mjs').Reader} */
export function readCheckResult(resultFile) {
  const result = emptyResult();
  if (!fs.existsSync(resultFile)) return result;
  for (const { name, ok, output } of JSON.parse(fs.readFileSync(resultFile, 'utf8'))) {
    if (ok) result.passed += 1;
    else result.failures.push({ test: name, message: output });
  }
  return result;
}
