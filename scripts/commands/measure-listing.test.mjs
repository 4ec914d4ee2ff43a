import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { root } from '../steps/paths.mjs';
import { npm } from '../steps/programs.mjs';

test('npm run measure:listing prints one JSON: three taps, below fifteen seconds though each is read first', () => {
  const { command, args } = npm(['run', '-s', 'measure:listing']);
  const printed = execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const { taps, seconds, pauseSeconds, pageToSubmitSeconds } = JSON.parse(printed);
  assert.deepEqual([taps, pauseSeconds], [3, 2]);
  assert.ok(seconds > taps * pauseSeconds && seconds < 15, printed);
  assert.ok(pageToSubmitSeconds > 0 && pageToSubmitSeconds < 15, printed);
});
