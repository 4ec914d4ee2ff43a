import fs from 'node:fs';
import path from 'node:path';
import { step } from '../steps/board.mjs';
import { cacheDir } from '../steps/paths.mjs';
import { runToEnd } from '../steps/run-command.mjs';
import { judge } from './results/result.mjs';

/** @param {import('./results/result.mjs').Result} result */
const counts = ({ passed, failures, pending }) =>
  [`${passed} passed`, failures.length > 0 ? `${failures.length} failed` : '', pending > 0 ? `${pending} skipped` : ''].filter(Boolean).join(', ');

/**
 * Runs one suite and reads what it found.
 * @param {import('./suites.mjs').Suite} suite
 * @param {{ env: Record<string, string | undefined>, strict: boolean }} options
 * @returns {Promise<import('./results/result.mjs').Result>}
 */
export function runSuite(suite, { env, strict }) {
  const resultFile = path.join(cacheDir, 'results', `${suite.name}.json`);
  fs.mkdirSync(path.dirname(resultFile), { recursive: true });
  fs.rmSync(resultFile, { force: true });
  return step(
    suite.name,
    async () => {
      const ended = await runToEnd({ name: `test-${suite.name}`, ...suite.command(resultFile), env: { ...env, ...suite.env }, limitMs: suite.limitMinutes * 60_000 });
      return judge(suite.read(resultFile, ended), ended, { strict });
    },
    counts,
  );
}
