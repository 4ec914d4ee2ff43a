import { emptyResult } from './result.mjs';

const mustBeZero = ['lost', 'duplicated', 'oversold', 'unresolved'];

/** Reads the JSON line with which the chaos command ends: all four counts must be there and zero. @type {import('./result.mjs').Reader} */
export function readChaosResult(_resultFile, ended) {
  const result = emptyResult();
  const line = ended.tail.findLast((text) => text.trimStart().startsWith('{'));
  const counts = parse(line);
  const wrong = mustBeZero.filter((key) => counts?.[key] !== 0);
  if (counts && wrong.length === 0 && counts.acknowledged > 0) result.passed = 1;
  else result.failures.push({ test: 'killing the server loses nothing', message: [`Expected ${mustBeZero.join(', ')} to be 0 and acknowledged above 0:`, ...ended.tail].join('\n') });
  return result;
}

/** @param {string | undefined} line */
function parse(line) {
  try {
    return line ? JSON.parse(line) : null;
  } catch {
    return null;
  }
}
