import { emptyResult } from './result.mjs';

/**
 * Reads the JSON line with which the model ends: so many commands, and none that broke it.
 * @param {number} commands
 * @returns {import('./result.mjs').Reader}
 */
export const readModelResult = (commands) => (_resultFile, ended) => {
  const result = emptyResult();
  const outcome = parse(ended.tail.findLast((text) => text.trimStart().startsWith('{')));
  if (outcome?.breaks === 0 && outcome.commands >= commands) result.passed = 1;
  else result.failures.push({ test: 'the program is what the model says', message: outcome ? JSON.stringify(outcome, null, 2) : ended.tail.join('\n') });
  return result;
};

/** @param {string | undefined} line */
function parse(line) {
  try {
    return line ? JSON.parse(line) : null;
  } catch {
    return null;
  }
}
