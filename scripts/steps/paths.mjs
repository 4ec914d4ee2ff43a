import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where stamps, logs and incremental state live; goes away together with node_modules. */
export const cacheDir = path.join(root, 'node_modules', '.cache', 'cunshe');

/**
 * A path inside the repository.
 * @param {...string} parts
 */
export const inRepo = (...parts) => path.join(root, ...parts);

/**
 * The log file of one step.
 * @param {string} name
 */
export const logPath = (name) => path.join(cacheDir, 'logs', `${name.replaceAll(/[^\w.-]/g, '-')}.log`);
