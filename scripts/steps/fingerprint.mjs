import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { filesUnder } from './files.mjs';

const isTest = /\.(test|spec)\.[cm]?[jt]sx?$/;

/**
 * A hash over names and contents of a build's inputs. Time stamps do not count, so a fresh checkout
 * and a touched file do not rebuild; tests are no input of a build.
 * @param {string} root paths are named relative to it
 * @param {readonly string[]} inputs files and folders, relative to root; missing ones count as missing
 * @param {readonly string[]} [extra] values that also decide the result, such as another build's hash
 * @returns {string} hex
 */
export function fingerprint(root, inputs, extra = []) {
  const hash = crypto.createHash('sha256');
  for (const value of extra) hash.update(`=${value}\n`);
  for (const input of inputs) {
    for (const file of filesUnder(path.join(root, input))) {
      if (isTest.test(file)) continue;
      hash.update(`${path.relative(root, file)}\n`);
      hash.update(crypto.createHash('sha256').update(fs.readFileSync(file)).digest());
    }
  }
  return hash.digest('hex');
}
