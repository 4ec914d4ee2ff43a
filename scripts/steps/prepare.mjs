import { step } from './board.mjs';
import { build, builds } from './builds.mjs';
import { install, installIsStale } from './install.mjs';
import { runTasks } from './tasks.mjs';

/** Installs dependencies when they are not what the lock file says. */
export async function prepareInstall() {
  if (!installIsStale()) return;
  await step('install dependencies', install);
}

/**
 * Tasks that build the named things and what they are built from.
 * @param {readonly import('./builds.mjs').BuildName[]} names
 * @param {{ force?: boolean }} [options]
 * @returns {import('./tasks.mjs').Task[]}
 */
export function buildTasks(names, { force = false } = {}) {
  const all = /** @type {import('./builds.mjs').BuildName[]} */ ([...new Set(names.flatMap((name) => [...builds[name].after, name]))]);
  return all.map((name) => ({
    name: `build ${name}`,
    needs: builds[name].after.map((before) => `build ${before}`),
    run: () => step(`build ${name}`, (report) => build(name, { force, report }), (/** @type {string} */ result) => (result === 'built' ? '' : result)),
  }));
}

/**
 * Builds what is stale among the named things; throws the first failure.
 * @param {readonly import('./builds.mjs').BuildName[]} names
 * @param {{ force?: boolean }} [options]
 */
export async function prepareBuilds(names, options) {
  const outcomes = await runTasks(buildTasks(names, options), { stopAtFailure: true });
  for (const { error } of outcomes.values()) if (error) throw error;
}
