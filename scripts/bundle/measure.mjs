import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesUnder } from '../steps/files.mjs';

/** @param {string} file */
export const gzipSize = (file) => gzipSync(fs.readFileSync(file)).length;

/** @param {readonly string[]} files */
const bytes = (files) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0);

/**
 * What WeChat will count: the main package and each subpackage.
 * @param {string} dist the weapp build
 * @returns {{ main: number, subpackages: { name: string, size: number }[] }} bytes
 */
export function weappPackages(dist) {
  const app = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map((/** @type {{ root: string }} */ { root }) => root.replace(/\/$/, ''));
  const subpackages = roots.map((/** @type {string} */ name) => ({ name, size: bytes(filesUnder(path.join(dist, name))) }));
  const all = bytes(filesUnder(dist));
  return { main: all - subpackages.reduce((/** @type {number} */ sum, /** @type {{ size: number }} */ { size }) => sum + size, 0), subpackages };
}

/**
 * The pages that app.json names, and the files each of them must have.
 * @param {string} dist
 * @returns {string[]} relative paths
 */
export function weappPageFiles(dist) {
  const app = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const inSubpackages = (app.subPackages ?? app.subpackages ?? []).flatMap((/** @type {any} */ { root, pages }) => pages.map((/** @type {string} */ page) => path.posix.join(root, page)));
  return [...app.pages, ...inSubpackages].flatMap((page) => [`${page}.js`, `${page}.json`, `${page}.wxml`]);
}

/**
 * Scripts that every screen of the h5 build needs: those index.html names and the shared chunks, which have names and not numbers; `later` (miniapp/config)
 * is what comes after the first screen.
 * The page's own small chunk comes on top; what a browser loads in truth is measured in the tests.
 * @param {string} dist the h5 build
 * @returns {{ scripts: number, images: number }} gzipped bytes of scripts; bytes of all artwork
 */
export function h5Sizes(dist) {
  const files = filesUnder(dist);
  const scripts = files.filter((file) => /\/js\/(?!later\.)[a-z][\w-]*\.\w+\.js$/i.test(file.replaceAll('\\', '/')));
  return { scripts: scripts.map(gzipSize).reduce((a, b) => a + b, 0), images: bytes(files.filter((file) => /\.(png|jpe?g|webp|svg|gif)$/.test(file))) };
}
