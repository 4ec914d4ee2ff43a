import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { inRepo } from '../steps/paths.mjs';
import { npm } from '../steps/programs.mjs';

/** @param {string} script @param {string} input */
function run(script, input) {
  const { command, args } = npm(['run', '-s', script]);
  const { stdout, status } = spawnSync(command, args, { cwd: inRepo('.'), input, encoding: 'utf8', timeout: 280_000 });
  assert.equal(status, 0);
  return stdout;
}

test('parse:harvest answers each line with one JSON, and nothing else', () => {
  const lines = run('parse:harvest', '大白菜二十斤两块五\n\n都卖完了\r\nhello').trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines[0], { items: [{ crop: '大白菜', amount: 20, unit: '斤', priceFen: 250, priceUnit: '斤' }], soldOut: [], allSoldOut: false, sameAsYesterday: false, ask: [] });
  assert.equal(lines.length, 4);
  assert.equal(lines[2].allSoldOut, true);
  assert.deepEqual([lines[1].ask.length, lines[3].ask.length], [1, 1]);
});

test('parse:grouplist answers a pasted list with one JSON, and nothing else', () => {
  const list = JSON.parse(run('parse:grouplist', '#接龙\n1. 周敏 3-2-502 白菜2斤+葱1把\n2. 李姐 同上\n几点到？\n'));
  assert.deepEqual(list.drafts.map((/** @type {{ name: string, items: unknown[] }} */ { name, items }) => [name, items.length]), [['周敏', 2], ['李姐', 2]]);
  assert.deepEqual(list.unparsed, [{ line: 4, text: '几点到？' }]);
});
