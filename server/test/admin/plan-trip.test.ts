import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const plan = (input: string, ...args: string[]) => spawnSync(process.execPath, ['scripts/plan-trip.mjs', ...args], { cwd: root, input, encoding: 'utf8' });

describe('npm run plan:trip', () => {
  it('prints one JSON answer and its progress beside it', () => {
    const { status, stdout, stderr } = plan('{"families":[{"id":"a","adults":2}],"households":[{"id":"h","seats":4}]}');
    expect(JSON.parse(stdout)).toMatchObject({ assignment: [{ family: 'a', household: 'h' }], gini: 0 });
    expect({ status, progress: /\d+ %/.test(stderr) }).toEqual({ status: 0, progress: true });
  }, 180_000);

  it('names bad input and ends with 1', () => {
    const { status, stdout } = plan('nonsense');
    expect({ status, code: JSON.parse(stdout).error.code }).toEqual({ status: 1, code: 'not_json' });
    expect(JSON.parse(plan('', 'no-such-file').stdout).error.code).toBe('file_unreadable');
  }, 60_000);
});
