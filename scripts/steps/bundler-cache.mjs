import fs from 'node:fs';
import path from 'node:path';
import { filesUnder } from './files.mjs';
import { fingerprint } from './fingerprint.mjs';
import { inRepo, root } from './paths.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

const listsPages = /(^|[\\/])(pages|tabs|[\w.-]+\.config)\.ts$/;

/** Files from which Taro makes the list of pages. */
const pageLists = () => filesUnder(inRepo('miniapp/src')).filter((file) => listsPages.test(file)).map((file) => path.relative(root, file));

/**
 * Throws Taro's bundler cache away when the list of pages has changed. Taro writes that list into the entry's code
 * but does not tell the cache that it read it from these files: a new page would be missing, a removed one searched for.
 * @param {'h5' | 'weapp'} type
 */
export function forgetStalePages(type) {
  const name = `pages-${type}`;
  const hash = fingerprint(root, ['miniapp/config', ...pageLists()]);
  if (readStamp(name)?.hash === hash) return;
  fs.rmSync(inRepo('miniapp/node_modules/.cache/webpack', `production-${type}`), { recursive: true, force: true });
  writeStamp(name, { hash, ms: 0 });
}
