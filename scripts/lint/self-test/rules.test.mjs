import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../../steps/paths.mjs';
import { eslintConfig } from '../eslint-config.mjs';
import { cunshe } from '../plugin.mjs';

const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: eslintConfig });

/** @param {string} filePath @param {string} code */
async function reported(filePath, code) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ({ ruleId, message }));
}

/** Rule, where it is broken, how, and where (or how) the same intent is fine. @type {[string, string, string, string, string][]} */
const breaches = [
  ['no-ambient', 'shared/src/domain/a.ts', 'export const a = () => new Date();', 'shared/src/domain/a.ts', 'export const a = (at: string) => new Date(at);'],
  ['no-ambient', 'server/src/modules/x/domain/a.ts', 'export const a = () => Date.now();', 'server/src/modules/x/domain/a.ts', 'export const a = (now: Date) => now.getTime();'],
  ['no-ambient', 'server/src/modules/x/solver/a.ts', 'export const a = () => Math.random();', 'server/src/modules/x/solver/a.ts', 'export const a = (draw: () => number) => draw();'],
  ['no-ambient', 'shared/src/contract/a.ts', 'export const a = () => process.pid;', 'shared/src/contract/a.ts', 'export const a = (process: { pid: number }) => process.pid;'],
  ['no-ambient', 'server/src/modules/x/domain/a.ts', "import { DataSource } from 'typeorm'; export const a = DataSource;", 'server/src/modules/x/x.repository.ts', "import { DataSource } from 'typeorm'; export const a = DataSource;"],
  ['no-ambient', 'shared/src/domain/a.ts', "export { readFile } from 'node:fs';", 'server/src/platform/media/a.ts', "export { readFile } from 'node:fs';"],
  ['one-clock', 'server/src/modules/x/a.use-case.ts', 'export const a = () => new Date();', 'server/src/platform/clock/a.ts', 'export const a = () => new Date();'],
  ['half-open-cutoff', 'miniapp/src/features/a.ts', 'export const a = (cutoffAt: number, now: number) => now < cutoffAt;', 'shared/src/domain/order-cycle.ts', 'export const a = (cutoffAt: number, now: number) => now < cutoffAt;'],
  ['half-open-cutoff', 'server/src/modules/x/domain/a.ts', 'export const a = (line: { expiresAt: Date }, tx: { now: Date }) => line.expiresAt.getTime() <= tx.now.getTime();', 'server/src/modules/x/domain/a.ts', 'export const a = (one: { cutoffAt: string }, other: { cutoffAt: string }) => one.cutoffAt < other.cutoffAt;'],
  ['half-open-cutoff', 'server/src/modules/x/x.repository.ts', "export const a = 'UPDATE listing SET state = 1 WHERE cutoff_at >= ?';", 'server/src/modules/x/x.repository.ts', "export const a = 'UPDATE listing SET state = 1 WHERE cutoff_at > ?';"],
  ['env-in-config', 'server/src/modules/x/a.ts', 'export const a = process.env.PORT;', 'server/src/platform/config/a.ts', 'export const a = process.env.PORT;'],
  ['no-float-money', 'miniapp/src/features/a.tsx', 'export const a = (fen: number) => (fen / 100).toFixed(2);', 'shared/src/domain/money.ts', 'export const a = (fen: number) => fen / 100;'],
  ['no-float-money', 'server/src/modules/x/domain/a.ts', "export const a = parseFloat('1.5');", 'server/src/modules/x/domain/a.ts', 'export const a = (grams: number) => grams / 500;'],
  ['network-in-api', 'miniapp/src/features/a.ts', "import Taro from '@tarojs/taro'; export const a = () => Taro.request({ url: '/' });", 'miniapp/src/api/call.ts', "import Taro from '@tarojs/taro'; export const a = () => Taro.request({ url: '/' });"],
  ['network-in-api', 'miniapp/src/pages/a.tsx', "export const a = () => fetch('/');", 'miniapp/src/pages/a.tsx', 'export const a = (fetch: () => void) => fetch();'],
  ['device-in-platform', 'miniapp/src/features/a.ts', "import Taro from '@tarojs/taro'; export const a = () => Taro.scanCode();", 'miniapp/src/platform/scan.ts', "import Taro from '@tarojs/taro'; export const a = () => Taro.scanCode();"],
  ['device-in-platform', 'miniapp/src/features/a.ts', "import { getStorageSync } from '@tarojs/taro'; export const a = getStorageSync;", 'miniapp/src/features/a.ts', "import { useDidShow } from '@tarojs/taro'; export const a = useDidShow;"],
  ['device-in-platform', 'miniapp/src/ui/a.tsx', "export const a = process.env.TARO_ENV === 'h5';", 'miniapp/src/platform/a.ts', "export const a = process.env.TARO_ENV === 'h5';"],
  ['device-in-platform', 'miniapp/src/state/a.ts', "export const a = () => localStorage.getItem('a');", 'miniapp/src/state/a.ts', 'export const a = (props: { location: string }) => props.location;'],
  ['speaking-file-name', 'server/src/platform/utils/a.ts', 'export const a = 1;', 'server/src/platform/clock/a.ts', 'export const a = 1;'],
  ['speaking-file-name', 'miniapp/src/features/order-helpers.ts', 'export const a = 1;', 'miniapp/src/features/order-lines.ts', 'export const a = 1;'],
  ['honest-tests', 'server/test/a.test.ts', "it.only('a', () => {});", 'server/test/a.test.ts', "it('a', () => {});"],
  ['honest-tests', 'shared/src/domain/a.test.ts', "describe.skip('a', () => {});", 'shared/src/domain/a.test.ts', "describe('a', () => {});"],
  ['honest-tests', 'shared/test/a.test.ts', "test.todo('a');", 'shared/test/a.test.ts', "test.each([1])('a', () => {});"],
  ['honest-tests', 'miniapp/e2e/a.test.ts', 'export const a = (page: Page) => page.waitForTimeout(5);', 'miniapp/e2e/a.test.ts', "export const a = (page: Page) => page.waitForSelector('#pay');"],
  ['honest-tests', 'server/test/a.test.ts', 'export const a = async () => { await new Promise((resolve) => setTimeout(resolve, 5)); };', 'server/src/platform/jobs/a.ts', 'export const a = async () => { await new Promise((resolve) => setTimeout(resolve, 5)); };'],
  ['no-console', 'server/src/modules/x/a.ts', "console.log('a');", 'server/src/modules/x/a.ts', "logger.log('a');"],
  ['writes-in-repositories', 'server/src/modules/x/a.use-case.ts', 'export const a = (tx: Tx) => tx.manager.update(Row, 1, {});', 'server/src/modules/x/x.repository.ts', 'export const a = (tx: Tx) => tx.manager.update(Row, 1, {});'],
  ['writes-in-repositories', 'server/src/modules/x/x.queries.ts', 'export const a = (db: Database) => db.reader.createQueryBuilder();', 'server/src/modules/x/x.queries.ts', "export const a = (hash: Hash) => hash.update('a');"],
  ['writes-in-repositories', 'server/src/modules/x/x.repository.ts', 'export const a = (database: Database) => database.writer;', 'server/src/platform/database/unit-of-work.ts', 'export const a = (database: Database) => database.writer;'],
];

for (const [rule, badPlace, badCode, finePlace, fineCode] of breaches) {
  test(`${rule} reports: ${badCode} (${badPlace})`, async () => {
    const found = (await reported(badPlace, badCode)).filter(({ ruleId }) => ruleId === `cunshe/${rule}`);
    assert.ok(found.length > 0, 'the breach is not reported');
    assert.match(found[0]?.message ?? '', /\.$/, 'the message is a sentence');
    const wrongly = (await reported(finePlace, fineCode)).filter(({ ruleId }) => ruleId?.startsWith('cunshe/'));
    assert.deepEqual(wrongly, [], `reported although fine: ${fineCode} (${finePlace})`);
  });
}

test('every rule of ours is broken here', () => {
  assert.deepEqual([...new Set(breaches.map(([rule]) => rule))].sort(), Object.keys(cunshe.rules).sort());
});

for (const [rule, code] of /** @type {const} */ ([
  ['@typescript-eslint/no-explicit-any', 'export const a = (b: any) => b;'],
  ['@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const a = 1;'],
  [null, '// eslint-disable-next-line no-var\nexport const a = 1;'],
])) {
  test(`${rule ?? 'an unused disable comment'} is reported`, async () => {
    assert.ok((await reported('server/src/modules/x/a.ts', code)).some(({ ruleId }) => ruleId === rule));
  });
}
