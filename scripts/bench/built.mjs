import { createRequire } from 'node:module';
import { inRepo } from '../steps/paths.mjs';

const require = createRequire(import.meta.url);

/**
 * A module of the built server; there is nothing to check types against before it is built.
 * @param {string} file
 * @returns {any}
 */
export const built = (file) => require(inRepo('server/dist', file));
