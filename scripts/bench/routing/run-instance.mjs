import { built } from '../built.mjs';
import { checkRoutes } from './check-routes.mjs';
import { toSearch } from './to-search.mjs';

/**
 * @typedef {object} RunLine
 * @property {string} instance
 * @property {number} seed
 * @property {number} vehicles
 * @property {number} cost
 * @property {number} cpuSeconds
 * @property {number} wallSeconds
 * @property {boolean} valid by the independent checker
 * @property {number[][]} routes node ids of the file, without the depot
 * @property {string[]} [wrong] what the checker found
 */

/**
 * Solves an instance once, on this thread, for so many CPU seconds of this process.
 * @param {import('./instances-in.mjs').NamedInstance} named
 * @param {{ seed: number, seconds: number, objective: 'fleet' | 'distance' }} options
 * @returns {RunLine}
 */
export function runInstance({ name, bench }, { seed, seconds, objective }) {
  const { solve } = built('modules/pickup-routing/solver/search/solve.js');
  const [began, cpuBegan] = [performance.now(), cpuClock()];
  const { ids, instance } = toSearch(bench);
  const stop = { seconds: seconds - (cpuClock() - cpuBegan), clock: cpuClock };
  const solution = solve(instance, { seed, stop, objective: objective === 'fleet' ? 'fleet' : 'cost' });
  const cpuSeconds = rounded(cpuClock() - cpuBegan, 3);
  const wallSeconds = rounded((performance.now() - began) / 1000, 3);
  /** @type {number[][]} */
  const routes = solution.routes.filter((/** @type {number[]} */ route) => route.length > 0).map((/** @type {number[]} */ route) => route.map((node) => ids[node] ?? -1));
  const { wrong, vehicles, cost } = checkRoutes(bench, routes);
  const line = { instance: name, seed, vehicles, cost: rounded(cost, 2), cpuSeconds, wallSeconds, valid: wrong.length === 0, routes };
  return wrong.length === 0 ? line : { ...line, wrong };
}

/** User and system seconds of all this process has done. */
function cpuClock() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** @param {number} value @param {number} digits */
function rounded(value, digits) {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
