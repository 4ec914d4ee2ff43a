import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import vm from 'node:vm';
import { filesUnder } from '../steps/files.mjs';
import { inRepo } from '../steps/paths.mjs';
import { findChromium } from '../test/provision/system-packages.mjs';
import { budgets } from './budgets.mjs';
import { measureFirstLoad } from './first-load.mjs';
import { weappPackages, weappPageFiles } from './measure.mjs';

const weapp = inRepo('miniapp/dist/weapp');
const h5 = inRepo('miniapp/dist/h5');

/** @param {number} size @param {number} budget @param {string} what */
const within = (size, budget, what) => assert.ok(size > 0 && size <= budget, `${what} has ${size} bytes, the budget is ${budget}`);

describe('the weapp build', () => {
  test('main package is within its budget', () => within(weappPackages(weapp).main, budgets.weappMain, 'the main package'));

  test('every subpackage is within its budget', () => {
    const { subpackages } = weappPackages(weapp);
    assert.ok(subpackages.length > 0);
    for (const { name, size } of subpackages) within(size, budgets.weappSubpackage, name);
  });

  test('every page that app.json names is there', () => {
    assert.deepEqual(weappPageFiles(weapp).filter((file) => !fs.existsSync(path.join(weapp, file))), []);
  });

  test('every script parses, and no source map is packed', () => {
    const files = filesUnder(weapp);
    assert.deepEqual(files.filter((file) => file.endsWith('.map')), []);
    for (const file of files.filter((name) => name.endsWith('.js'))) new vm.Script(fs.readFileSync(file, 'utf8'), { filename: file });
  });
});

describe('the h5 build in a browser', () => {
  /** @type {Awaited<ReturnType<typeof measureFirstLoad>>} */
  let first;
  before(async () => void (first = await measureFirstLoad(h5, findChromium() ?? 'chromium')));

  test('shows its first content without an error', () => {
    assert.match(first.text, /\p{Script=Han}/u);
    assert.deepEqual(first.errors, []);
  });

  test('loads no more JavaScript before it than its budget', () => within(first.scripts, budgets.h5Script, 'JavaScript before first content'));

  test('loads no more images with it than their budget', () => assert.ok(first.images <= budgets.h5FirstImages, `${first.images} bytes of images`));
});
