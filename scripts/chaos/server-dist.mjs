import { createRequire } from 'node:module';
import { inRepo } from '../steps/paths.mjs';

const require = createRequire(import.meta.url);

/**
 * A module of the built server.
 * @param {string} path below server/dist
 * @returns {any}
 */
export const fromServer = (path) => require(inRepo('server', 'dist', path));
