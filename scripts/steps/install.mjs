import fs from 'node:fs';
import { inRepo } from './paths.mjs';
import { npm } from './programs.mjs';
import { run } from './run-command.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean, peer?: boolean }>} Packages */

/** @param {string} file @returns {Packages | null} */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Packages that the lock file wants and the installed tree lacks or has in another version.
 * Optional ones are left out: they are there for other systems.
 * @param {Packages} wanted packages of package-lock.json
 * @param {Packages | null} installed packages of node_modules/.package-lock.json, where npm notes what it installed
 * @param {(name: string) => boolean} [isThere] whether its folder is there: the note alone may be left from a broken install
 * @returns {string[]}
 */
export function missingPackages(wanted, installed, isThere = () => true) {
  return Object.entries(wanted)
    .filter(([name, entry]) => name.includes('node_modules/') && !entry.optional && !entry.devOptional && !entry.link)
    .filter(([name, entry]) => installed?.[name]?.version !== entry.version || !isThere(name))
    .map(([name]) => name);
}

/** @param {string} name */
const isUnpacked = (name) => fs.existsSync(inRepo(name, 'package.json'));

/** Whether `npm ci` would change anything that matters. */
export function installIsStale() {
  const wanted = packagesOf(inRepo('package-lock.json')) ?? {};
  return missingPackages(wanted, packagesOf(inRepo('node_modules', '.package-lock.json')), isUnpacked).length > 0;
}

/** Folders that `npm ci` unpacks first, for its progress. @returns {{ there: number, all: number }} */
function unpacked() {
  const wanted = Object.keys(packagesOf(inRepo('package-lock.json')) ?? {}).filter((name) => /^node_modules\/[^/]+$/.test(name));
  const there = wanted.filter(isUnpacked).length;
  return { there, all: wanted.length };
}

/**
 * Installs the dependencies as the lock file says. Runs no install scripts: nothing of ours needs one.
 * @param {(progress: string) => void} report
 */
export async function install(report) {
  const ticker = setInterval(() => {
    const { there, all } = unpacked();
    report(there === 0 ? 'downloading, usually 2–3 min' : `${there} of ${all} packages`);
  }, 2000);
  try {
    await run({
      name: 'npm-ci',
      ...npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
      advice: 'Check the network (npm config get registry) and that the disk has 1 GB free, then run the same command again.',
    });
  } finally {
    clearInterval(ticker);
  }
}
